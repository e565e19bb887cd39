import { type Kysely, sql } from 'kysely'
import type { Database } from '../schema.js'
import { hasTurn, takeTurn } from '../turn.js'
import { noteSettled } from './settle-revision.js'
import { FAIRLY_SURE, SURE } from './sure.js'

/**
 * Counts anew the articles of which something changed since: to be called at the end of each transaction that writes. Who
 * changes a row need not know of counts: triggers name the articles in `uncounted`. An article counts in an affair by the
 * reading that counts there, unless a later version of its page was read; a statement unless people rejected it.
 */
export async function settleCounts(db: Kysely<Database>): Promise<void> {
  if (!hasTurn(db)) {
    const changed = await db.selectFrom('uncounted').select('affair_id').limit(1).executeTakeFirst()
    if (changed === undefined) return
    await takeTurn(db)
  }
  const { counted, revision } = await knownBefore(db)
  if (counted === null) return
  if (counted) await takeOut(db)
  await countActors(db)
  await countVoices(db)
  await countStatements(db)
  await countNewcomers(db)
  await addToTotals(db, 1)
  if (counted) await dropUnnamed(db)
  await noteSettled(db, revision)
  await db.deleteFrom('uncounted').execute()
}

/**
 * Whether any of the articles to be counted has been counted before, null where there is none; and the revision that is being
 * settled: only the writer whose turn it is may ask.
 */
async function knownBefore(
  db: Kysely<Database>,
): Promise<{ readonly counted: boolean | null; readonly revision: number }> {
  const isIn = (table: 'actor_count' | 'statement_count') =>
    sql`exists (select 1 from ${sql.table(table)} as held
      where held.article_id = uncounted.article_id and held.affair_id = uncounted.affair_id)`
  const { rows } = await sql<{ counted: number | null; last: number | null }>`select
    max(case when ${isIn('actor_count')} or ${isIn('statement_count')} then 1 else 0 end) as counted,
    (select max(revision) from settled_article) as last
    from uncounted`.execute(db)
  const counted = rows[0]?.counted ?? null
  return { counted: counted === null ? null : counted === 1, revision: Number(rows[0]?.last ?? 0) + 1 }
}

async function takeOut(db: Kysely<Database>): Promise<void> {
  await addToTotals(db, -1)
  await sql`delete from voice_count where (affair_id, actor_id, article_id) in (
    select actor_count.affair_id, actor_count.actor_id, actor_count.article_id from uncounted cross join actor_count
      where actor_count.affair_id = uncounted.affair_id and actor_count.article_id = uncounted.article_id)`.execute(db)
  for (const table of ['actor_count', 'statement_count'] as const) {
    await sql`delete from ${sql.table(table)} where article_id in (select article_id from uncounted)
      and exists (select 1 from uncounted where uncounted.affair_id = ${sql.table(table)}.affair_id
        and uncounted.article_id = ${sql.table(table)}.article_id)`.execute(db)
  }
}

/** The readings that count of the articles to be counted. The join's order is the plan: few articles first. */
const COUNTED = sql`counted as (
  select held.affair_id, held.article_id, held.reading_id from uncounted
  cross join affair_article as held
  where held.affair_id = uncounted.affair_id and held.article_id = uncounted.article_id
    and held.reading_id is not null and held.superseded_by is null)`

const NOT_REJECTED = sql`not exists (
  select 1 from anchoring join decision on decision.id = anchoring.decision_id
  where anchoring.cell_id = statement.id and anchoring.affair_id = counted.affair_id
    and anchoring.cell_kind = 'statement' and anchoring.rules = 1 and decision.kind = 'reject')`

/** Two actors of a reading may be one in the record: a statement that both make counts once. */
const countActors = (db: Kysely<Database>) =>
  sql`with ${COUNTED},
    part as (
      select affair_id, article_id, actor_id, 0 as statements, 0 as direct, 0 as mentions
        from counted cross join reading_actor where reading_actor.reading_id = counted.reading_id
      union all
      select affair_id, article_id, actor_id, 0, 0, 1
        from counted cross join mention where mention.reading_id = counted.reading_id
      union all
      select affair_id, article_id, actor_id, 1, case when kind = 'indirect' then 0 else 1 end, 0 from (
        select distinct counted.affair_id, counted.article_id, statement_actor.actor_id, statement.id, statement.kind
          from counted cross join statement cross join statement_actor
          where statement.reading_id = counted.reading_id and statement_actor.statement_id = statement.id
            and statement_actor.part = 'speaker' and ${NOT_REJECTED}) as said)
    insert into actor_count
      (affair_id, actor_id, article_id, outlet_id, published, statements, direct, mentions)
    select summed.affair_id, summed.actor_id, summed.article_id, article.outlet_id, coalesce(article.published, ''),
        summed.statements, summed.direct, summed.mentions
      from (select affair_id, actor_id, article_id, sum(statements) as statements, sum(direct) as direct,
          sum(mentions) as mentions
        from part group by affair_id, actor_id, article_id) as summed
      cross join article where article.id = summed.article_id`.execute(db)

