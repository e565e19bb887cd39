import { peopleOf } from '../../read/actors/lexicon/lexicon.js'
import type { Actor, ActorKind, Role } from '../../read/reading.js'
import { slug } from '../../text/index.js'
import { DECLARED } from './alias-id.js'
import { bodyKeys, bodyName } from './body-name.js'
import { groupKind, isOneOf, regionOf } from './group-name.js'
import { personName } from './person-name.js'
import { folded, REGNAL, TENURE } from './words.js'

/** What joining knows of somebody: `country` "FR", `role` "foreign minister|state:fr", `of` "state:fr", `year` "2018"… */
export const FACTS = ['country', 'role', 'of', 'year', 'name', 'near'] as const
export type FactName = (typeof FACTS)[number]
export type Facts = Readonly<Partial<Record<FactName, readonly string[]>>>

/** An actor of one article, as far as it matters who it is in others; a function of that article alone. */
export interface Profile {
  readonly name: string
  readonly kind: ActorKind
  /** Id of the name in full; null where the article gives none. */
  readonly alias: string | null
  /** What it is looked up by; empty when nothing tells who it is. */
  readonly keys: readonly string[]
  readonly facts: Facts
  /** Present and true where the codebook, by which its article was read, names it: the alias is made of the codebook's id. */
  readonly declared?: true
}

/** Actors and groups of a codebook by their ids, with the other names that it gives them. */
export type Declared = ReadonlyMap<string, { readonly name: string; readonly aliases: readonly string[] }>

export interface Named {
  readonly actor: Actor
  /** The words of its mentions by name. */
  readonly surfaces: readonly string[]
}

/**
 * Profiles of all actors of an article, in their order; `published` is its ISO date, null when unknown; `declared` is what the
 * codebook names by which it was read.
 */
export function profilesOf(
  named: readonly Named[],
  published: string | null,
  declared: Declared = new Map(),
): Profile[] {
  const own = named.map((one) => declaredIdentity(one.actor, declared) ?? identityOf(one))
  const ownIds = new Map(named.map(({ actor }, index) => [actor.id, own[index]!.alias]))
  const bare = named.map((one, index) => groupIdentity(one, ownIds) ?? own[index]!)
  const idOf = new Map(named.map(({ actor }, index) => [actor.id, bare[index]!.alias]))
  const bodies = [...new Set(bare.flatMap(({ alias, kind }) => (alias !== null && kind !== 'person' ? [alias] : [])))]
  const year = published?.slice(0, 4) ?? null
  return named.map(({ actor, surfaces }, index) => {
    const { alias, kind, keys, sense } = bare[index]!
    const roles = actor.roles.map((role) => roleFact(role, role.of === null ? null : (idOf.get(role.of) ?? null)))
    const facts: Facts = {
      country: actor.country === null ? [] : [actor.country],
      role: [...new Set(roles.filter((role) => role !== ''))],
      of: [...new Set(actor.roles.flatMap(({ of }) => (of === null ? [] : (idOf.get(of) ?? []))))],
      year: year === null ? [] : [year],
      name: kind === 'person' || kind === 'state' ? [] : [...new Set(surfaces.flatMap(bodyName))],
      near: alias === null && keys.length > 0 ? bodies.slice(0, MOST_NEAR) : [],
    }
    return {
      ...{ name: actor.name, kind, alias: alias === null ? null : alias + sense, keys, facts },
      ...(declared.has(actor.id) ? { declared: true as const } : {}),
    }
  })
}

const MOST_NEAR = 60

/** Who an actor is by nothing but its own article; null where only others could tell. */
export function ownId(actor: Actor): string | null {
  const { name, mentions } = actor
  const isNamed = mentions.length === 0 || mentions.some(isNaming)
  const { alias, sense } = identityOf({ actor, surfaces: isNamed ? [name] : [] })
  return sense.includes('.') ? null : alias
}

const isNaming = ({ form }: Actor['mentions'][number]): boolean => form === 'name'

interface Identity {
  readonly kind: ActorKind
  readonly alias: string | null
  /** What tells bearers of one name apart: "@fr"; of a family name, "@de.chancellor". */
  readonly sense: string
  readonly keys: readonly string[]
}

function identityOf({ actor, surfaces }: Named): Identity {
  const { kind, country } = actor
  const nobody = { kind, alias: null, sense: '', keys: [] }
  if (kind === 'state') {
    if (country !== null) return stateIdentity(country.toLowerCase())
    const name = slug(actor.name)
    return surfaces.length === 0 || name === '' ? nobody : stateIdentity(name)
  }
  if (surfaces.length === 0) return nobody
  return kind === 'person' ? personIdentity(actor) : bodyIdentity(actor, surfaces)
}

