import { isNoun, type Range } from '../attribution/noun-phrases.js'
import type { VerbGroup } from '../attribution/verb-groups.js'
import type { Candidate } from './candidate.js'
import { type Clauses, subjectOf } from './clauses.js'
import { isQuarrel } from './figurative.js'
import type { Judge } from './judge.js'
import { type Entry, VERB_ENTRIES } from './lexicon/entry.js'
import { type Match, matchOf } from './match-entry.js'
import { modeOfDeed } from './modes.js'
import { outlookOf } from './outlook.js'
import { ANYBODY } from './participants/nouns.js'
import type { Participants } from './participants/participants.js'
import { filled, recipientsOfDeed } from './recipients.js'
import type { Sentence } from './sentence-items.js'
import { isAdjective, isSilence, isToldByGovernor } from './told-elsewhere.js'

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
    if (event !== null && match.entry.classes.length > 0 && match.object !== null)
      for (let at = match.object[0]; at < match.object[1]; at += 1) used.add(at)
    if (event !== null) events.push(event)
  }
  return { events, used }
}

function eventOf(
  clauses: Clauses,
  group: VerbGroup,
  match: Match,
  sentence: Sentence,
  participants: Participants,
): Candidate | null {
  const { items } = clauses
  const { entry, complements, end, isPassive } = match
  const outlook = outlookOf(clauses, group)
  if (outlook === 'undone' || isAdjective(items, group)) return null
  if (isSilence(clauses, match)) return null
  // What is urged, or refused, is told by that verb.
  if (isToldByGovernor(clauses, group)) return null
  const agent = complements.prepositional.find(({ preposition }) => preposition === 'by')
  const about = subjectOf(clauses, group)
  if (about !== null && isNobody(items, about)) return null
  const subject = isPassive ? (agent?.range ?? null) : about
  let actors: readonly string[] = subject === null ? [] : participants.of(items, subject)
  if (actors.length === 0 && subject !== null) {
    const owner = isAgentless(items, subject) ? null : participants.ownerOf(items, subject)
    if (owner !== null && DEEDS.has(items[subject[1] - 1]?.lower ?? '')) actors = [owner]
  }
  const [recipients, partners] = filled(match, clauses, participants)
  const all = [...new Set([...actors, ...partners.filter((id) => entry.type !== 'CONSULT' || !ANYBODY.test(id))])]
  // "met" by one alone: somebody else was there, and nobody says who.
  if (
    entry.type === 'CONSULT' &&
    entry.mode === null &&
    all.length < 2 &&
    !all.some((id) => participants.kindOf(id) === 'group')
  )
    return null
  if (
    (entry.mode === 'multilateral' || (entry.mode === 'visit' && entry.conditions.includes('bare'))) &&
    !all.some((id) => participants.isNamed(id))
  )
    return null
  // "rallied to his defence": one person alone is no demonstration.
  if (
    entry.mode === 'demo' &&
    entry.conditions.includes('bare') &&
    all.every((id) => participants.kindOf(id) === 'person')
  )
    return null
  // "stood by his own words"
  if (entry.conditions.includes('actor') && partners.length === 0 && recipients.every((id) => all.includes(id)))
    return null
  // "told reporters to wait"
  if (entry.type === 'REQUEST' && recipients.length > 0 && recipients.every((id) => PRESS.test(id))) return null
  if (entry.type === 'ASSAULT' && isQuarrel(group.lemma, [...all, ...recipients], participants)) return null
  const targets = recipients.length > 0 ? recipients : recipientsOfDeed(clauses, match, participants)
  const others = targets.filter((id) => !all.includes(id))
  if (all.length === 0) {
    // Somebody whom it befell, by nobody named: "three envoys were expelled"; no more than that.
    const befell = isPassive && outlook === 'actual' && BEFALLING.test(entry.type)
    const isCounted = match.object !== null && items.slice(...match.object).some(({ tag }) => tag === 'CD')
    const isVictim =
      entry.type === 'ASSAULT' ||
      (entry.mode === 'arrest' && isCounted) ||
      others.some((id) => participants.isNamed(id))
    if (!befell || others.length === 0 || !isVictim) return null
  }
  const head = items[group.head]!
  const last = items[Math.max(group.head, end - 1)]!
  const isPast = head.tag === 'VD' || head.tag === 'VN'
  const words = items.slice(group.from, group.head).map(({ lower }) => lower)
  const isPerfect = words.some((word) => /^(?:has|have|had|'ve)$/.test(word))
  const isPresent = head.tag === 'VZ' || head.tag === 'VP' || head.tag === 'VB'
  return {
    type: entry.type,
    mode: modeOf(entry, clauses, group) ?? modeOfDeed(entry.type, clauses, group, complements),
    actors: all,
    recipients: others,
    trigger: [head.start, last.end],
    lemma: group.lemma,
    sentence,
    outlook,
    tense:
      group.shape === 'participle'
        ? 'none'
        : words.includes('had')
          ? 'past'
          : isPerfect
            ? 'perfect'
            : isPast
              ? 'past'
              : isPresent
                ? 'present'
                : 'none',
    confidence: confidenceOf(all.length > 0, others.length > 0 || partners.length > 0, entry),
  }
}

/** The mode of the entry; of one who "was sexually assaulted" that which the adverb tells. */
const modeOf = ({ type, mode }: Entry, { items }: Clauses, { from, head }: VerbGroup): Entry['mode'] =>
  type === 'ASSAULT' && items.slice(Math.max(0, from - 1), head).some(({ lower }) => lower === 'sexually')
    ? 'sexual'
    : mode

/** Ids of those who are there to hear: what they are asked is no request. */
const PRESS = /(?:^|-)(?:reporters?|journalists?|readers|viewers|listeners)$/

const BEFALLING = /^(?:ASSAULT|COERCE|SANCTION|RETREAT|ACCUSE)$/

/** Nouns through which their owner does something: "Varonian airstrikes killed …". */
const DEEDS = new Set(
  `airstrike airstrikes strike strikes attack attacks raid raids shelling bombardment bombing forces move decision statement letter law decree
  order offensive missile missiles drone drones bomb bombs sanctions ban policy measure measures government spokesman`.split(
    /\s+/,
  ),
)

/** "No ministers voted for it", "neither Varonia nor Keldia condemned it"; not "no fewer than 40 countries". */
function isNobody(items: Clauses['items'], [from, to]: Range): boolean {
  if (/^(?:fewer|less|more|doubt|wonder)$/.test(items[from + 1]?.lower ?? '')) return false
  return (
    /^(?:no|none|neither|nobody)$/.test(items[from]?.lower ?? '') ||
    items[from - 1]?.lower === 'nor' ||
    items.slice(from, to).some(({ lower }) => lower === 'nor')
  )
}

const isAgentless = (items: Clauses['items'], [from, to]: Range): boolean => !items.slice(from, to).some(isNoun)

const confidenceOf = (hasActors: boolean, hasOthers: boolean, { classes, words, conditions }: Entry): number => {
  const base = hasActors && hasOthers ? 0.8 : hasActors ? 0.65 : 0.45
  return base + (classes.length + words.length + conditions.length > 0 ? 0.08 : 0)
}
