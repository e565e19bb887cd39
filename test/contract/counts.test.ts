import fc from 'fast-check'
import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { type OpenRecord, openRecord } from '../../src/record/index.js'
import { putAffair } from '../../src/record/put-affair.js'
import { AFFAIRS, apply, change } from './changes.js'
import { onBothDatabases } from './databases.js'

const countsOf = async ({ db }: OpenRecord) => ({
  statements: await db.selectFrom('statement_count').selectAll().execute(),
  actors: await db.selectFrom('actor_count').selectAll().execute(),
  totals: await db
    .selectFrom('actor_total')
    .select(['affair_id', 'actor_id', 'statements', 'direct', 'mentions', 'articles'])
    .execute(),
  affairs: await db.selectFrom('affair_total').selectAll().where('actors', '<>', 0).execute(),
  voices: await db.selectFrom('voice_count').selectAll().execute(),
  left: await db.selectFrom('uncounted').selectAll().execute(),
})

/** The same by plain questions about all that counts. */
async function fromScratch({ db }: OpenRecord): ReturnType<typeof countsOf> {
  const rejected = `select anchoring.affair_id || ' ' || cell_id from anchoring join decision on decision.id = decision_id
    where kind = 'reject' and rules = 1 and cell_kind = 'statement'`
  const counted = `select affair_id, article.id as article_id, reading_id, outlet_id, published from affair_article
    join article on article.id = article_id where reading_id is not null and superseded_by is null`
  const day = "like '____-__-__%'"
  const statements = `select held.*, statement.id, kind, class, date, confidence from (${counted}) as held
    join statement on statement.reading_id = held.reading_id
    where held.affair_id || ' ' || statement.id not in (${rejected})`
  const cells = await sql<never>`${sql.raw(`select affair_id, coalesce(date, published, '') as told,
    case when date ${day} then substr(date, 1, 10) when published ${day} then substr(published, 1, 10) else '' end as day,
    article_id, kind, class, outlet_id, count(*) as statements,
    count(case when id not in (select statement_id from statement_actor where part = 'speaker') then 1 end) as unnamed,
    count(case when confidence >= 0.85 then 1 end) as sure, count(case when confidence >= 0.6 then 1 end) as fairly_sure
    from (${statements}) as said group by 1, 2, 3, 4, 5, 6, 7`)}`.execute(db)
  const actors = await sql<never>`${sql.raw(`select affair_id, named.actor_id, article_id, outlet_id,
    coalesce(published, '') as published,
    (select count(distinct said.id) from (${statements}) as said join statement_actor on statement_id = said.id
      where part = 'speaker' and actor_id = named.actor_id and said.affair_id = held.affair_id
      and said.reading_id = held.reading_id) as statements,
    (select count(distinct said.id) from (${statements}) as said join statement_actor on statement_id = said.id
      where part = 'speaker' and actor_id = named.actor_id and said.affair_id = held.affair_id
      and said.reading_id = held.reading_id and kind <> 'indirect') as direct,
    (select count(*) from mention where mention.reading_id = held.reading_id and mention.actor_id = named.actor_id)
      as mentions
    from (${counted}) as held
    join (select distinct reading_id, actor_id from reading_actor) as named on named.reading_id = held.reading_id`)}`.execute(
    db,
  )
  const totals = await sql<never>`select affair_id, actor_id, sum(statements) as statements, sum(direct) as direct,
    sum(mentions) as mentions, count(*) as articles from actor_count group by affair_id, actor_id`.execute(db)
  const affairs = await sql<never>`select affair_id, count(distinct actor_id) as actors from actor_count
    group by affair_id`.execute(db)
  const voices =
    await sql<never>`${sql.raw(`select affair_id, actor_id, article_id, coalesce(date, published, '') as told,
    kind, class, count(distinct said.id) as statements from (${statements}) as said
    join statement_actor on statement_id = said.id where part = 'speaker' group by 1, 2, 3, 4, 5, 6`)}`.execute(db)
  return {
    statements: cells.rows,
    actors: actors.rows,
    totals: totals.rows,
    affairs: affairs.rows,
    voices: voices.rows,
    left: [],
  }
}

/** Rows in one order, as texts. */
const inOrder = (counts: Awaited<ReturnType<typeof countsOf>>) =>
  Object.fromEntries(
    Object.entries(counts).map(([name, rows]) => [
      name,
      rows.map((row) => JSON.stringify(Object.fromEntries(Object.entries(row).sort()))).sort(),
    ]),
  )

onBothDatabases('what an affair counts', (place) => {
  it('is what a count from scratch finds, whatever was read, joined, rejected and undone', async () => {
    let most = 0
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 4, maxLength: 14, size: 'max' }), async (changes) => {
        const record = await openRecord(await place(), { mode: 'write' })
        try {
          for (const id of AFFAIRS) await putAffair(record.db, { id })
          for (const made of changes) {
            await apply(record, made)
            expect(inOrder(await countsOf(record))).toEqual(inOrder(await fromScratch(record)))
          }
          most = Math.max(most, (await countsOf(record)).statements.length)
        } finally {
          await record.close()
        }
      }),
      { numRuns: 25 },
    )
    // Counts of nothing would prove nothing.
    expect(most).toBeGreaterThan(3)
  }, 240_000)
})
