import { genderOfName, sameFirstName } from '../../read/actors/lexicon/first-names.js'
import type { PersonName } from './person-name.js'
import type { Facts } from './profile.js'
import type { Evidence, Rule } from './rules.js'
import { folded, skeleton } from './words.js'

export interface Person {
  readonly name: PersonName
  readonly facts: Facts
  /** How many readings name it so. */
  readonly readings: number
}

/** What speaks for two names being one person's; the score is the sum, at most 1. */
export interface Match {
  readonly rule: Rule
  readonly score: number
  readonly evidence: readonly Evidence[]
}

/** How much a rule about the names alone is worth; what is known of both adds to it or takes from it. */
const WORTH = {
  name: 0.95,
  'more-names': 0.85,
  'short-name': 0.7,
  'part-of-name': 0.65,
  spelling: 0.55,
  initials: 0.5,
  'family-name': 0.5,
} as const satisfies Partial<Record<Rule, number>>

/** How much a rule says by the names alone; 0 for one that is not about the names of persons. */
export const worthOf = (rule: Rule): number => (rule in WORTH ? WORTH[rule as keyof typeof WORTH] : 0)

/** Readings that make somebody known, better known, and so on. */
export const STEPS = [3, 10, 30, 100, 300, 1000, 3000] as const
/** How many of the steps somebody has taken. */
export const prominence = (readings: number): number => STEPS.filter((step) => readings >= step).length
/** Of a name that readings by so many steps fewer put into another country, that country is rather a slip. */
const SLIP = 2
/** Rules by which a lesser name is somebody known rather than somebody else. */
const PARTS: ReadonlySet<Rule> = new Set(['part-of-name', 'initials', 'family-name'])

/** Null where the names themselves say that they are two. */
export function comparePersons(one: Person, other: Person): Match | null {
  const rule = namesRule(one.name, other.name)
  if (rule === null) return null
  const known = Math.min(1, prominence(Math.max(one.readings, other.readings)))
  const more: Evidence[] = known > 0 && PARTS.has(rule) ? [{ what: 'known', value: String(STEPS[0]), adds: 0.1 }] : []
  return matched(rule, WORTH[rule], one.facts, other.facts, more)
}

/** A score out of a rule's worth and of what is known of both. */
export function matched(rule: Rule, worth: number, one: Facts, other: Facts, more: readonly Evidence[] = []): Match {
  const evidence = [...sharedFacts(one, other), ...more]
  const score = evidence.reduce((sum, { adds }) => sum + adds, worth)
  return { rule, score: Math.round(Math.min(1, Math.max(0, score)) * 100) / 100, evidence }
}

/** Whether two cannot be one, whatever a third name seems to say. */
export const areTwo = (one: Person, other: Person): boolean =>
  namesRule(one.name, other.name) === null || (factsPart(one.facts, other.facts) && !isSlip(one, other))

/** Whether the same name is put elsewhere by few, who say nothing of an office. */
function isSlip(one: Person, other: Person): boolean {
  const [rare, often] = one.readings < other.readings ? [one, other] : [other, one]
  const isRare = prominence(often.readings) - prominence(rare.readings) >= SLIP && (rare.facts.role ?? []).length === 0
  return isRare && namesRule(one.name, other.name) === 'name'
}

/** Different countries, unless they hold the same office or the office of one is of the other's country. */
export function factsPart(one: Facts, other: Facts): boolean {
  const [countries, others] = [one.country ?? [], other.country ?? []]
  if (countries.length === 0 || others.length === 0 || meet(countries, others)) return false
  return sharedOffice(one.role ?? [], other.role ?? []) === null
}

function namesRule(one: PersonName, other: PersonName): keyof typeof WORTH | null {
  const [given, others] = [one.given.map(folded), other.given.map(folded)]
  const sameFamily = folded(one.family.join(' ')) === folded(other.family.join(' '))
  if (one.regnal !== other.regnal && (given.length === 0 || others.length === 0)) return null
  if (given.length === 0 && others.length === 0) return sameFamily ? 'name' : null
  if (given.length === 0 || others.length === 0) return 'family-name'
  const [first, second] = [given[0]!, others[0]!]
  if (sameFamily && given.join(' ') === others.join(' ')) return 'name'
  if (!fits(given, others) || gendersPart(one.given[0]!, other.given[0]!)) return null
  if (first === second) return sameFamily && first.length > 1 ? 'more-names' : 'spelling'
  if (first.length === 1 || second.length === 1) return first[0] === second[0] ? 'initials' : null
  if (sameFirstName(one.given[0]!, other.given[0]!)) return 'short-name'
  if (skeleton(first) === skeleton(second) || isNear(first, second)) return 'spelling'
  const [shorter, longer] = given.length < others.length ? [given, others] : [others, given]
  if (sameFamily && shorter.length < longer.length && shorter.every((name) => longer.slice(1).includes(name))) {
    return 'part-of-name'
  }
  return null
}

