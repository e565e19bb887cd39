import type { ActorKind } from '../../read/reading.js'
import { baseOf, isDeclared } from './alias-id.js'
import { bodiesAreTwo, compareBodies } from './compare-bodies.js'
import { areTwo, comparePersons, type Match, prominence, worthOf } from './compare-persons.js'
import { type PersonName, personName } from './person-name.js'
import type { Facts } from './profile.js'
import type { Evidence, Rule } from './rules.js'

/** A name in full with what all articles together say of its bearer. */
export interface AliasProfile {
  readonly id: string
  readonly name: string
  readonly kind: ActorKind
  readonly keys: readonly string[]
  readonly facts: Facts
  /** How many readings name it. */
  readonly readings: number
}

/** Which actor an alias is, and why. */
export interface Membership {
  readonly actor: string
  readonly rule: Rule
  readonly score: number
  readonly evidence: readonly Evidence[]
}

/** What people decided, by ids of aliases. */
export interface Rulings {
  readonly one: readonly (readonly [string, string])[]
  readonly two: readonly (readonly [string, string])[]
}

/** From this score on two names are one actor's. */
const ENOUGH = 0.75
/** A rival that comes as near as this leaves it open. */
const MARGIN = 0.1

interface Pair extends Match {
  readonly one: Part
  readonly other: Part
}

interface Part extends AliasProfile {
  readonly person: PersonName | null
}

/**
 * Who of the aliases is one actor: a function of the set, in whatever order they came. Pairs are taken best first; none
 * is joined across a contradiction, and one that fits two others about as well, who are not one, stays by itself.
 */
export function joinAliases(aliases: readonly AliasProfile[], rulings: Rulings): Map<string, Membership> {
  const parts = aliases
    .map((alias): Part => ({ ...alias, person: alias.kind === 'person' ? personName(alias.name) : null }))
    .sort((a, b) => (a.id < b.id ? -1 : 1))
  const ids = new Map(parts.map((part) => [part.id, part]))
  const groups = new Map(parts.map((part) => [part.id, [part]]))
  const reasons = new Map<string, Omit<Membership, 'actor'>>()
  const unite = (one: string, other: string): void => {
    const [group, joined] = [groups.get(one)!, groups.get(other)!]
    if (group === joined) return
    group.push(...joined)
    for (const part of joined) groups.set(part.id, group)
  }
  for (const [one, other] of rulings.one) {
    if (!ids.has(one) || !ids.has(other)) continue
    unite(one, other)
    for (const id of [one, other]) reasons.set(id, { rule: 'merged', score: 1, evidence: [] })
  }
  const parted = new Set(rulings.two.flatMap(([one, other]) => [`${one}\n${other}`, `${other}\n${one}`]))
  const forced = new Set(rulings.one.flat())
  const isTwo = (one: Part, other: Part): boolean =>
    parted.has(`${one.id}\n${other.id}`) || (contradict(one, other) && !(forced.has(one.id) && forced.has(other.id)))
  const pairs = pairsOf(parts)
  const rivals = partnersOf(pairs)
  for (const pair of pairs) {
    const { one, other, rule, score, evidence } = pair
    const [group, joined] = [groups.get(one.id)!, groups.get(other.id)!]
    if (group === joined || group.some((part) => joined.some((against) => isTwo(part, against)))) continue
    const doubtful = [one, other].find((part) => isTorn(part, pair, rivals, groups, isTwo))
    if (doubtful !== undefined) {
      if (!reasons.has(doubtful.id)) {
        const value = candidatesOf(doubtful, rivals.get(doubtful.id) ?? [])
        reasons.set(doubtful.id, {
          rule: 'unclear',
          score,
          evidence: [{ what: 'candidates', value, adds: 0 }, ...evidence],
        })
      }
      continue
    }
    unite(one.id, other.id)
    const named = { value: `${one.id}; ${other.id}`, what: 'name', adds: 0 } as const
    for (const { id } of [one, other]) {
      // The first pair is the best one.
      const known = reasons.get(id)
      if (known === undefined || known.rule === 'unclear') {
        reasons.set(id, { rule, score, evidence: [named, ...evidence] })
      }
    }
  }
  for (const [one, other] of rulings.two.filter((pair) => pair.every((id) => ids.has(id)))) {
    for (const id of [one, other]) {
      if (groups.get(id)?.length === 1) reasons.set(id, { rule: 'split', score: 1, evidence: [] })
    }
  }
  const actors = actorIds(new Set(groups.values()))
  return new Map(
    parts.map((part) => {
      const alone = { rule: isDeclared(part.id) ? ('codebook' as const) : ('alone' as const), score: 1, evidence: [] }
      const reason = reasons.get(part.id) ?? alone
      return [part.id, { actor: actors.get(groups.get(part.id)!)!, ...reason }]
    }),
  )
}

