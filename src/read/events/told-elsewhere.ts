import { isNoun } from '../attribution/noun-phrases.js'
import type { VerbGroup } from '../attribution/verb-groups.js'
import { type Clauses, governorOf, groupBefore } from './clauses.js'
import { VERB_ENTRIES } from './lexicon/entry.js'
import type { Match } from './match-entry.js'

/** "more punishing sanctions", "the warring sides" */
export function isAdjective(items: Clauses['items'], group: VerbGroup): boolean {
  const before = items[group.from - 1]
  const first = items[group.from]
  const isModified = /^(?:DT|PS|JJ|PO)$/.test(before?.tag ?? '') || /^(?:more|most)$/.test(first?.lower ?? '')
  return group.shape === 'gerund' && group.simple && isModified && isNoun(items[group.head + 1])
}

/** "declined to comment": not to say something is no refusal that anybody would record. */
const SPEECH = new Set(
  `comment say answer discuss elaborate address respond confirm name speculate be identify disclose reveal specify give provide
  detail describe talk speak explain acknowledge believe think see know let deny characterize engage`.split(/\s+/),
)

export function isSilence({ items }: Clauses, { entry, complements }: Match): boolean {
  if (complements.to < 0) return false
  // "asked not to be named"
  if (entry.type === 'REQUEST')
    return (
      entry.slots.length === 0 &&
      /^(?:not|be)$/.test((items[complements.to - 1]?.lower === 'not' ? 'not' : items[complements.to + 1]?.lower) ?? '')
    )
  if (entry.type !== 'REJECT') return false
  const verb = items[complements.to + 1]?.tag === 'RB' ? items[complements.to + 2] : items[complements.to + 1]
  return verb !== undefined && SPEECH.has(verb.lower)
}

/** "urged Keldia to use its influence to release": the request is the event, not what hangs on it. */
export function isToldByGovernor(clauses: Clauses, group: VerbGroup, depth = 0): boolean {
  if (depth > 4) return false
  const { items } = clauses
  const earlier = groupBefore(clauses, group)
  if (group.shape !== 'infinitive' && group.shape !== 'gerund') {
    // "demanded that Keldia release", "urged Keldia to meet them and release"
    if (items[group.from]?.tag !== 'VB' || earlier === null) return false
    if (items[earlier.to]?.lower === 'that') return isTelling(earlier.lemma)
    const link = items[group.from - 1]
    return link?.tag === 'CC' && isToldByGovernor(clauses, earlier, depth + 1)
  }
  const governor = governorOf(clauses, group)
  const carrier = governor?.kind === 'verb' ? governor.group : earlier
  if (carrier === null) return false
  if (governor?.kind === 'verb' && isTelling(carrier.lemma)) return true
  const goesOn = group.shape === 'infinitive' || /^(?:IN|CC)$/.test(items[group.from - 1]?.tag ?? '')
  return goesOn && carrier.shape !== 'finite' && isToldByGovernor(clauses, carrier, depth + 1)
}

const isTelling = (lemma: string): boolean =>
  VERB_ENTRIES.get(lemma)?.some(
    ({ type, classes }) => classes.length === 0 && /^(?:REQUEST|REJECT|THREATEN|ACCUSE)$/.test(type),
  ) === true || /^(?:agree|pledge|promise|vow)$/.test(lemma)
