import { type Kysely, type SqlBool, sql } from 'kysely'
import type { Database } from '../../record/schema.js'
import { among } from '../among.js'
import { grouped, inBatches } from '../batches.js'
import type { ActorRef } from '../rows.js'
import { readingsIn, type Scope } from '../scope.js'
import { firstMentions, type Mention } from './first-mentions.js'
import { loadReported, nothingReported, type Reported } from './reported.js'

/** What articles say of an actor besides its counts. */
export interface ActorTold {
  readonly actor: ActorRef
  /** By which they call it, in their order. */
  readonly names: readonly string[]
  /** Most widely reported first. */
  readonly roles: readonly RoleTold[]
  /** Names of the outlets that name it, in their order. */
  readonly outlets: readonly string[]
  readonly first: Mention | null
  /** Whether an article is known to say a name of it; where not, the record must be asked. */
  readonly named: boolean
}

export interface RoleTold {
  readonly role: string
  /** Name of the actor that it belongs to. */
  readonly of: string | null
  readonly articles: number
}

/** What the articles of a scope say of some actors. */
export async function loadTold(
  db: Kysely<Database>,
  scope: Scope,
  ids: readonly string[],
): Promise<Map<string, ActorTold>> {
  if (ids.length === 0) return new Map()
  const reported = await loadReported(db, scope, ids)
  const outlets = await loadOutlets(db, reported.values())
  const actors = await actorsAndOwners(db, ids, reported.values())
  const firsts = await firstMentions(db, scope, ids)
  const named = scope.affair === null ? new Map() : await loadNamed(db, scope.affair, ids)
  return new Map(
    ids.flatMap((id): [string, ActorTold][] => {
      const [actor, own] = [actors.get(id), reported.get(id) ?? nothingReported()]
      if (actor === undefined) return []
      const [names, outletNames] = [inOrder(own.names.keys()), namesOf(own.readings, outlets)]
      const first = firsts.get(id) ?? null
      return [[id, { actor, names, roles: rolesOf(own, actors), outlets: outletNames, first, named: named.has(id) }]]
    }),
  )
}

/** Names in their order, each once; what has none is left out. */
export const namesOf = <Id>(ids: Iterable<Id>, names: ReadonlyMap<Id, string>): readonly string[] =>
  inOrder(new Set([...ids].flatMap((id) => names.get(id) ?? [])))

export const inOrder = (names: Iterable<string>): readonly string[] => [...names].sort(compare)

/** The roles that readings give an actor, most widely reported first, by the names of those to whom they belong. */
export function rolesOf({ roles }: Reported, actors: ReadonlyMap<string, ActorRef>): readonly RoleTold[] {
  const shown = grouped(
    [...roles.values()].map(({ role, owner, readings }) => ({ role, of: nameOf(actors, owner), readings })),
    ({ role, of }) => `${role}\n${of ?? ''}`,
  )
  return [...shown.values()]
    .map((group) => ({ role: group[0]!.role, of: group[0]!.of, articles: distinct(group) }))
    .sort(
      (one, other) =>
        other.articles - one.articles ||
        compare(one.role, other.role) ||
        Number(one.of === null) - Number(other.of === null) ||
        compare(one.of ?? '', other.of ?? ''),
    )
}

/** One article may give an office of several owners that have one name. */
const distinct = (roles: readonly { readonly readings: ReadonlySet<number> }[]): number =>
  roles.length === 1 ? roles[0]!.readings.size : new Set(roles.flatMap(({ readings }) => [...readings])).size

export const nameOf = (actors: ReadonlyMap<string, ActorRef>, owner: string | null): string | null =>
  owner === null ? null : (actors.get(owner)?.name ?? null)

const compare = (one: string, other: string): number => (one < other ? -1 : Number(one > other))

/** Some actors, and those to whom their roles belong, as they are now. */
export async function actorsAndOwners(
  db: Kysely<Database>,
  ids: readonly string[],
  reported: Iterable<Reported>,
): Promise<ReadonlyMap<string, ActorRef>> {
  const asked = new Set(ids)
  for (const { roles } of reported) for (const { owner } of roles.values()) if (owner !== null) asked.add(owner)
  const rows = await db
    .selectFrom('actor')
    .where((eb) => among(eb.ref('id'), [...asked]))
    .select(['id', 'name', 'kind', 'country'])
    .execute()
  return new Map(rows.map((row) => [row.id, row]))
}

/** Names of the outlets of readings, by reading. */
async function loadOutlets(db: Kysely<Database>, reported: Iterable<Reported>): Promise<ReadonlyMap<number, string>> {
  const readings = [...new Set([...reported].flatMap((own) => [...own.readings]))]
  const rows = await db
    .selectFrom('reading')
    .innerJoin('article', 'article.id', 'reading.article_id')
    .innerJoin('outlet', 'outlet.id', 'article.outlet_id')
    .where((eb) => among(eb.ref('reading.id'), readings))
    .select(['reading.id', 'outlet.name'])
    .execute()
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/** Of those of whom an article that counts in an affair says a name, a reading that says one. */
export async function loadNamed(
  db: Kysely<Database>,
  affair: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const rows = await inBatches(ids, (batch) =>
    db
      .selectFrom('actor')
      .where('actor.id', 'in', batch)
      .select('actor.id')
      .select((eb) =>
        eb
          .selectFrom('reading_actor')
          .innerJoin('affair_article as held', 'held.reading_id', 'reading_actor.reading_id')
          .leftJoin('unnamed_source', (join) =>
            join
              .onRef('unnamed_source.reading_id', '=', 'reading_actor.reading_id')
              .onRef('unnamed_source.local_id', '=', 'reading_actor.local_id'),
          )
          .whereRef('reading_actor.actor_id', '=', 'actor.id')
          .where('held.affair_id', '=', affair)
          .where('held.superseded_by', 'is', null)
          .where('unnamed_source.local_id', 'is', null)
          .select('reading_actor.reading_id')
          .limit(1)
          .as('reading'),
      )
      .execute(),
  )
  return new Map(rows.flatMap(({ id, reading }) => (reading === null ? [] : [[id, reading] as const])))
}

/** Roles of many actors, most widely reported first; `of` is the name of the actor that each belongs to. */
export const loadRoles = (db: Kysely<Database>, scope: Scope, ids: readonly string[]) =>
  inBatches(ids, (batch) =>
    db
      .selectFrom('role')
      .leftJoin('actor as owner', 'owner.id', 'role.of_actor_id')
      .where('role.actor_id', 'in', batch)
      .where((eb) => sql<SqlBool>`+${eb.ref('role.reading_id')} in ${readingsIn(db, scope)}`)
      .select((eb) => [
        'role.actor_id as id',
        'role.role',
        'owner.name as of',
        eb.fn.count<number>('role.reading_id').distinct().as('articles'),
      ])
      .groupBy(['role.actor_id', 'role.role', 'owner.name'])
      .orderBy('articles', 'desc')
      .orderBy('role.role')
      .orderBy('owner.name', (order) => order.asc().nullsLast())
      .execute(),
  )
