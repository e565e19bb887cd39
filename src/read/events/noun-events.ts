import { baseNounStart, isNoun, type Range } from '../attribution/noun-phrases.js'
import type { VerbGroup } from '../attribution/verb-groups.js'
import type { Candidate } from './candidate.js'
import { type Clauses, subjectOf } from './clauses.js'
import { isQuarrel, STRIKERS } from './figurative.js'
import { type Entry, isOfClass, NOUN_ENTRIES, SINGULARS, VERB_ENTRIES } from './lexicon/entry.js'
import { ENDING, LIGHT_VERBS, OBJECT_GOVERNORS, OCCURRING, type Outlook } from './lexicon/governors.js'
import { outlookOf, outlookOfNoun } from './outlook.js'
import { ANYBODY } from './participants/nouns.js'
import type { Participants } from './participants/participants.js'
import { type Complements, complementsOf, nounsIn } from './phrases.js'
import type { Sentence } from './sentence-items.js'

/** How the noun of an event stands in its clause. */
interface Frame {
  /** Who does it by the verb around: the subject of "held talks". */
  readonly subject: Range | null
  readonly outlook: Outlook
  readonly tense: Candidate['tense']
  /** Whether the verb around says that it happens; else the noun only takes it for known. */
  readonly isTold: boolean
}

/** The events that nouns of a sentence tell; `used` are items that a verb's event has taken in. */
export function nounEvents(
  clauses: Clauses,
  sentence: Sentence,
  participants: Participants,
  used: ReadonlySet<number>,
): Candidate[] {
  const { items } = clauses
  const events: Candidate[] = []
  items.forEach((item, at) => {
    if (item.tag !== 'NN' && item.tag !== 'VG') return
    const singular = SINGULARS.get(item.lower)
    if (singular === undefined || used.has(at)) return
    // "a protest leader": a noun before another noun is not the head.
    if (isNoun(items[at + 1]) && items[at + 1]!.tag !== 'CD') return
    const event = eventAt(clauses, at, singular, sentence, participants)
    if (event !== null) events.push(event)
  })
  return events
}

/** "some type of boycott", "a series of attacks": the event is in what follows. */
const MEASURES =
  /^(?:type|kind|sort|form|series|wave|round|spate|string|number|set|raft|flurry|package|campaign|barrage|act)s?$/

