import { type Breadth, knownPlace, NATION, WORLD } from './known-places.js'
import type { Places } from './places-of.js'

/**
 * Whether two figures count at different places: both name where, and nothing of it is the same; or the one counts at several
 * ("in Port Sable and Mirrow") of which the other names one. A place that is not known may lie in that of the other.
 */
export function placesPart(one: Places, other: Places): boolean {
  if (one.keys.size === 0 || other.keys.size === 0) return false
  const shared = [...one.keys].some((key) => [...other.keys].some((told) => isSame(key, told)))
  if (shared) return isOneOf(one, other) || isOneOf(other, one)
  return !(isNation(one, other) || isNation(other, one))
}

/** How two figures are placed: "maybe" where both say where, otherwise, but not by places that are known to differ. */
export type PlacesMet = 'same' | 'unknown' | 'maybe' | 'other'

export function meetingOf(one: Places, other: Places): PlacesMet {
  if (one.keys.size === 0 || other.keys.size === 0) return 'unknown'
  if (!placesPart(one, other)) return 'same'
  return [...one.keys].every(isKnown) && [...other.keys].every(isKnown) ? 'other' : 'maybe'
}

/** "mirrow" and "mirrow heights" may be one; states go by codes. */
const isSame = (one: string, other: string): boolean =>
  one === other ||
  (!isKnown(one) && !isKnown(other) && (` ${one} `.includes(` ${other} `) || ` ${other} `.includes(` ${one} `)))

const isKnown = (key: string): boolean => breadthOf(key) !== null

/** Whether the one names a single place of those that the other lists. */
const isOneOf = (one: Places, { listed }: Places): boolean =>
  one.listed.size === 0 && listed.size > 1 && [...one.keys].filter((key) => listed.has(key)).length === 1

/** Whether the one counts in a country that it does not name, and the other in a state. */
const isNation = (one: Places, other: Places): boolean =>
  one.keys.has(NATION.key) && [...other.keys].some((key) => breadthOf(key) === 'state')

const breadthOf = (key: string): Breadth | null =>
  key === WORLD.key
    ? 'world'
    : key === NATION.key
      ? 'nation'
      : /^[A-Z]{2}$/.test(key)
        ? 'state'
        : (knownPlace(key)?.breadth ?? null)
