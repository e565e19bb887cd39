import { lemmaOf } from '../attribution/lemma.js'
import type { VerbGroup } from '../attribution/verb-groups.js'
import type { Clauses } from './clauses.js'
import { isOfClass, NOUN_ENTRIES, SINGULARS, VERB_ENTRIES } from './lexicon/entry.js'
import type { Complements } from './phrases.js'
import type { PloverMode, PloverType } from './plover.js'

/** What a request, refusal or threat is about, by the type of the deed that it names. */
const ASKED: Partial<Record<PloverType, PloverMode>> = {
  AID: 'assist',
  COOPERATE: 'assist',
  CONSULT: 'meet',
  RETREAT: 'yield',
  CONCEDE: 'yield',
}
const THREATENED: Partial<Record<PloverType, PloverMode>> = {
  ASSAULT: 'violence',
  MOBILIZE: 'violence',
  COERCE: 'restrict',
  SANCTION: 'relations',
}

/** The mode of a request, refusal or threat: by the first deed, verb or noun, that its clause names; null when none is known. */
export function modeOfDeed(
  type: PloverType,
  { items }: Clauses,
  group: VerbGroup,
  complements: Complements,
): PloverMode | null {
  const table = type === 'REQUEST' || type === 'REJECT' ? ASKED : type === 'THREATEN' ? THREATENED : null
  if (table === null) return null
  const last = Math.min(items.length, Math.max(complements.end + 12, group.to + 14))
  for (let at = Math.max(group.to, complements.to); at < last; at += 1) {
    const { lower, tag } = items[at]!
    if (lower === ';' || lower === '.') break
    if (type === 'REJECT' && isOfClass(lower, ['deal', 'resolution'])) return 'change'
    const entries = tag.startsWith('V')
      ? VERB_ENTRIES.get(lemmaOf(lower))
      : NOUN_ENTRIES.get(SINGULARS.get(lower) ?? '')
    const nouns = items.slice(at + 1, at + 7).map((item) => item.lower)
    const told = entries?.find(({ classes, words, conditions }) =>
      classes.length > 0 ? nouns.some((noun) => isOfClass(noun, classes)) : words.length + conditions.length === 0,
    )
    if (told === undefined) {
      if (table === ASKED && AID_WORDS.test(lower)) return 'assist'
      continue
    }
    if (table === THREATENED && told.mode === 'arrest') return 'arrest'
    if (table === THREATENED && told.mode === 'expel') return 'expel'
    if (table === THREATENED && (lower === 'invade' || lower === 'annex')) return 'territory'
    const mode = table[told.type]
    if (mode !== undefined) return mode
  }
  return null
}

const AID_WORDS = /^(?:aid|assistance|help|loan|loans|support|relief|humanitarian)$/
