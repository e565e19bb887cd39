import { nounEnd, subjectBefore } from '../../attribution/noun-phrases.js'
import { agentBehind } from '../../clauses/around.js'
import { phraseStart, type SentenceView } from '../../clauses/sentence-view.js'
import type { Held, Stand } from '../holding.js'
import { attitudeOfNoun } from '../lexicon/attitudes.js'
import { subjectsOnly } from './climb-verb.js'
import { isTaker, whoIs } from './owned.js'

const FARTHEST = 5

/**
 * Who takes a side on the matter at `item` by a noun behind it: "pipeline critics", "the bill's chief sponsor, Ana Roy", "Ana Roy, the
 * bill's author"; null where no such noun follows.
 */
export function campOf(view: SentenceView, item: number): ((side: 1 | -1) => readonly Held[]) | null {
  const { items, groups } = view
  const isOwner = items[item + 1]?.tag === 'PO'
  let at = item + 1
  if (isOwner) {
    at += 1
    while (at < item + FARTHEST && /^(?:JJ|NN|NP|CD)$/.test(items[at]?.tag ?? '') && !isTaker(items[at]!.lower)) at += 1
  }
  const noun = items[at]
  if (noun === undefined || !isTaker(noun.lower)) return null
  const isPlural = noun.lower.endsWith('s')
  if (!isOwner && !isPlural) return null
  const start = phraseStart(view, item)
  const polarity = attitudeOfNoun(noun.lower, 'of') ?? 0
  const isMaker = /sponsor|author|architect/.test(noun.lower)
  return (side) => {
    const stand: Stand = {
      sign: (side * polarity || 0) as Stand['sign'],
      commitment: isMaker ? 'act' : 'argue',
      rule: 'camp',
      certainty: 0.7,
    }
    const phrase = (range: readonly [number, number], how: string): Held => ({
      holder: { kind: 'phrase', range, verb: null },
      stand: { ...stand, rule: `camp.${how}` },
    })
    if (isOwner) {
      // "Ana Roy, the bill's sponsor"
      const before = items[start - 1]?.lower === ',' ? subjectBefore(items, start - 1) : null
      if (before !== null && items[before[1] - 1]!.tag === 'NP') return [phrase(before, 'who')]
      // "Ana Roy is the bill's sponsor"
      const being = whoIs(view, start)
      if (being !== null) return subjectsOnly(view, being, { ...stand, rule: 'camp.being' })
      // "the bill's sponsor, Ana Roy"
      const from = items[at + 1]?.lower === ',' ? at + 2 : at + 1
      if (items[from]?.tag === 'NP') return [phrase([from, nounEnd(items, from)], 'named')]
    }
    if (!isPlural) return []
    // "the bill's opponents, led by Ana Roy"
    const leading = groups.find((group) => group.from > at && group.from <= at + 2 && group.lemma === 'lead')
    const leader = leading === undefined ? null : agentBehind(view, leading)
    const camp: Held = { holder: { kind: 'phrase', range: [start, at + 1], verb: null }, stand }
    return leader === null ? [camp] : [camp, phrase(leader, 'led')]
  }
}