function eventAt(
  clauses: Clauses,
  at: number,
  singular: string,
  sentence: Sentence,
  participants: Participants,
): Candidate | null {
  const { items } = clauses
  let from = Math.min(baseNounStart(items, at + 1), at)
  if (items[from - 1]?.lower === 'of' && MEASURES.test(items[from - 2]?.lower ?? '')) {
    from = Math.min(baseNounStart(items, from - 1), from - 2)
  }
  const complements = complementsOf(items, at + 1, false)
  // "is in charge"
  if (singular === 'charge' && items[from - 1]?.lower === 'in') return null
  const entry = NOUN_ENTRIES.get(singular)?.find((candidate) =>
    fits(clauses, candidate, from, at, complements, participants),
  )
  if (entry === undefined) return null
  const frame = frameOf(clauses, from, complements)
  if (frame === null || frame.outlook === 'undone') return null
  if (!frame.isTold && entry.conditions.includes('told')) return null
  const owner = participants.ownerOf(items, [from, at])
  const by = placed(complements, 'by')
  const subject = frame.subject === null ? [] : participants.of(items, frame.subject)
  // "announced Roy's visit": not the visit of who announces it.
  const isOwned = owner !== null && items.slice(from, at).some(({ tag }) => tag === 'PO')
  const doers =
    by !== null ? participants.of(items, by) : subject.length > 0 && !isOwned ? subject : owner === null ? [] : [owner]
  const partners: string[] = []
  let recipients: readonly string[] = []
  for (const { place, mutual } of entry.slots) {
    const range = placed(complements, place)
    if (range === null) continue
    const named = participants.of(items, range)
    // "violence in his country" is not done to him.
    const isHis = items[range[0]]?.tag === 'PS'
    const belongsTo = named.length === 0 && !isHis ? participants.ownerOf(items, range) : null
    const ids = named.length > 0 ? named : belongsTo === null ? [] : [belongsTo]
    if (ids.length === 0) continue
    if (mutual) partners.push(...ids.filter((id) => !ANYBODY.test(id)))
    else recipients = ids
    break
  }
  const sender = placed(complements, 'from')
  const senders = VERBAL.test(entry.type) && sender !== null ? participants.of(items, sender) : []
  let actors = [...new Set([...(doers.length > 0 ? doers : senders), ...partners])]
  // "Roy's arrest", "the poisoning of Roy": whose deed it is not, but whom it befell.
  const befalls = by === null && subject.length === 0 && entry.slots.some(({ place }) => place === 'of')
  if (
    befalls &&
    owner !== null &&
    recipients.length === 0 &&
    participants.kindOf(owner) === 'person' &&
    BEFALLING.test(entry.type)
  ) {
    recipients = [owner]
    actors = actors.filter((id) => id !== owner)
  }
  const others = recipients.filter((id) => !actors.includes(id))
  const isMutual = entry.slots.some(({ mutual }) => mutual)
  // "meetings with Roy": with whom, but whose?
  const isHalf = doers.length === 0 && complements.prepositional.some(({ preposition }) => preposition === 'with')
  if (isMutual && (actors.length < 2 || (isHalf && !placed(complements, 'between') !== null))) return null
  // What is only taken for known must say who did it to whom.
  // "Keldia's persecution of the fishers" says both, whoever the fishers are.
  const isWhole = isOwned && entry.slots.some(({ place }) => placed(complements, place) !== null)
  if (!frame.isTold && !isMutual && others.length === 0 && by === null && !isWhole) return null
  if (entry.type === 'ASSAULT' && isQuarrel(singular, [...actors, ...others], participants)) return null
  // "an attack on Roy" by nobody named may be one of words.
  const isVerbal = singular === 'attack' && others.every((id) => participants.kindOf(id) === 'person')
  const hasVictim = !isVerbal && others.some((id) => participants.isNamed(id))
  if (actors.length === 0 && (frame.outlook !== 'actual' || !hasVictim || !BEFALLING.test(entry.type))) return null
  const modified = outlookOfNoun(items, from, at)
  if (modified === 'undone') return null
  const striking = frame.subject ?? [from, at]
  const isLabour = singular === 'strike' && items.slice(...striking).some(({ lower }) => STRIKERS.test(lower))
  const first = items[Math.max(from, at - entry.words.length)]!
  const base = frame.subject !== null || by !== null ? 0.75 : 0.5
  return {
    type: isLabour ? 'PROTEST' : entry.type,
    mode: isLabour ? 'strike' : entry.mode,
    actors,
    recipients: others,
    trigger: [first.start, items[at]!.end],
    lemma: singular,
    sentence,
    outlook: modified === 'actual' ? frame.outlook : modified,
    tense: frame.tense,
    confidence: base + (actors.length > 0 && (others.length > 0 || partners.length > 0) ? 0.1 : 0),
  }
}

/** Types of words rather than deeds: they come "from" somebody. */
const VERBAL = /^(?:REQUEST|ACCUSE|SUPPORT|THREATEN|REJECT|AID)$/
const BEFALLING = /^(?:ASSAULT|COERCE|RETREAT)$/

const placed = ({ prepositional }: Complements, place: string): Range | null =>
  prepositional.find(({ preposition }) => preposition === place)?.range ?? null

function fits(
  { items }: Clauses,
  { words, classes, conditions }: Entry,
  from: number,
  at: number,
  complements: Complements,
  participants: Participants,
): boolean {
  if (!words.every((word, index) => items[at - words.length + index]?.lower === word)) return false
  // "agreed in a call": one on the telephone, and no request.
  const isSpokenIn = /^(?:in|during|on|by)$/.test(items[from - 1]?.lower ?? '')
  if (conditions.includes('told') && isSpokenIn && items[at]?.lower.startsWith('call') === true) return false
  const of = placed(complements, 'of') ?? placed(complements, 'from')
  if (classes.length > 0) {
    const nouns = [...nounsIn(items, [from, at]), ...(of === null ? [] : nounsIn(items, of))]
    if (!nouns.some((noun) => isOfClass(noun, classes))) return false
  }
  return !conditions.includes('actor') || (of !== null && participants.of(items, of).length > 0)
}

const SPEAKING = /^(?:agree|say|speak|talk|discuss|tell|pledge|promise|announce|decide|sign|stress|confirm)$/
const TRAVELLING = /^(?:travel|come|go|fly|arrive|meet|gather|visit|head|return|host|join|sit|convene)$/

