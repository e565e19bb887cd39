import type { Kysely } from 'kysely'
import type { Database } from '../../record/schema.js'
import { StandpointError } from '../../text/index.js'
import { loadRoles } from '../actors/actor-told.js'
import { keptTold } from '../actors/kept-told.js'
import { grouped, inBatches } from '../batches.js'
import { isCounted } from '../counted.js'
import { countEvents } from '../events/list-events.js'
import { ledgerSummary } from '../ledger/summary.js'
import { outletRows, statementsByOutlet } from '../list-outlets.js'
import { loadActors } from '../parts.js'
import type { ActorRow, Overview } from '../rows.js'
import { type Scope, scopeOf, statementsOf, UNNAMED } from '../scope.js'
import { listAffairs } from './list-affairs.js'

/**
 * An affair at a glance; on which days it speaks is told by `coverage`.
 * @param mostSpeakers those with most statements; all when left out
 * @throws AFFAIR_UNKNOWN
 */
export async function overview(db: Kysely<Database>, affairId: string, mostSpeakers?: number): Promise<Overview> {
  const scope = await scopeOf(db, { affair: affairId })
  const [affair] = (await listAffairs(db, { affair: affairId })).rows
  if (affair === undefined) throw new StandpointError('AFFAIR_UNKNOWN', { wanted: affairId, known: 'none' })
  const counted = await isCounted(db, scope)
  return {
    affair,
    speakers: await (counted ? countedSpeakers : speakers)(db, scope, mostSpeakers),
    outlets: await outletRows(db, scope),
    unnamed: sumOver(await statementsByOutlet(db, { ...scope, actors: UNNAMED })),
    positions: await ledgerSummary(db, affairId),
    events: await countEvents(db, affairId),
  }
}

const sumOver = (counts: ReadonlyMap<unknown, number>): number =>
  [...counts.values()].reduce((sum, count) => sum + count, 0)

const statements = (db: Kysely<Database>, scope: Scope) =>
  db
    .selectFrom('statement')
    .innerJoin('article', 'article.id', 'statement.article_id')
    .leftJoin('outlet', 'outlet.id', 'article.outlet_id')
    .where(statementsOf(scope))

async function speakers(db: Kysely<Database>, scope: Scope, most?: number): Promise<Overview['speakers']> {
  const said = await statements(db, scope)
    .innerJoin('statement_actor', 'statement_actor.statement_id', 'statement.id')
    .where('statement_actor.part', '=', 'speaker')
    .select((eb) => [
      'statement_actor.actor_id as id',
      eb.fn.count<number>('statement.id').distinct().as('statements'),
      eb.fn.count<number>('statement.id').distinct().filterWhere('statement.kind', '!=', 'indirect').as('direct'),
      eb.fn.count<number>('article.outlet_id').distinct().as('outlets'),
    ])
    .groupBy('statement_actor.actor_id')
    .orderBy('statements', 'desc')
    .orderBy('direct', 'desc')
    .orderBy('statement_actor.actor_id')
    .$if(most !== undefined, (ranked) => ranked.limit(most ?? 0))
    .execute()
  return speakerRows(db, scope, said)
}

async function countedSpeakers(db: Kysely<Database>, scope: Scope, most?: number): Promise<Overview['speakers']> {
  const said = await db
    .selectFrom('actor_total')
    .where('affair_id', '=', scope.affair ?? '')
    .where('statements', '>', 0)
    .select(['actor_id as id', 'statements', 'direct'])
    .orderBy('statements', 'desc')
    .orderBy('direct', 'desc')
    .orderBy('actor_id')
    .$if(most !== undefined, (ranked) => ranked.limit(most ?? 0))
    .execute()
  const carried = await inBatches(
    said.map(({ id }) => id),
    (batch) =>
      db
        .selectFrom('actor_count')
        .where('affair_id', '=', scope.affair ?? '')
        .where('actor_id', 'in', batch)
        .where('statements', '>', 0)
        .select((eb) => ['actor_id as id', eb.fn.count<number>('outlet_id').distinct().as('outlets')])
        .groupBy('actor_id')
        .execute(),
  )
  const outlets = new Map(carried.map((row) => [row.id, row.outlets]))
  return speakerRows(
    db,
    scope,
    said.map((row) => ({ ...row, outlets: outlets.get(row.id) ?? 0 })),
  )
}

async function speakerRows(
  db: Kysely<Database>,
  scope: Scope,
  said: readonly (Omit<Overview['speakers'][number], 'actor' | 'role'> & { readonly id: string })[],
): Promise<Overview['speakers']> {
  const ids = said.map(({ id }) => id)
  const actors = await loadActors(db, ids)
  const roles = await rolesOf(db, scope, ids)
  return said.flatMap(({ id, ...figures }) => {
    const actor = actors.get(id)
    return actor === undefined ? [] : [{ actor, role: roleOf({ roles: roles.get(id) ?? [] }), ...figures }]
  })
}

/** What is told of more is not kept. */
const MOST_KEPT = 100

/** Roles of some actors, most widely reported first. */
async function rolesOf(
  db: Kysely<Database>,
  scope: Scope,
  ids: readonly string[],
): Promise<ReadonlyMap<string, ActorRow['roles']>> {
  if (ids.length > MOST_KEPT) return grouped(await loadRoles(db, scope, ids), ({ id }) => id)
  const told = await keptTold(db, scope, ids)
  return new Map([...told].map(([id, { roles }]) => [id, roles]))
}

/** The role that most articles give an actor: "foreign minister, Varonia"; null when none gives one. */
export function roleOf({ roles }: Pick<ActorRow, 'roles'>): string | null {
  const [first] = roles
  if (first === undefined) return null
  return first.of === null ? first.role : `${first.role}, ${first.of}`
}
