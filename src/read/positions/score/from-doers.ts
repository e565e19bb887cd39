import type { Statement } from '../../reading.js'
import { mentionsIn } from '../../statements/mentions.js'
import { toneOf } from '../find/tone.js'
import type { Grounds, Table } from './grounds.js'
import { pathOf } from './path.js'
import { clampedTone } from './tones.js'
import { partsOf, wordsIn } from './words.js'

/** What somebody says or does of those who do the deed: blame of them is blame of it. */
export function ofDoers(grounds: Grounds, { mains, pairOf, withState }: Table): void {
  const { doc, who } = grounds
  const spoken = mains.some(({ doers }) => doers.size > 0) ? spokenOf(grounds) : []
  mains.forEach(({ sign, doers }, issue) => {
    if (sign === 0 || doers.size === 0) return
    const all = new Set([...doers].flatMap((id) => [...who.speaking.withKin(id)]))
    const isOther = (id: string): boolean => !all.has(id)
    for (const { statement, named, lex, tone } of spoken) {
      if (!named.some((id) => all.has(id))) continue
      for (const [id, weight] of withState(who.speakersIn(statement)).filter(([id]) => isOther(id))) {
        const { measures } = pairOf(id, issue)
        measures.add('lexDoer', lex() * sign, Math.abs(lex()) * weight)
        measures.add('toneDoer', tone() * sign, weight)
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

/** What somebody says of those whom a sentence of it names. */
interface Spoken {
  readonly statement: Statement
  readonly named: readonly string[]
  readonly lex: () => number
  /** -1, 0, 1 */
  readonly tone: () => number
}

function spokenOf({ doc, who, tones }: Grounds): readonly Spoken[] {
  return doc.statements
    .filter((statement) => who.speakersIn(statement).length > 0)
    .flatMap((statement) =>
      partsOf(statement, doc.scan.sentences).flatMap(([, parts]): readonly Spoken[] => {
        const named = parts.flatMap((part) => mentionsIn(who.mentions, part).map(({ actor }) => actor.id))
        if (named.length === 0) return []
        const lex = once(() =>
          clampedTone(
            tones,
            parts.flatMap((part) => wordsIn(doc, part)),
          ),
        )
        const tone = once(() =>
          Math.sign(parts.map((part) => toneOf(doc, part)).reduce((sum, { good, bad }) => sum + good - bad, 0)),
        )
        return [{ statement, named, lex, tone }]
      }),
    )
}

function once(make: () => number): () => number {
  let made: number | null = null
  return () => {
    made ??= make()
    return made
  }
}