/** How the verb around takes the noun phrase that begins at `from`; null where it says that the deed is not done. */
function frameOf(clauses: Clauses, from: number, complements: Complements): Frame | null {
  const { items, groups } = clauses
  const carrier = groups.findLast(({ to }) => to <= from)
  const gap = carrier === undefined ? null : items.slice(carrier.to, from).filter(({ tag }) => tag !== 'RB')
  if (carrier !== undefined && gap !== null) {
    const isObject = gap.length === 0 || (gap.length === 1 && gap[0]!.tag === 'RP')
    const isIn = gap.length === 1 && gap[0]!.lower === 'in' && /^(?:be|engage|remain|participate)$/.test(carrier.lemma)
    if ((isObject || isIn) && !carrier.passive) {
      const around = outlookOf(clauses, carrier)
      if (around === 'undone') return null
      if (isIn || LIGHT_VERBS.has(carrier.lemma)) {
        return {
          subject: subjectOf(clauses, carrier),
          outlook: around,
          tense: tenseOf(clauses, carrier),
          isTold: true,
        }
      }
      if (ENDING.has(carrier.lemma)) return null
      const own = OBJECT_GOVERNORS.get(carrier.lemma)
      if (own !== undefined)
        return {
          subject: subjectOf(clauses, carrier),
          outlook: around === 'actual' ? own : around,
          tense: tenseOf(clauses, carrier),
          isTold: true,
        }
    }
  }
  if (carrier !== undefined && /^(?:for|over)$/.test(items[from - 1]?.lower ?? '') && from - carrier.to <= 8) {
    const around = { outlook: outlookOf(clauses, carrier), tense: tenseOf(clauses, carrier), isTold: false }
    // "travelled to Keldia for talks with Roy", "condemned Keldia for the attack on Orvelle"
    if (TRAVELLING.test(carrier.lemma)) return { subject: subjectOf(clauses, carrier), ...around }
    const isBlaming = VERB_ENTRIES.get(carrier.lemma)?.some(({ type }) => type === 'ACCUSE' || type === 'SUPPORT')
    if (isBlaming === true)
      return { ...around, subject: complementsOf(items, carrier.to, true).object, outlook: 'actual' }
  }
  // "agreed in a telephone call", "told him at a meeting": they who spoke met.
  if (
    carrier !== undefined &&
    /^(?:in|during|at|by|over|after|following|before)$/.test(items[from - 1]?.lower ?? '') &&
    from - carrier.to <= 6 &&
    SPEAKING.test(carrier.lemma)
  ) {
    const subject = subjectOf(clauses, carrier)
    // Of one alone it must be said with whom: "told reporters after talks with Roy".
    const isWith =
      /^(?:after|following|before)$/.test(items[from - 1]?.lower ?? '') && placed(complements, 'with') !== null
    if (
      subject !== null &&
      (isWith || items.slice(...subject).some(({ lower }) => lower === 'and' || lower === 'they'))
    )
      return { subject, outlook: outlookOf(clauses, carrier), tense: tenseOf(clauses, carrier), isTold: true }
  }
  const next = groups.find(({ from: first }) => first >= complements.end && first <= complements.end + 1)
  if (next !== undefined && (OCCURRING.has(next.lemma) || (next.passive && LIGHT_VERBS.has(next.lemma)))) {
    const around = outlookOf(clauses, next)
    if (around === 'undone') return null
    const agent = next.passive
      ? complementsOf(items, next.to, false).prepositional.find(({ preposition }) => preposition === 'by')
      : undefined
    return { subject: agent?.range ?? null, outlook: around, tense: tenseOf(clauses, next), isTold: true }
  }
  if (next?.passive === true && ENDING.has(next.lemma)) return null
  return { subject: null, outlook: 'actual', tense: 'none', isTold: false }
}

function tenseOf({ items }: Clauses, group: VerbGroup): Candidate['tense'] {
  const words = items.slice(group.from, group.head).map(({ lower }) => lower)
  if (words.includes('had')) return 'past'
  if (words.some((word) => /^(?:has|have|'ve)$/.test(word))) return 'perfect'
  if (words.some((word) => /^(?:was|were)$/.test(word))) return 'past'
  const { tag } = items[group.head]!
  return tag === 'VD' || tag === 'VN' ? 'past' : 'present'
}
