import type { Kysely } from 'kysely'
import type { Database } from '../../record/schema.js'
import { among } from '../among.js'
import { isCounted } from '../counted.js'
import type { Listing, Page } from '../rows.js'
import { asksStatements, hasDates, type Scope, UNNAMED } from '../scope.js'
import type { ActorCounts } from './list-actors.js'

/**
 * A page of the actors of a scope by what is counted of them, most statements first. Null where the counts do not answer it:
 * a statement's date, kind, class or words are not counted by actor.
 */
export async function rankedActors(
  db: Kysely<Database>,
  scope: Scope,
  { limit, offset }: Page,
): Promise<Listing<ActorCounts> | null> {
  const { actors, outlets } = scope
  if (actors === UNNAMED || hasDates(scope) || asksStatements(scope) || !(await isCounted(db, scope))) return null
  const asked = db
    .selectFrom((outlets === null ? totals(db, scope) : sums(db, scope)).as('counted'))
    .$if(actors !== null, (query) => query.where((eb) => among(eb.ref('id'), actors ?? [])))
  const { total } = await asked.select((eb) => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  const rows = await asked
    .select(['id', 'statements', 'mentions', 'articles'])
    .orderBy('statements', 'desc')
    .orderBy('articles', 'desc')
    .orderBy('mentions', 'desc')
    .orderBy('id')
    .limit(limit ?? Number.MAX_SAFE_INTEGER)
    .offset(offset ?? 0)
    .execute()
  return { total, rows }
}

const totals = (db: Kysely<Database>, { affair }: Scope) =>
  db
    .selectFrom('actor_total')
    .where('affair_id', '=', affair ?? '')
    .select(['actor_id as id', 'statements', 'mentions', 'articles'])

/** Of the scope's outlets. */
const sums = (db: Kysely<Database>, { affair, outlets }: Scope) =>
  db
    .selectFrom('actor_count')
    .where('affair_id', '=', affair ?? '')
    .where((eb) =>
      typeof outlets === 'string' ? eb('outlet_id', 'is', null) : among(eb.ref('outlet_id'), outlets ?? []),
    )
    .select((eb) => [
      'actor_id as id',
      eb.fn.sum<number>('statements').as('statements'),
      eb.fn.sum<number>('mentions').as('mentions'),
      eb.fn.countAll<number>().as('articles'),
    ])
    .groupBy('actor_id')
