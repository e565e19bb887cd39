import type { VerbGroup } from '../attribution/verb-groups.js'
import { type Clauses, subjectOf } from './clauses.js'
import { STRIKERS } from './figurative.js'
import { type Condition, VERB_ENTRIES } from './lexicon/entry.js'
import { NOUN_CLASSES } from './lexicon/noun-classes.js'
import type { Match } from './match-entry.js'
import type { Participants } from './participants/participants.js'
import { nounsIn } from './phrases.js'

/** Whether a condition of an entry holds for a verb; the conditions are explained in `lexicon/verbs.ts`. */
export function holds(
  condition: Condition,
  clauses: Clauses,
  group: VerbGroup,
  { entry, complements, object }: Match,
  participants: Participants,
): boolean {
  const { items } = clauses
  switch (condition) {
    case 'to':
      return complements.to >= 0
    case 'that':
      return complements.that
    case 'nothat':
      return !complements.that
    case 'told':
      return true
    case 'leaving':
      return complements.prepositional.some(
        ({ preposition, range }) =>
          /^(?:from|of)$/.test(preposition) && nounsIn(items, range).some((noun) => NOUN_CLASSES.membership.has(noun)),
      )
    case 'as':
      return complements.prepositional.some(({ preposition }) => preposition === 'as')
    case 'name':
      return object !== null && items[object[1] - 1]?.tag === 'NP'
    case 'for':
      return complements.prepositional.some(({ preposition }) => preposition === 'for')
    case 'none':
      return object !== null && items[object[0]]?.lower === 'no'
    case 'nowith':
      return complements.prepositional[0]?.preposition !== 'with'
    case 'aimed':
      return entry.slots.some(({ place }) =>
        place === 'obj' ? object !== null : complements.prepositional.some(({ preposition }) => preposition === place),
      )
    case 'foe':
      return entry.slots.some(({ place }) => {
        const range =
          place === 'obj'
            ? object
            : (complements.prepositional.find(({ preposition }) => preposition === place)?.range ?? null)
        return range !== null && participants.of(items, range).length > 0
      })
    case 'outrage':
      return complements.prepositional.some(
        ({ preposition, range }) =>
          preposition === 'of' && nounsIn(items, range).some((noun) => NOUN_CLASSES.outrage.has(noun)),
      )
    case 'hostile': {
      const deed = complements.to < 0 ? undefined : clauses.groups.find(({ head }) => head > complements.to)
      const isNot = items.slice(group.to, complements.to + 1).some(({ lower }) => lower === 'not' || lower === 'never')
      return deed !== undefined && !isNot && isHostile(deed.lemma)
    }
    case 'bare':
      return object === null && !complements.that
    case 'actor':
      return object !== null && participants.of(items, object).length > 0
    case 'many': {
      const subject = subjectOf(clauses, group)
      if (subject === null || complements.that) return false
      const nouns = items.slice(subject[0], subject[1])
      return (
        nouns.some(({ lower }) => lower === 'and' || lower === 'two' || lower === 'both') ||
        nouns.some(({ lower }) => lower === 'they') ||
        PLURAL_BODIES.test(nouns.at(-1)?.lower ?? '')
      )
    }
    case 'troops':
      return hasSubject(
        clauses,
        group,
        (noun) => NOUN_CLASSES.troops.has(noun) || /^(?:rebels|insurgents|militants|fighters)$/.test(noun),
      )
    case 'union':
      return hasSubject(clauses, group, (noun) => STRIKERS.test(noun))
    case 'guilty':
      return object !== null && items[object[1]]?.lower === 'guilty'
    case 'court':
      return hasSubject(clauses, group, (noun) => /^(?:court|judge|tribunal|jury)$/.test(noun))
  }
}

const PLURAL_BODIES =
  /^(?:leaders|ministers|presidents|sides|parties|countries|states|nations|members|governments|envoys|diplomats|officials|negotiators|delegations|allies|powers|activists|protesters)$/

const isHostile = (lemma: string): boolean =>
  /^(?:retaliate|respond|avenge|destroy|crush|hit|continue|fight|block|oppose|veto)$/.test(lemma) ||
  VERB_ENTRIES.get(lemma)?.some(
    ({ type, words }) => words.length === 0 && /^(?:ASSAULT|COERCE|SANCTION|PROTEST|MOBILIZE)$/.test(type),
  ) === true

function hasSubject(clauses: Clauses, group: VerbGroup, test: (noun: string) => boolean): boolean {
  const subject = subjectOf(clauses, group)
  return subject !== null && nounsIn(clauses.items, subject).some(test)
}
