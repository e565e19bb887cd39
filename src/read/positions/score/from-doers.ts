import { mentionsIn } from '../../statements/mentions.js'
import { toneOf } from '../find/tone.js'
import type { Grounds, Table } from './grounds.js'
import { pathOf } from './path.js'
import { clampedTone } from './tones.js'
import { partsOf, wordsIn } from './words.js'

/** What somebody says or does of those who do the deed: blame of them is blame of it. */
export function ofDoers({ doc, who, tones }: Grounds, { mains, pairOf, withState }: Table): void {
  mains.forEach(({ sign, doers }, issue) => {
    if (sign === 0 || doers.size === 0) return
    const all = new Set([...doers].flatMap((id) => [...who.speaking.withKin(id)]))
    const isOther = (id: string): boolean => !all.has(id)
    for (const statement of doc.statements) {
      const speakers = withState(who.speakersIn(statement)).filter(([id]) => isOther(id))
      if (speakers.length === 0) continue
      for (const [, parts] of partsOf(statement, doc.scan.sentences)) {
        const names = parts.some((part) => mentionsIn(who.mentions, part).some(({ actor }) => all.has(actor.id)))
        if (!names) continue
        const lex = clampedTone(
          tones,
          parts.flatMap((part) => wordsIn(doc, part)),
        )
        const tone = parts.map((part) => toneOf(doc, part)).reduce((sum, { good, bad }) => sum + good - bad, 0)
        for (const [id, weight] of speakers) {
          const { measures } = pairOf(id, issue)
          measures.add('lexDoer', lex * sign, Math.abs(lex) * weight)
          measures.add('toneDoer', Math.sign(tone) * sign, weight)
        }
      }
    }
    for (const span of doc.scan.sentences) {
      const named = mentionsIn(who.mentions, span)
      for (const one of named) {
        if (all.has(one.actor.id) || one.form === 'pronoun') continue
        const next = named.find((other) => other.span[0] >= one.span[1] && all.has(other.actor.id))
        if (next === undefined) continue
        const path = pathOf(wordsIn(doc, [one.span[1], next.span[0]]))
        if (!path.isJudged || path.length > 8) continue
        for (const [id, weight] of withState([one.actor.id]))
          if (isOther(id)) pairOf(id, issue).measures.add('subjectDoer', path.sign * sign, weight)
      }
    }
  })
}
