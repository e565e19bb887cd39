import { isNoun, type Range } from '../attribution/noun-phrases.js'
import type { VerbGroup } from '../attribution/verb-groups.js'
import type { Candidate } from './candidate.js'
import { type Clauses, governorOf, groupBefore, subjectOf } from './clauses.js'
import type { Judge } from './judge.js'
import { type Condition, type Entry, isOfClass, type Slot, specificityOf, VERB_ENTRIES } from './lexicon/entry.js'
import { NOUN_CLASSES } from './lexicon/noun-classes.js'
import { modeOfDeed } from './modes.js'
import { outlookOf } from './outlook.js'
import type { Participants } from './participants.js'
import { type Complements, complementsOf, nounsIn } from './phrases.js'
import type { Sentence } from './sentence-items.js'

/** A verb with the entry that fits it. */
interface Match {
  readonly entry: Entry
  readonly complements: Complements
  /** What the entry calls the object: behind its particles, or of a passive the subject. */
  readonly object: Range | null
  /** Item after the last particle. */
  readonly end: number
}

/** The events that the verbs of a sentence tell, with the nouns that they have used up. */
export function verbEvents(
  clauses: Clauses,
  sentence: Sentence,
  participants: Participants,
  judge: Judge,
): { readonly events: Candidate[]; readonly used: ReadonlySet<number> } {
  const events: Candidate[] = []
  const used = new Set<number>()
  for (const group of clauses.groups) {
    const entries = VERB_ENTRIES.get(group.lemma)
    if (entries === undefined) continue
    const match = matchOf(clauses, group, entries, participants, judge)
    if (match === null) continue
    const event = eventOf(clauses, group, match, sentence, participants)
    if (match.entry.classes.length > 0 && match.object !== null)
      for (let at = match.object[0]; at < match.object[1]; at += 1) used.add(at)
    if (event !== null) events.push(event)
  }
  return { events, used }
}

function matchOf(
  clauses: Clauses,
  group: VerbGroup,
  entries: readonly Entry[],
  participants: Participants,
  judge: Judge,
): Match | null {
  const { items } = clauses
  let best: Match | null = null
  const isReduced = group.shape === 'participle'
  const isPassive = group.passive || isReduced
  for (const entry of entries) {
    // Of entries that ask for as much, the likelier type.
    if (
      best !== null &&
      (specificityOf(entry) < specificityOf(best.entry) ||
        judge.chanceOf(entry.type) <= judge.chanceOf(best.entry.type))
    )
      continue
    const end = particlesEnd(clauses, group.to, entry.words)
    if (end < 0) continue
    const isBehindPreposition = entry.words.length > 0 && /^(?:IN|TO)$/.test(items[end - 1]?.tag ?? '')
    const complements = complementsOf(items, end, !isPassive || isBehindPreposition)
    const object = isPassive && !isBehindPreposition ? subjectOf(clauses, group) : complements.object
    // What stands before a bare participle is its object only if no time or mark parts them.
    if (isReduced && object === null) continue
    if (!holdsClass(clauses, entry, object)) continue
    if (
      !entry.conditions.every((condition) =>
        holds(condition, clauses, group, { entry, complements, object, end }, participants),
      )
    )
      continue
    // A transitive verb with neither object nor clause tells nothing ("the plan backs …" aside).
    if (entry.transitive && object === null && !complements.that && complements.to < 0) continue
    best = { entry, complements, object, end }
  }
  return best
}

/** Item after the particles of an entry; -1 when they do not stand there. A noun phrase may stand before the last: "laid them down". */
function particlesEnd({ items }: Clauses, at: number, words: readonly string[]): number {
  if (words.length === 0) return at
  let next = at
  while (items[next]?.tag === 'RB' && items[next]!.lower !== words[0] && next < at + 2) next += 1
  for (const word of words) {
    if (items[next]?.lower !== word) return -1
    next += 1
  }
  return next
}

function holdsClass({ items }: Clauses, { classes }: Entry, object: Range | null): boolean {
  if (classes.length === 0) return true
  return object !== null && nounsIn(items, object).some((noun) => isOfClass(noun, classes))
}

function holds(
  condition: Condition,
  clauses: Clauses,
  group: VerbGroup,
  { complements, object }: Match,
  participants: Participants,
): boolean {
  const { items } = clauses
  switch (condition) {
    case 'to':
      return complements.to >= 0
    case 'that':
      return complements.that
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
      return hasSubject(clauses, group, (noun) =>
        /^(?:workers|teachers|drivers|miners|unions?|nurses|doctors|staff|employees|pilots|farmers)$/.test(noun),
      )
    case 'court':
      return hasSubject(clauses, group, (noun) => /^(?:court|judge|tribunal|jury)$/.test(noun))
  }
}

const PLURAL_BODIES =
  /^(?:leaders|ministers|presidents|sides|parties|countries|states|nations|members|governments|envoys|diplomats|officials|negotiators|delegations|allies|powers|activists|protesters)$/

function hasSubject(clauses: Clauses, group: VerbGroup, test: (noun: string) => boolean): boolean {
  const subject = subjectOf(clauses, group)
  return subject !== null && nounsIn(clauses.items, subject).some(test)
}

