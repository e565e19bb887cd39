import type { VerbGroup } from '../../attribution/verb-groups.js'
import type { SentenceView } from '../../clauses/sentence-view.js'
import type { Held, Stand } from '../holding.js'
import { attitudeOfNoun } from '../lexicon/attitudes.js'
import { turned } from './stand.js'

const GAINING = /^(?:receive|win|earn|get|have|enjoy|gain|secure|draw|attract|lose|lack|retain)$/
const LOSING = /^(?:lose|lack)$/

/** Nouns that are blame only where something draws or comes under them. */
const FIRE = /^(?:fire|attack|heat)$/
const blameOf = (verb: string, noun: string): 1 | -1 | 0 | null =>
  FIRE.test(noun) && /^(?:come|draw|face|attract|receive)$/.test(verb)
    ? -1
    : (attitudeOfNoun(noun, 'to') ?? attitudeOfNoun(noun, 'for'))

/** "drew condemnation from France", "came under fire from Ana Roy", "sparked an outcry in the capitals": whose reaction it is. */
export function reactionTo({ items }: SentenceView, verb: VerbGroup, stand: Stand, factor: number): readonly Held[] {
  const isUnder = verb.lemma === 'come' && items[verb.to]?.lower === 'under'
  if (
    !isUnder &&
    !/^(?:draw|spark|prompt|provoke|trigger|face|receive|win|earn|meet|bring|attract|elicit|cause|get|have|enjoy|gain|secure|lose|lack|retain)$/.test(
      verb.lemma,
    )
  )
    return []
  for (let at = verb.to; at < Math.min(items.length - 1, verb.to + 7); at += 1) {
    const polarity = blameOf(verb.lemma, items[at]!.lower)
    if (polarity === null || polarity === 0) continue
    const owner = items.slice(verb.to, at).findIndex(({ tag }) => tag === 'PO')
    if (owner > 0) {
      // "has won Keldia's backing"
      const won = turned(turned(stand.sign, polarity), factor)
      return [
        {
          holder: { kind: 'phrase', range: [verb.to, verb.to + owner], verb: null },
          stand: { ...stand, sign: won, commitment: 'argue', rule: `${stand.rule}.won` },
        },
      ]
    }
    const isOf =
      items[at + 1]!.lower === 'of' &&
      (polarity > 0 ? GAINING.test(verb.lemma) : /^(?:ire|wrath|fury|anger|scorn|displeasure)$/.test(items[at]!.lower))
    if (!isOf && !/^(?:from|by|among|in|within)$/.test(items[at + 1]!.lower)) return []
    let to = at + 2
    while (
      to < items.length &&
      (/^(?:DT|PS|JJ|NN|NP|CD|PO|CC)$/.test(items[to]!.tag) ||
        items[to]!.lower === 'only' ||
        (items[to]!.lower === ',' && items[to + 1]?.tag === 'NP'))
    )
      to += 1
    if (to === at + 2) return []
    const sign = turned(turned(stand.sign, LOSING.test(verb.lemma) ? -polarity : polarity), factor)
    return [
      {
        holder: { kind: 'phrase', range: [at + 2, to], verb: null },
        stand: { ...stand, sign, commitment: 'argue', rule: `${stand.rule}.drew` },
      },
    ]
  }
  return []
}