/** All that are enough to join two, best first. */
function pairsOf(parts: readonly Part[]): Pair[] {
  const byKey = new Map<string, Part[]>()
  for (const part of parts) for (const key of part.keys) byKey.set(key, [...(byKey.get(key) ?? []), part])
  const seen = new Set<string>()
  const pairs: Pair[] = []
  for (const block of byKey.values()) {
    for (const [at, one] of block.entries()) {
      for (const other of block.slice(at + 1)) {
        const id = `${one.id}\n${other.id}`
        if (seen.has(id)) continue
        seen.add(id)
        const match = compare(one, other)
        if (match !== null && match.score >= ENOUGH && !contradict(one, other)) pairs.push({ one, other, ...match })
      }
    }
  }
  return pairs.sort(
    (a, b) => b.score - a.score || (`${a.one.id}\n${a.other.id}` < `${b.one.id}\n${b.other.id}` ? -1 : 1),
  )
}

const compare = (one: Part, other: Part): Match | null => {
  if ((one.person === null) !== (other.person === null)) return null
  return one.person !== null && other.person !== null
    ? comparePersons({ ...one, name: one.person }, { ...other, name: other.person })
    : compareBodies(one, other)
}

const contradict = (one: Part, other: Part): boolean => {
  if ((one.person === null) !== (other.person === null)) return true
  if (!one.keys.some((key) => other.keys.includes(key))) return false
  return one.person !== null && other.person !== null
    ? areTwo({ ...one, name: one.person }, { ...other, name: other.person })
    : bodiesAreTwo(one, other)
}

function partnersOf(pairs: readonly Pair[]): Map<string, Pair[]> {
  const partners = new Map<string, Pair[]>()
  for (const pair of pairs) {
    for (const { id } of [pair.one, pair.other]) partners.set(id, [...(partners.get(id) ?? []), pair])
  }
  return partners
}

/** Ids of the names that fit one about as well, best first. */
const candidatesOf = (part: Part, pairs: readonly Pair[]): string =>
  pairs
    .filter(({ score }) => score > pairs[0]!.score - MARGIN)
    .map(({ one, other }) => (one === part ? other.id : one.id))
    .join('; ')

/** Whether another, who is not the partner of the pair, fits `part` about as well. */
function isTorn(
  part: Part,
  pair: Pair,
  rivals: ReadonlyMap<string, readonly Pair[]>,
  groups: ReadonlyMap<string, readonly Part[]>,
  isTwo: (one: Part, other: Part) => boolean,
): boolean {
  const partner = pair.one === part ? pair.other : pair.one
  return (rivals.get(part.id) ?? []).some((rival) => {
    const against = rival.one === part ? rival.other : rival.one
    if (against === partner || rival.score <= pair.score - MARGIN) return false
    const isLess = baseOf(partner.id) === baseOf(against.id) || worthOf(rival.rule) < worthOf(pair.rule)
    if (isLess && outshines(partner, against)) return false
    return groups.get(partner.id)!.some((member) => isTwo(member, against))
  })
}

/** Whether one is so much better known that the other, whose name fits no better, takes nobody from it. */
function outshines(one: Part, other: Part): boolean {
  const [steps, others] = [prominence(one.readings), prominence(other.readings)]
  return steps - others >= (others === 0 ? 1 : 2)
}

/** Ids that say who it is: the shortest full name, without its country where no other actor has that name. */
function actorIds(groups: ReadonlySet<readonly Part[]>): Map<readonly Part[], string> {
  const wanted = [...groups]
    .map((group) => {
      const [best] = group.toSorted((a, b) => rank(a) - rank(b) || (a.id < b.id ? -1 : 1))
      return { group, id: best!.id, base: baseOf(best!.id), plain: group.some(({ id }) => id === baseOf(best!.id)) }
    })
    .sort((a, b) => Number(b.plain) - Number(a.plain) || (a.id < b.id ? -1 : 1))
  const taken = new Set<string>()
  return new Map(
    wanted.map(({ group, id, base }) => {
      const free = taken.has(base) ? id : base
      taken.add(base)
      return [group, free]
    }),
  )
}

/** What a codebook calls it first, family names last; else the fewer words the better, initials counting as words. */
const rank = ({ id, name, person }: Part): number =>
  (isDeclared(id) ? -1000 : 0) +
  (person !== null && !person.full && person.regnal === null ? 100 : 0) +
  name.split(/\s+/).length +
  (id.includes('@') ? 0.5 : 0)
