import { type Kysely, sql } from 'kysely'
import type { Database } from '../../record/schema.js'
import { among } from '../among.js'
import { countedBy, countNamed, isCounted, voiceCounts, voicesAreCounted } from '../counted.js'
import { within } from '../period.js'
import { remembered } from '../remembered.js'
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
  const first = isSummed && limit !== undefined ? await firstVoices(db, scope, { limit, offset }) : null
  if (first !== null) return first
  const isTotal = !isSummed && scope.outlets === null
  const counted = isSummed ? saidAndNamed(db, scope) : isTotal ? totals(db, scope) : sums(db, scope)
  const asked = db
    .selectFrom(counted.as('counted'))
    .$if(actors !== null, (query) => query.where((eb) => among(eb.ref('id'), actors ?? [])))
  const isWhole = isTotal && actors === null
  const affair = scope.affair ?? ''
  const count = async () =>
    isWhole
      ? countNamed(db, affair)
      : (await asked.select((eb) => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()).total
  const rows = await asked
    .select(['id', 'statements', 'mentions', 'articles'])
    // What is summed anew is counted along; what is kept is read in its order, and no further than the page.
    .select(
      isWhole
        ? sql<number | null>`(select actors from affair_total where affair_id = ${affair})`.as('total')
        : sql<number | null>`count(*) over ()`.as('total'),
    )
    .orderBy('statements', 'desc')
    .orderBy('articles', 'desc')
    .orderBy('mentions', 'desc')
    .orderBy('id')
    .limit(limit ?? Number.MAX_SAFE_INTEGER)
    .offset(offset ?? 0)
    .execute()
  return { total: rows[0]?.total ?? (await count()), rows: rows.map(({ total: _, ...row }) => row) }
}

/**
 * A page of those who speak, which come first: their articles are counted for no more than come as far as the page. Null where
 * the page goes on to those who are only named, or ends.
 */
async function firstVoices(
  db: Kysely<Database>,
  scope: Scope,
  { limit, offset = 0 }: { readonly limit: number; readonly offset?: number | undefined },
): Promise<Listing<ActorCounts> | null> {
  if (limit === 0) return null
  const least = sql<number>`(select said.statements from said order by said.statements desc limit 1
    offset ${sql.lit(offset + limit - 1)})`
  const rows = await db
    .with(
      (cte) => cte('said').materialized(),
      () => voices(db, scope),
    )
    .selectFrom('said')
    .leftJoin(named(db, scope).selectAll().as('own'), 'own.actor_id', 'said.id')
    .where('said.statements', '>=', sql<number>`coalesce(${least}, 1)`)
    .select([
      'said.id',
      'said.statements',
      sql<number>`coalesce(sum(own.mentions), 0)`.as('mentions'),
      sql<number>`count(own.article_id)`.as('articles'),
      sql<number>`(select count(*) from said)`.as('total'),
    ])
    .groupBy(['said.id', 'said.statements'])
    .orderBy('said.statements', 'desc')
    .orderBy('articles', 'desc')
    .orderBy('mentions', 'desc')
    .orderBy('said.id')
    .limit(limit)
    .offset(offset)
    .execute()
  const speaking = Number(rows[0]?.total ?? 0)
  if (speaking < offset + limit) return null
  const total = asksStatements(scope) ? speaking : await countSaidAndNamed(db, scope)
  return { total, rows: rows.map(({ total: _, ...row }) => row) }
}

/** Asked for with every page: as long as nothing changes it is counted once. */
function countSaidAndNamed(db: Kysely<Database>, scope: Scope): Promise<number> {
  const { affair, actors, outlets, since, until, byDay } = scope
  const asked = JSON.stringify([affair, actors, outlets, since, until, byDay])
  return remembered(db, `how many speak or are named ${asked}`, () => saidOrNamed(db, scope))
}

/** Both come in the order of their actors: they are counted side by side. */
async function saidOrNamed(db: Kysely<Database>, scope: Scope): Promise<number> {
  const both = voiceCounts(db, scope)
    .select('voice_count.actor_id as id')
    .union(namedAmong(db, scope).select('actor_count.actor_id as id'))
    .orderBy('id')
  const { total } = await db
    .selectFrom(both.as('both'))
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  return Number(total)
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
    .where(countedBy(scope))
    .$if(hasDates(scope), (query) =>
      query.where((eb) => eb.and([eb('published', '>', ''), within(eb.ref('published'), scope.since, scope.until)])),
    )

/** And of its actors. */
function namedAmong(db: Kysely<Database>, scope: Scope) {
  const meant = typeof scope.actors === 'string' ? [] : scope.actors
  return named(db, scope).$if(meant !== null, (query) =>
    query.where((eb) => among(eb.ref('actor_count.actor_id'), meant ?? [])),
  )
}

/** Who speaks, and how often. */
const voices = (db: Kysely<Database>, scope: Scope) =>
  voiceCounts(db, scope)
    .select(['voice_count.actor_id as id', sql<number>`sum(voice_count.statements)`.as('statements')])
    .groupBy('voice_count.actor_id')

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
  const said = voices(db, scope).select([sql<number>`0`.as('mentions'), sql<number>`0`.as('articles')])
  const seen = namedAmong(db, scope)
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