function eventOf(
  clauses: Clauses,
  group: VerbGroup,
  match: Match,
  sentence: Sentence,
  participants: Participants,
): Candidate | null {
  const { items } = clauses
  const { entry, complements, end } = match
  const isPassive = group.passive || group.shape === 'participle'
  const isBehindPreposition = entry.words.length > 0 && /^(?:IN|TO)$/.test(items[end - 1]?.tag ?? '')
  const outlook = outlookOf(clauses, group)
  if (outlook === 'undone') return null
  // What is urged, or refused, is told by that verb.
  if (isToldByGovernor(clauses, group)) return null
  const agent = complements.prepositional.find(({ preposition }) => preposition === 'by')
  const subject = isPassive && !isBehindPreposition ? (agent?.range ?? null) : subjectOf(clauses, group)
  let actors: readonly string[] = subject === null ? [] : participants.of(items, subject)
  if (actors.length === 0 && subject !== null) {
    const owner = isAgentless(items, subject) ? null : participants.ownerOf(items, subject)
    if (owner !== null && DEEDS.has(items[subject[1] - 1]?.lower ?? '')) actors = [owner]
  }
  const [recipients, partners] = fill(entry.slots, match, clauses, participants)
  const all = [...new Set([...actors, ...partners])]
  const others = recipients.filter((id) => !all.includes(id))
  if (all.length === 0 && others.length === 0) return null
  const head = items[group.head]!
  const last = items[Math.max(group.head, end - 1)]!
  const isPast = head.tag === 'VD' || head.tag === 'VN'
  const words = items.slice(group.from, group.head).map(({ lower }) => lower)
  const isPerfect = words.some((word) => /^(?:has|have|had|'ve)$/.test(word))
  const isPresent = head.tag === 'VZ' || head.tag === 'VP' || head.tag === 'VB'
  return {
    type: entry.type,
    mode: entry.mode ?? modeOfDeed(entry.type, clauses, group, complements),
    actors: all,
    recipients: others,
    trigger: [head.start, last.end],
    lemma: group.lemma,
    sentence,
    outlook,
    tense: words.includes('had') ? 'past' : isPerfect ? 'perfect' : isPast ? 'past' : isPresent ? 'present' : 'none',
    confidence: confidenceOf(all.length > 0, others.length > 0 || partners.length > 0, entry),
  }
}

/** Nouns through which their owner does something: "Varonian airstrikes killed …". */
const DEEDS = new Set(
  `airstrike airstrikes strike strikes attack attacks raid raids shelling bombardment bombing forces move decision statement letter law decree
  order offensive missile missiles drone drones bomb bombs sanctions ban policy measure measures government spokesman`.split(
    /\s+/,
  ),
)

const isAgentless = (items: Clauses['items'], [from, to]: Range): boolean => !items.slice(from, to).some(isNoun)

const confidenceOf = (hasActors: boolean, hasOthers: boolean, { classes, words, conditions }: Entry): number => {
  const base = hasActors && hasOthers ? 0.8 : hasActors ? 0.65 : 0.45
  return base + (classes.length + words.length + conditions.length > 0 ? 0.08 : 0)
}

/** Who stands in the places of an entry: recipients, and those who act as well. */
function fill(
  slots: readonly Slot[],
  { complements, object, entry, end }: Match,
  { items }: Clauses,
  participants: Participants,
): readonly [recipients: readonly string[], partners: readonly string[]] {
  for (const { place, mutual } of slots) {
    const range =
      place === 'obj'
        ? object
        : (complements.prepositional.find(({ preposition }) => preposition === place)?.range ?? null)
    if (range === null) continue
    const named = participants.of(items, range)
    // "expelled 60 Varonian diplomats", "withdrew from the Keldian accord"
    const owner = named.length === 0 && place === 'obj' ? participants.ownerOf(items, range) : null
    const ids = named.length > 0 ? named : owner === null ? [] : [owner]
    if (ids.length > 0) return mutual ? [[], ids] : [ids, []]
  }
  // "imposed sanctions on": the place may also follow the object of a preposition's entry.
  if (entry.words.length > 0 && slots.some(({ place }) => place === 'obj') && object === null) {
    const after = complementsOf(items, end, true).object
    if (after !== null) return [participants.of(items, after), []]
  }
  return [[], []]
}

/** "urged Keldia to use its influence to release": the request is the event, not what hangs on it. */
function isToldByGovernor(clauses: Clauses, group: VerbGroup, depth = 0): boolean {
  if (depth > 4) return false
  const { items } = clauses
  const earlier = groupBefore(clauses, group)
  if (group.shape !== 'infinitive' && group.shape !== 'gerund') {
    // "demanded that Keldia release", "urged Keldia to meet them and release"
    if (items[group.head]?.tag !== 'VB' || earlier === null) return false
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
  VERB_ENTRIES.get(lemma)?.some(({ type }) => /^(?:REQUEST|REJECT|THREATEN|ACCUSE)$/.test(type)) === true ||
  /^(?:agree|pledge|promise|vow)$/.test(lemma)
