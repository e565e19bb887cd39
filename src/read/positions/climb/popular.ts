import { nounEnd } from '../../attribution/noun-phrases.js'
import type { VerbGroup } from '../../attribution/verb-groups.js'
import type { SentenceView } from '../../clauses/sentence-view.js'
import type { Held, Stand } from '../holding.js'
import { turned } from './stand.js'

/** "is popular with farmers", "proved unpopular among them": who likes the subject of `copula`, or does not. */
export function popularWith({ items }: SentenceView, copula: VerbGroup, stand: Stand, factor: number): readonly Held[] {
  let at = copula.to
  while (items[at]?.tag === 'RB') at += 1
  const word = items[at]?.lower ?? ''
  if (!/^(?:un)?popular$/.test(word) || !/^(?:with|among)$/.test(items[at + 1]?.lower ?? '')) return []
  const end = nounEnd(items, at + 2)
  if (end === at + 2) return []
  return [
    {
      holder: { kind: 'phrase', range: [at + 2, end], verb: null },
      stand: {
        ...stand,
        sign: turned(stand.sign, word === 'popular' ? factor : -factor),
        commitment: 'argue',
        rule: `${stand.rule}.popular`,
        certainty: stand.certainty * 0.9,
      },
    },
  ]
}