/** Only those of `actor_count`: by it they are taken out again. */
const countVoices = (db: Kysely<Database>) =>
  sql`with ${COUNTED}
    insert into voice_count (affair_id, actor_id, article_id, told, kind, class, statements)
    select affair_id, actor_id, article_id, told, kind, class, count(*) from (
      select distinct counted.affair_id, statement_actor.actor_id, counted.article_id,
          coalesce(statement.date, article.published, '') as told, statement.kind, statement.class, statement.id
        from counted cross join article cross join statement cross join statement_actor
        where article.id = counted.article_id and statement.reading_id = counted.reading_id
          and statement_actor.statement_id = statement.id and statement_actor.part = 'speaker'
          and ${NOT_REJECTED}) as said
      group by affair_id, actor_id, article_id, told, kind, class`.execute(db)

const DAY = '____-__-__%'

const countStatements = (db: Kysely<Database>) =>
  sql`with ${COUNTED},
    said as (
      select counted.affair_id, counted.article_id, article.outlet_id, statement.kind, statement.class,
          coalesce(statement.date, article.published, '') as told,
          case when statement.date like ${DAY} then substr(statement.date, 1, 10)
            when article.published like ${DAY} then substr(article.published, 1, 10) else '' end as day,
          case when exists (select 1 from statement_actor where statement_actor.statement_id = statement.id
            and statement_actor.part = 'speaker') then 0 else 1 end as unnamed,
          case when statement.confidence >= ${SURE} then 1 else 0 end as sure,
          case when statement.confidence >= ${FAIRLY_SURE} then 1 else 0 end as fairly_sure
        from counted cross join article cross join statement
        where article.id = counted.article_id and statement.reading_id = counted.reading_id and ${NOT_REJECTED})
    insert into statement_count
      (affair_id, told, day, article_id, kind, class, outlet_id, statements, unnamed, sure, fairly_sure)
    select affair_id, told, day, article_id, kind, class, outlet_id, count(*), sum(unnamed), sum(sure), sum(fairly_sure)
      from said group by affair_id, told, day, article_id, kind, class, outlet_id`.execute(db)

/** In one order for all writers, so that none waits for another in a circle. */
const addToTotals = (db: Kysely<Database>, sign: 1 | -1) =>
  sql`insert into actor_total (affair_id, actor_id, statements, direct, mentions, articles)
    select actor_count.affair_id, actor_count.actor_id, ${sql.lit(sign)} * sum(statements), ${sql.lit(sign)} * sum(direct),
        ${sql.lit(sign)} * sum(mentions), ${sql.lit(sign)} * count(*)
      from uncounted cross join actor_count
      where actor_count.affair_id = uncounted.affair_id and actor_count.article_id = uncounted.article_id
      group by actor_count.affair_id, actor_count.actor_id
      order by actor_count.affair_id, actor_count.actor_id
    on conflict (affair_id, actor_id) do update set
      statements = actor_total.statements + excluded.statements, direct = actor_total.direct + excluded.direct,
      mentions = actor_total.mentions + excluded.mentions,
      articles = actor_total.articles + excluded.articles`.execute(db)

/** Whom no article named before: to be asked before they are added to `actor_total`. */
const countNewcomers = (db: Kysely<Database>) =>
  sql`insert into affair_total (affair_id, actors)
    select affair_id, count(*) from (
      select distinct actor_count.affair_id, actor_count.actor_id from uncounted cross join actor_count
        where actor_count.affair_id = uncounted.affair_id and actor_count.article_id = uncounted.article_id) as named
      where not exists (select 1 from actor_total
        where actor_total.affair_id = named.affair_id and actor_total.actor_id = named.actor_id)
      group by affair_id
    on conflict (affair_id) do update set actors = affair_total.actors + excluded.actors`.execute(db)

/** Whom no article names any more. */
async function dropUnnamed(db: Kysely<Database>): Promise<void> {
  const left = await db
    .selectFrom('actor_total')
    .where('articles', '=', 0)
    .select((eb) => ['affair_id as affair', eb.fn.countAll<number>().as('actors')])
    .groupBy('affair_id')
    .execute()
  for (const { affair, actors } of left) {
    await db
      .updateTable('affair_total')
      .set((eb) => ({ actors: eb('actors', '-', Number(actors)) }))
      .where('affair_id', '=', affair)
      .execute()
  }
  if (left.length > 0) await db.deleteFrom('actor_total').where('articles', '=', 0).execute()
}