/** Second names, where both have them, must agree: "George W." is not "George H. W.". */
function fits(given: readonly string[], others: readonly string[]): boolean {
  const [shorter, longer] = given.length <= others.length ? [given, others] : [others, given]
  if (shorter.length === 1) return true
  const [middle, ...later] = shorter.slice(1)
  const [against, ...rest] = longer.slice(1)
  if (middle === undefined || against === undefined) return true
  const agree = (a: string, b: string): boolean => a === b || ((a.length === 1 || b.length === 1) && a[0] === b[0])
  return agree(middle, against) && later.every((name, index) => rest[index] === undefined || agree(name, rest[index]))
}

const gendersPart = (one: string, other: string): boolean => {
  const [gender, against] = [genderOfName(one), genderOfName(other)]
  return gender !== null && against !== null && gender !== against
}

/** One letter more, less or other, in words of five letters or more that begin alike. */
function isNear(one: string, other: string): boolean {
  if (one[0] !== other[0] || Math.min(one.length, other.length) < 5) return false
  if (Math.abs(one.length - other.length) > 1) return false
  let same = 0
  while (same < one.length && one[same] === other[same]) same += 1
  const [rest, against] = [one.slice(same), other.slice(same)]
  if (one.length === other.length) return rest.slice(1) === against.slice(1)
  return one.length > other.length ? rest.slice(1) === against : rest === against.slice(1)
}

/** Offices, countries, bodies and years that both are known by. */
export function sharedFacts(one: Facts, other: Facts): Evidence[] {
  const evidence: Evidence[] = []
  const [roles, others] = [one.role ?? [], other.role ?? []]
  const office = sharedOffice(roles, others)
  if (office !== null) evidence.push({ what: 'office', value: office, adds: 0.2 })
  else if (roles.length > 0 && others.length > 0) {
    evidence.push({ what: 'other-office', value: `${roles[0]}; ${others[0]}`, adds: -0.2 })
  }
  const country = common(one.country ?? [], other.country ?? [])
  if (country !== null) evidence.push({ what: 'country', value: country, adds: 0.15 })
  const body = common(one.of ?? [], other.of ?? [])
  if (body !== null && country === null) evidence.push({ what: 'body', value: body, adds: 0.1 })
  const apart = yearsApart(one.year ?? [], other.year ?? [])
  if (apart !== null && apart <= 3) evidence.push({ what: 'years', value: String(apart), adds: 0.05 })
  if (apart !== null && apart > 20) evidence.push({ what: 'far-years', value: String(apart), adds: -0.3 })
  return evidence
}

/**
 * An office that both hold: the same words, or one's the end of the other's ("us president"), of no two owners. One with
 * an owner before one without.
 */
export function sharedOffice(roles: readonly string[], others: readonly string[]): string | null {
  let shared: string | null = null
  for (const role of roles) {
    for (const other of others) {
      const [office = '', owner = ''] = role.split('|')
      const [against = '', rival = ''] = other.split('|')
      if (owner !== '' && rival !== '' && owner !== rival) continue
      if (office !== against && !isSameOffice(office, against)) continue
      if (owner !== '' || rival !== '') return owner === '' ? other : role
      shared ??= office.length < against.length ? other : role
    }
  }
  return shared
}

const DEPUTIES = /(?:^|\s|-)(?:vice|deputy|assistant|associate|under|junior)[\s-]*$/

function isSameOffice(office: string, other: string): boolean {
  const [shorter, longer] = office.length < other.length ? [office, other] : [other, office]
  return longer.endsWith(` ${shorter}`) && !DEPUTIES.test(longer.slice(0, -shorter.length))
}

const common = (values: readonly string[], others: readonly string[]): string | null =>
  values.find((value) => others.includes(value)) ?? null
const meet = (values: readonly string[], others: readonly string[]): boolean => common(values, others) !== null

/** Least distance between two years of the lists; null when one is empty. */
function yearsApart(years: readonly string[], others: readonly string[]): number | null {
  const gaps = years.flatMap((year) => others.map((other) => Math.abs(Number(year) - Number(other))))
  return gaps.length === 0 ? null : Math.min(...gaps)
}
