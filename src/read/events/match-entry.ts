import { type Range, timeEnd } from '../attribution/noun-phrases.js'
import type { VerbGroup } from '../attribution/verb-groups.js'
import { type Clauses, subjectOf } from './clauses.js'
import { holds } from './conditions.js'
import type { Judge } from './judge.js'
import { type Entry, isOfClass, specificityOf } from './lexicon/entry.js'
import type { Participants } from './participants/participants.js'
import { type Complements, complementsOf, nounsIn } from './phrases.js'

/** A verb with the entry that fits it. */
export interface Match {
  readonly entry: Entry
  readonly complements: Complements
  /** What the entry calls the object: behind its particles, or of a passive the subject. */
  readonly object: Range | null
  /** Item after the last particle. */
  readonly end: number
  /** The object of the active stands before the verb, and who does it behind "by". */
  readonly isPassive: boolean
}

/** The entry that fits a verb best: the one that asks for most, and of several such the likeliest; null when none fits. */
export function matchOf(
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
    // "an ally committed to peace"
    if (isReduced && entry.words.length > 0) continue
    const isBehindPreposition = entry.words.length > 0 && /^(?:IN|TO)$/.test(items[end - 1]?.tag ?? '')
    const complements = complementsOf(items, end, !isPassive || isBehindPreposition)
    // "was ousted from office", "were shot at": of a passive the subject is the object, whatever follows.
    const isTurned = isPassive
    const object = isTurned ? subjectOf(clauses, group) : complements.object
    const found: Match = { entry, complements, object, end, isPassive: isTurned }
    // What stands before a bare participle is its object only if no time or mark parts them.
    if (isReduced && object === null) continue
    if (!holdsClass(clauses, entry, object)) continue
    if (!entry.conditions.every((condition) => holds(condition, clauses, group, found, participants))) continue
    // A transitive verb with neither object nor clause tells nothing ("the plan backs …" aside).
    if (entry.transitive && object === null && !complements.that && complements.to < 0) continue
    best = found
  }
  return best
}

/** Item after the particles of an entry; -1 when they do not stand there. A noun phrase may stand before the last: "laid them down". */
function particlesEnd({ items }: Clauses, at: number, words: readonly string[]): number {
  // "gave up", "called off" are other verbs than "gave", "called".
  if (words.length === 0) {
    const isOther = isOtherVerb(items[at - 1]?.lower ?? '', items[at]?.lower ?? '')
    // "called on Monday" is "called".
    return isOther && timeEnd(items, at) === at ? -1 : at
  }
  let next = at
  while (items[next]?.tag === 'RB' && items[next]!.lower !== words[0] && next < at + 2) {
    // "fired back at" is another verb than "fired at".
    if (!/ly$|^(?:also|now|then|again|already|even|both|not|never|ever)$/.test(items[next]!.lower)) return -1
    next += 1
  }
  // "spoke on Monday to", "met Monday with"
  const time = timeEnd(items, next)
  if (time > next && items[next]?.lower !== words[0]) next = time
  for (const word of words) {
    if (items[next]?.lower !== word) return -1
    next += 1
  }
  // "agreed to meet" is not "agreed to the plan".
  const isInfinitive = words.at(-1) === 'to' && /^(?:VB|VP)$/.test(items[next]?.tag ?? '')
  return isInfinitive ? -1 : next
}

const isOtherVerb = (verb: string, particle: string): boolean =>
  PARTICLED.test(verb)
    ? PARTICLE.test(particle)
    : /^seiz(?:es?|ed|ing)$/.test(verb)
      ? /^(?:on|upon)$/.test(particle)
      : /^sign(?:s|ed|ing)?$/.test(verb) && /^(?:up|on|off)$/.test(particle)

const PARTICLE = /^(?:up|down|off|out|in|away|back|over|on)$/
const PARTICLED =
  /^(?:give|gives|gave|given|giving|break|broke|broken|breaking|call|calls|called|calling|turn|turns|turned|turning|fight|fights|fought|fighting|take|takes|took|taken|taking|back|backs|backed|backing)$/

function holdsClass({ items }: Clauses, { classes }: Entry, object: Range | null): boolean {
  if (classes.length === 0) return true
  return object !== null && nounsIn(items, object).some((noun) => isOfClass(noun, classes))
}
