import { type Kysely, sql } from 'kysely'
import type { Database } from '../../record/schema.js'
import { among } from '../among.js'
import { isCounted, voiceCounts, voicesAreCounted } from '../counted.js'
import { within } from '../period.js'
import type { Listing, Page } from '../rows.js'
import { asksStatements, hasDates, type Scope, UNNAMED } from '../scope.js'
import type { ActorCounts } from './list-actors.js'

/**
 * A page of the actors of a scope by what is counted of them, most statements first. Null where the counts do not answer it:
 * words, and what is marked in statements, are not counted by actor.
 */
export async function rankedActors(
  db: Kysely<Database>,
  scope: Scope,
  { limit, offset }: Page,
): Promise<Listing<ActorCounts> | null> {
  const { actors } = scope
  if (actors === UNNAMED || !voicesAreCounted(scope) || !(await isCounted(db, scope))) return null
  const isSummed = hasDates(scope) || asksStatements(scope)
  const counted = isSummed ? saidAndNamed(db, scope) : scope.outlets === null ? totals(db, scope) : sums(db, scope)
  const asked = db
    .selectFrom(counted.as('counted'))
    .$if(actors !== null, (query) => query.where((eb) => among(eb.ref('id'), actors ?? [])))
  const count = async () =>
    (await asked.select((eb) => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()).total
  const rows = await asked
    .select(['id', 'statements', 'mentions', 'articles'])
    // What is summed anew is counted along; what is kept is read in its order, and no further than the page.
    .select(isSummed ? sql<number>`count(*) over ()`.as('total') : sql<number | null>`null`.as('total'))
    .orderBy('statements', 'desc')
    .orderBy('articles', 'desc')
    .orderBy('mentions', 'desc')
    .orderBy('id')
    .limit(limit ?? Number.MAX_SAFE_INTEGER)
    .offset(offset ?? 0)
    .execute()
  return { total: rows[0]?.total ?? (await count()), rows: rows.map(({ total: _, ...row }) => row) }
}

const totals = (db: Kysely<Database>, { affair }: Scope) =>
  db
    .selectFrom('actor_total')
    .where('affair_id', '=', affair ?? '')
    .select(['actor_id as id', 'statements', 'mentions', 'articles'])

/** Of the scope's outlets and days of publication. */
const named = (db: Kysely<Database>, scope: Scope) =>
  db
    .selectFrom('actor_count')
    .where('affair_id', '=', scope.affair ?? '')
    .$if(scope.outlets !== null, (query) =>
      query.where((eb) =>
        typeof scope.outlets === 'string'
          ? eb('outlet_id', 'is', null)
          : among(eb.ref('outlet_id'), scope.outlets ?? []),
      ),
    )
    .$if(hasDates(scope), (query) =>
      query.where((eb) => eb.and([eb('published', '>', ''), within(eb.ref('published'), scope.since, scope.until)])),
    )

/** Of the scope's outlets. */
const sums = (db: Kysely<Database>, scope: Scope) =>
  named(db, scope)
    .select((eb) => [
      'actor_id as id',
      eb.fn.sum<number>('statements').as('statements'),
      eb.fn.sum<number>('mentions').as('mentions'),
      eb.fn.countAll<number>().as('articles'),
    ])
    .groupBy('actor_id')

/**
 * Who makes the statements of the scope, and where these are not chosen by what they are, also who is only named: each with
 * the articles that name him, by outlet and day of publication.
 */
function saidAndNamed(db: Kysely<Database>, scope: Scope) {
  const meant = typeof scope.actors === 'string' ? [] : scope.actors
  const said = voiceCounts(db, scope)
    .select([
      'voice_count.actor_id as id',
      sql<number>`sum(statements)`.as('statements'),
      sql<number>`0`.as('mentions'),
      sql<number>`0`.as('articles'),
    ])
    .groupBy('voice_count.actor_id')
  const seen = named(db, scope)
    .$if(meant !== null, (query) => query.where((eb) => among(eb.ref('actor_id'), meant ?? [])))
    .select([
      'actor_count.actor_id as id',
      sql<number>`0`.as('statements'),
      sql<number>`sum(mentions)`.as('mentions'),
      sql<number>`count(*)`.as('articles'),
    ])
    .groupBy('actor_count.actor_id')
  return db
    .selectFrom(said.unionAll(seen).as('both'))
    .select([
      'id',
      sql<number>`sum(statements)`.as('statements'),
      sql<number>`sum(mentions)`.as('mentions'),
      sql<number>`sum(articles)`.as('articles'),
    ])
    .groupBy('id')
    .$if(asksStatements(scope), (query) => query.having(sql<number>`sum(statements)`, '>', 0))
}