/** By its id in the codebook; null for others, and for a state with a country, which is known by that. */
function declaredIdentity({ id, kind, country }: Actor, declared: Declared): Identity | null {
  const entry = declared.get(id)
  if (entry === undefined || (kind === 'state' && country !== null)) return null
  const names = [entry.name, ...entry.aliases]
  if (kind === 'state') {
    return { kind, alias: `state:${id}`, sense: '', keys: [...new Set([`state/${id}`, `state/${slug(entry.name)}`])] }
  }
  if (kind === 'person') {
    const keys = names.flatMap((name) => personName(name)?.key ?? []).map((key) => `person/${key}`)
    return { kind, alias: `person:${id}`, sense: DECLARED, keys: [...new Set(keys)] }
  }
  return {
    kind,
    alias: `body:${id}`,
    sense: DECLARED,
    keys: [...new Set([`body/${id}`, ...bodyKeys(entry.name, names)])],
  }
}

const stateIdentity = (id: string): Identity => ({
  kind: 'state',
  alias: `state:${id}`,
  sense: '',
  keys: [`state/${id}`],
})

/** By the full name; a single name tells who it is together with a throne, or with an office of a country. */
function personIdentity(actor: Actor): Identity {
  const nobody: Identity = { kind: 'person', alias: null, sense: '', keys: [] }
  const name = personName(actor.name)
  if (name === null) return nobody
  const keys = [`person/${name.key}`]
  const sense = actor.country === null ? '' : `@${actor.country.toLowerCase()}`
  if (name.full) return { ...nobody, alias: `person:${slug(name.tokens.join(' '))}`, sense, keys }
  const offices = actor.roles.map(({ role }) => officeOf(role))
  const regnal = name.regnal ?? offices.find((office) => REGNAL.has(office.split(' ').at(-1) ?? ''))
  const single = slug(name.tokens.join(' '))
  if (regnal !== undefined && name.given.length === 0) {
    return { ...nobody, alias: `person:${slug(regnal)}-${single}`, sense, keys }
  }
  const office = slug(offices[0] ?? '')
  if (name.given.length > 0 || office === '' || sense === '') return { ...nobody, keys }
  return { ...nobody, alias: `person:${single}`, sense: `${sense}.${office}`, keys }
}

/**
 * A group without a name by what it is and to whom it belongs: "senior Keldian officials" are the officials of Keldia in
 * every article, the family of a person is one too; null for any other, and for those of whom no article says whose they are.
 */
function groupIdentity({ actor, surfaces }: Named, idOf: ReadonlyMap<string, string | null>): Identity | null {
  const { kind, name, roles, country } = actor
  if (kind !== 'group' || surfaces.length > 0) return null
  const region = regionOf(name)
  if (region !== null) return bodyKeyed(kind, region)
  for (const { role, of } of roles) {
    const group = groupKind(role)
    const owner = of === null ? null : (idOf.get(of) ?? null)
    if (group === null || owner === null || !isOneOf(group, owner)) continue
    const people = group === 'people' && country !== null ? slug(peopleOf(country) ?? '') : ''
    return bodyKeyed(kind, people !== '' ? people : `${owner.slice(owner.indexOf(':') + 1)}:${group}`)
  }
  return null
}

const bodyKeyed = (kind: ActorKind, id: string): Identity => ({
  ...{ kind, alias: `body:${id}`, sense: '', keys: [`body/${id}`] },
})

function bodyIdentity(actor: Actor, surfaces: readonly string[]): Identity {
  const [name] = bodyName(actor.name)
  const nobody: Identity = { kind: actor.kind, alias: null, sense: '', keys: [] }
  if (name !== undefined) return { ...nobody, alias: `body:${name}`, keys: bodyKeys(actor.name, surfaces) }
  // "Foreign Ministry" is one body within a country and none without.
  const common = slug(actor.name.replace(/^the\b/i, ''))
  if (actor.country === null || common === '') return nobody
  const id = `${actor.country.toLowerCase()}:${common}`
  return { ...nobody, alias: `body:${id}`, keys: [`body/${id}`] }
}

/** Whether the words say that the office is over: "former foreign minister". */
export const isFormer = (role: string): boolean =>
  /^(?:former|ex|late|ousted|deposed|slain|assassinated|murdered|then)\b/i.test(role)

/** The office without its tenure: "former foreign minister" → "foreign minister". */
export function officeOf(role: string): string {
  const words = role.toLowerCase().split(/\s+/)
  const first = words.findIndex((word) => !TENURE.has(folded(word)))
  return first === -1 ? '' : words.slice(first).join(' ')
}

const roleFact = ({ role }: Role, of: string | null): string => {
  const office = officeOf(role)
  return office === '' ? '' : `${office}|${of ?? ''}`
}
