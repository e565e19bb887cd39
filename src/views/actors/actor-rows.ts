import { type Expression, type Kysely, type RawBuilder, type SqlBool, sql } from 'kysely'
import type { Database } from '../../record/schema.js'
import { among } from '../among.js'
import { grouped, inBatches } from '../batches.js'
import { isCounted } from '../counted.js'
import { loadActors } from '../parts.js'
import { remembered } from '../remembered.js'
import type { ActorRow } from '../rows.js'
import { carriedBy, heldReadings, readingsIn, type Scope } from '../scope.js'
import { firstMentions } from './first-mentions.js'
import type { ActorCounts } from './list-actors.js'
import { loadUnnamed } from './load-unnamed.js'

/** What an actor's row says of it besides its counts. */
type Details = Omit<ActorRow, 'statements' | 'mentions' | 'articles'>

/** Most that are remembered of one scope. */
const MOST_REMEMBERED = 5000

/** Names, roles, outlets and first mention of counted actors, in their order. */
export async function actorRows(
  db: Kysely<Database>,
  scope: Scope,
  counted: readonly ActorCounts[],
): Promise<ActorRow[]> {
  const known = await knownDetails(db, scope)
  const lacking = counted.flatMap(({ id }) => (known.has(id) ? [] : [id]))
  for (const details of await detailsOf(db, scope, lacking)) known.set(details.id, details)
  const rows = counted.flatMap(({ id, ...figures }): ActorRow[] => {
    const details = known.get(id)
    if (details === undefined) return []
    const { outlets, unnamed, first, ...named } = details
    return [{ ...named, ...figures, outlets, unnamed, first }]
  })
  if (known.size > MOST_REMEMBERED) known.clear()
  return rows
}

/**
 * What is known of actors until the record changes: the same few come first in nearly every list. They hang on affair, article
 * and outlets alone.
 */
const knownDetails = (
  db: Kysely<Database>,
  { affair, article, versions, outlets }: Scope,
): Promise<Map<string, Details>> =>
  article === null
    ? remembered(db, `actors ${JSON.stringify([affair, versions, outlets])}`, async () => new Map())
    : Promise.resolve(new Map())

async function detailsOf(db: Kysely<Database>, scope: Scope, ids: readonly string[]): Promise<readonly Details[]> {
  if (ids.length === 0) return []
  const actors = await loadActors(db, ids)
  const [names, roles, outlets, firsts, unnamed] = [
    grouped(await loadNames(db, scope, ids), ({ id }) => id),
    grouped(await loadRoles(db, scope, ids), ({ id }) => id),
    grouped(await loadOutlets(db, scope, ids), ({ id }) => id),
    await firstMentions(db, scope, ids),
    await loadUnnamed(db, actors.values()),
  ]
  return [...actors.values()].map(
    (actor): Details => ({
      ...actor,
      aliases: (names.get(actor.id) ?? []).map(({ name }) => name).filter((name) => name !== actor.name),
      roles: (roles.get(actor.id) ?? []).map(({ role, of, articles }) => ({ role, of, articles })),
      outlets: (outlets.get(actor.id) ?? []).map(({ outlet }) => outlet),
      unnamed: unnamed.has(actor.id),
      first: firsts.get(actor.id) ?? null,
    }),
  )
}

/** That a reading counts in the scope, and is of one of its outlets: held against a list, whatever index there is. */
const inScope = (db: Kysely<Database>, scope: Scope, reading: Expression<number>): RawBuilder<SqlBool> =>
  sql<SqlBool>`+${reading} in ${readingsIn(db, scope)}`

const loadNames = (db: Kysely<Database>, scope: Scope, ids: readonly string[]) =>
  inBatches(ids, (batch) =>
    db
      .selectFrom('reading_actor')
      .where('reading_actor.actor_id', 'in', batch)
      .where((eb) => inScope(db, scope, eb.ref('reading_actor.reading_id')))
      .select(['reading_actor.actor_id as id', 'reading_actor.name'])
      .distinct()
      .orderBy('reading_actor.name')
      .execute(),
  )

/** Most widely reported role first; `of` is the name of the actor that it belongs to. */
export const loadRoles = (db: Kysely<Database>, scope: Scope, ids: readonly string[]) =>
  inBatches(ids, (batch) =>
    db
      .selectFrom('role')
      .leftJoin('actor as owner', 'owner.id', 'role.of_actor_id')
      .where('role.actor_id', 'in', batch)
      .where((eb) => inScope(db, scope, eb.ref('role.reading_id')))
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

async function loadOutlets(db: Kysely<Database>, scope: Scope, ids: readonly string[]) {
  const counted = await isCounted(db, scope)
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
          .innerJoin(heldReadings(db, scope).as('held'), 'held.reading_id', 'naming.reading_id')
          .innerJoin('article', 'article.id', 'held.article_id')
          .innerJoin('outlet', 'outlet.id', 'article.outlet_id')
          .where('naming.actor_id', 'in', batch)
          .where(carriedBy(scope))
          .select(['naming.actor_id as id', 'outlet.name as outlet'])
    )
      .distinct()
      .orderBy('outlet.name')
      .execute(),
  )
}
