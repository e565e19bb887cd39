import { acronym, acronymOf, bodyName } from './body-name.js'
import type { Match } from './compare-persons.js'
import { matched } from './compare-persons.js'
import type { Facts } from './profile.js'

export interface Body {
  readonly name: string
  readonly facts: Facts
}

/** Null where nothing says that the two are one. */
export function compareBodies(one: Body, other: Body): Match | null {
  if (bodiesAreTwo(one, other)) return null
  const [name] = bodyName(one.name)
  const [against] = bodyName(other.name)
  if (name === undefined || against === undefined) return null
  if (name === against) return { rule: 'name', score: 1, evidence: [] }
  if (callsIt(one, other) || callsIt(other, one)) {
    return { rule: 'named-together', score: 0.95, evidence: [{ what: 'name', value: `${name}; ${against}`, adds: 0 }] }
  }
  const abbreviates = (short: Body, long: Body): boolean =>
    acronym(short.name) !== null && acronym(short.name) === acronymOf(long.name)
  return abbreviates(one, other) || abbreviates(other, one) ? matched('acronym', 0.75, one.facts, other.facts) : null
}

/** Whether an article uses the other's name for it too; a single word of a longer name may be said of others as well. */
function callsIt({ name, facts }: Body, other: Body): boolean {
  const [own, against] = [bodyName(name)[0] ?? '', bodyName(other.name)[0] ?? '']
  if (against === '' || !(facts.name ?? []).includes(against)) return false
  return against.includes('-') || acronym(other.name) !== null || !own.split('-').includes(against)
}

export const bodiesAreTwo = (one: Body, other: Body): boolean => {
  const [countries, others] = [one.facts.country ?? [], other.facts.country ?? []]
  const [long, against] = [acronymOf(one.name), acronymOf(other.name)]
  const bothLong = long !== null && against !== null && bodyName(one.name)[0] !== bodyName(other.name)[0]
  const apart = countries.length > 0 && others.length > 0 && !countries.some((country) => others.includes(country))
  return apart || (bothLong && !callsIt(one, other) && !callsIt(other, one))
}
