import { type Expression, type Kysely, type RawBuilder, type SqlBool, sql } from 'kysely'
import type { Database } from '../../record/schema.js'
import { among } from '../among.js'
import { grouped, inBatches } from '../batches.js'
import { isCounted } from '../counted.js'
import { valuesOf } from '../list-of.js'
import { readingsIn, type Scope } from '../scope.js'
import { earlierMentions, firstMentions, type Mention } from './first-mentions.js'

/** What articles say of an actor besides its counts, such that what other articles say can be added to it. */
export interface ActorTold {
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
  /** Ids of the actors of that name. */
  readonly owners: readonly string[]
}

/** Readings of the scope that alone are looked at, and what of their mentions may be told already; null: all that count. */
export interface Added {
  readonly readings: readonly number[]
  readonly told: ReadonlyMap<string, ActorTold>
}

/** What the articles of a scope say of some actors. */
export async function loadTold(
  db: Kysely<Database>,
  scope: Scope,
  ids: readonly string[],
  added: Added | null = null,
): Promise<Map<string, ActorTold>> {
  const readings = added?.readings ?? null
  if (ids.length === 0 || readings?.length === 0) return new Map()
  const [names, roles, outlets, firsts] = [
    grouped(await loadNames(db, scope, ids, readings), ({ id }) => id),
    grouped(await rolesTold(db, scope, ids, readings), ({ id }) => id),
    grouped(await loadOutlets(db, scope, ids, readings), ({ id }) => id),
    await (added === null
      ? firstMentions(db, scope, ids)
      : earlierMentions(db, new Map(ids.map((id) => [id, added.told.get(id)?.first ?? null])), added.readings)),
  ]
  const named = new Set(added === null && scope.affair !== null ? await loadNamed(db, scope.affair, ids) : [])
  return new Map(
    ids.map((id): [string, ActorTold] => [
      id,
      {
        names: (names.get(id) ?? []).map(({ name }) => name),
        roles: roles.get(id) ?? [],
        outlets: (outlets.get(id) ?? []).map(({ outlet }) => outlet),
        first: firsts.get(id) ?? null,
        named: named.has(id),
      },
    ]),
  )
}

/** That a reading counts in the scope, and is of one of its outlets: held against a list, whatever index there is. */
const inScope = (
  db: Kysely<Database>,
  scope: Scope,
  reading: Expression<number>,
  readings: readonly number[] | null,
): RawBuilder<SqlBool> =>
  readings === null ? sql<SqlBool>`+${reading} in ${readingsIn(db, scope)}` : among(reading, readings)

/** That an actor is one of some: where few readings are looked at, not by an index of actors. */
const isOne = (actor: Expression<string>, ids: readonly string[], readings: readonly number[] | null) =>
  readings === null ? sql<SqlBool>`${actor} in (${sql.join(ids)})` : sql<SqlBool>`${actor} || '' in (${sql.join(ids)})`

const loadNames = (db: Kysely<Database>, scope: Scope, ids: readonly string[], readings: readonly number[] | null) =>
  inBatches(ids, (batch) =>
    db
      .selectFrom('reading_actor')
      .where((eb) => isOne(eb.ref('reading_actor.actor_id'), batch, readings))
      .where((eb) => inScope(db, scope, eb.ref('reading_actor.reading_id'), readings))
      .select(['reading_actor.actor_id as id', 'reading_actor.name'])
      .distinct()
      .orderBy('reading_actor.name')
      .execute(),
  )

/** Those of whom an article that counts in an affair says a name. */
async function loadNamed(db: Kysely<Database>, affair: string, ids: readonly string[]): Promise<readonly string[]> {
  const rows = await inBatches(ids, (batch) =>
    db
      .selectFrom('actor')
      .where('actor.id', 'in', batch)
      .where((eb) =>
        eb.exists(
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
            .select('reading_actor.reading_id'),
        ),
      )
      .select('actor.id')
      .execute(),
  )
  return rows.map(({ id }) => id)
}

/** Most widely reported role first; `of` is the name of the actor that it belongs to. */
export const loadRoles = (db: Kysely<Database>, scope: Scope, ids: readonly string[]) =>
  inBatches(ids, (batch) => roles(db, scope, batch, null).execute())

async function rolesTold(
  db: Kysely<Database>,
  scope: Scope,
  ids: readonly string[],
  readings: readonly number[] | null,
): Promise<readonly (RoleTold & { readonly id: string })[]> {
  const rows = await inBatches(ids, (batch) =>
    roles(db, scope, batch, readings).select(valuesOf(scope.dialect, 'role.of_actor_id').as('owners')).execute(),
  )
  return rows.map(({ articles, owners, ...role }) => ({
    ...{ ...role, articles: Number(articles) },
    owners: (JSON.parse(owners) as (string | null)[]).filter((owner) => owner !== null),
  }))
}

const roles = (db: Kysely<Database>, scope: Scope, ids: readonly string[], readings: readonly number[] | null) =>
  db
    .selectFrom('role')
    .leftJoin('actor as owner', 'owner.id', 'role.of_actor_id')
    .where((eb) => isOne(eb.ref('role.actor_id'), ids, readings))
    .where((eb) => inScope(db, scope, eb.ref('role.reading_id'), readings))
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

async function loadOutlets(
  db: Kysely<Database>,
  scope: Scope,
  ids: readonly string[],
  readings: readonly number[] | null,
) {
  const counted = readings === null && (await isCounted(db, scope))
  return inBatches(ids, (batch) =>
    (counted
      ? db
          .selectFrom('actor_count as naming')
          .innerJoin('outlet', 'outlet.id', 'naming.outlet_id')
          .where('naming.affair_id', '=', scope.affair ?? '')
          .where('naming.actor_id', 'in', batch)
          .$if(scope.outlets !== null, (query) =>
            query.where((eb) =>
              among(eb.ref('naming.outlet_id'), typeof scope.outlets === 'string' ? [] : (scope.outlets ?? [])),
            ),
          )
          .select(['naming.actor_id as id', 'outlet.name as outlet'])
      : db
          .selectFrom('reading_actor as naming')
          .innerJoin('reading', 'reading.id', 'naming.reading_id')
          .innerJoin('article', 'article.id', 'reading.article_id')
          .innerJoin('outlet', 'outlet.id', 'article.outlet_id')
          .where((eb) => isOne(eb.ref('naming.actor_id'), batch, readings))
          .where((eb) => inScope(db, scope, eb.ref('naming.reading_id'), readings))
          .select(['naming.actor_id as id', 'outlet.name as outlet'])
    )
      .distinct()
      .orderBy('outlet.name')
      .execute(),
  )
}
