import { scan } from '../../scan/index.js'
import { findHits } from '../issues/find-hits.js'
import type { Grounds, Table } from './grounds.js'
import { pathOf } from './path.js'
import { lowerBound, wordsBetween } from './words.js'

/** What the title says, and of whom. */
export function ofTitle({ doc, index, who }: Grounds, { pairOf, withState }: Table): void {
  const { title } = doc.article
  if (title === null || title === '') return
  const article = { ...doc.article, text: title }
  const inTitle = { ...doc, article, scan: scan(title) }
  const hits = findHits(inTitle, index).flatMap((one) => one.hits)
  if (hits.length === 0) return
  const { starts } = inTitle.scan.tokens
  const lower = title.toLowerCase()
  for (const { actor } of new Map(who.mentions.map((mention) => [mention.actor.id, mention])).values()) {
    const names = [
      ...new Set(
        actor.mentions
          .filter(({ form }) => form === 'name')
          .map(({ span }) => doc.article.text.slice(...span).toLowerCase()),
      ),
    ]
    const at = names.map((name) => lower.indexOf(name)).find((place) => place >= 0)
    if (at === undefined) continue
    for (const hit of hits) {
      const start = starts[hit.from]!
      const path =
        start > at
          ? pathOf(wordsBetween(inTitle, lowerBound(starts, inTitle.scan.tokens.length, at), hit.from))
          : pathOf([])
      for (const [id, weight] of withState([actor.id])) {
        const { measures } = pairOf(id, hit.issue)
        measures.set('inTitle', 1)
        measures.add('title', hit.side * path.sign, weight * (start > at ? 1 : 0.3))
      }
    }
  }
}
