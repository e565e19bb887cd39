import type { ActorKind } from '../../read/reading.js'
import { grouped } from '../../text/index.js'
import { prominence, STEPS } from './compare-persons.js'
import { FACTS, type FactName, type Facts } from './profile.js'

/** How often an alias is named is kept as a fact of this name, with an empty value. */
export const SEEN = 'seen'
/** By what words articles call the bearer and for what they take it, as one value: "person Ana Roy". */
export const CALLED = 'called'

export interface FactRow {
  readonly alias_id: string
  readonly fact: string
  readonly value: string
  readonly readings: number
}

/** What joining knows of the bearer of an alias: a function of the readings that name it, in whatever order they came. */
export interface KnownFacts {
  readonly facts: Facts
  /** How many readings name it, down to a step (STEPS), so that one more seldom changes anything. */
  readonly readings: number
  /** As most readings have it; null where no reading names it any more. */
  readonly called: Called | null
}

export interface Called {
  readonly name: string
  readonly kind: ActorKind
}

export const NOTHING_KNOWN: KnownFacts = { facts: {}, readings: 0, called: null }

/** Of each fact the values that most readings give. */
const MOST_VALUES = 20
/** What fewer than a tenth of the readings say is as often a slip. */
const RARE: ReadonlySet<FactName> = new Set(['role', 'of'])

export const calledValue = ({ name, kind }: Called): string => `${kind} ${name}`

/** What rows say, by alias; values in a fixed order, those that many readings give before those that few do. */
export function knownOf(rows: readonly FactRow[]): Map<string, KnownFacts> {
  return new Map([...grouped(rows, ({ alias_id }) => alias_id)].map(([alias, own]) => [alias, known(own)]))
}

function known(rows: readonly FactRow[]): KnownFacts {
  const seen = rows.find(({ fact }) => fact === SEEN)?.readings ?? 0
  const readings = seen < STEPS[0] ? Math.min(seen, 1) : STEPS[prominence(seen) - 1]!
  const byFact = grouped(rows, ({ fact }) => fact)
  const values = (name: FactName): string[] =>
    (byFact.get(name) ?? [])
      .filter((row) => row.readings > 0 && !(RARE.has(name) && row.readings * 10 < seen))
      .sort((a, b) => prominence(b.readings) - prominence(a.readings) || inOrder(a.value, b.value))
      .slice(0, MOST_VALUES)
      .map(({ value }) => value)
  const facts = FACTS.flatMap((name) => (byFact.has(name) ? [[name, values(name)] as const] : []))
  return {
    facts: Object.fromEntries(facts.filter(([, list]) => list.length > 0)),
    readings,
    called: calledMost(byFact.get(CALLED) ?? []),
  }
}

/** What most readings call it; of several the longest, which says most. */
function calledMost(rows: readonly FactRow[]): Called | null {
  const [most] = rows
    .filter(({ readings }) => readings > 0)
    .sort((a, b) => b.readings - a.readings || b.value.length - a.value.length || inOrder(a.value, b.value))
  if (most === undefined) return null
  const space = most.value.indexOf(' ')
  // Written by `calledValue`.
  return { kind: most.value.slice(0, space) as ActorKind, name: most.value.slice(space + 1) }
}

const inOrder = (one: string, other: string): number => (one < other ? -1 : Number(one > other))
