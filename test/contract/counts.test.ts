import fc from 'fast-check'
import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { joiner } from '../../src/join/joiner.js'
import type { Reading } from '../../src/read/reading.js'
import { settleCounts } from '../../src/record/counts/index.js'
import { cellDecision, type OpenRecord, openRecord } from '../../src/record/index.js'
import { putAffair } from '../../src/record/put-affair.js'
import { putArticle } from '../../src/record/put-article.js'
import { putDecision } from '../../src/record/put-decision.js'
import { putArticleWithReading, putReading } from '../../src/record/put-reading.js'
import { articleNaming } from '../fixtures/naming-articles.js'
import { onBothDatabases } from './databases.js'
import { inputOf } from './sample-articles.js'

const AFFAIRS = ['harbour-games', 'truce']
const OUTLETS = ['Port Sable Herald', 'Keldia Post', null]
const DAYS = ['2031-02-20', '2031-02-21T08:30:00Z', null]
const DATES = [null, '2031-02-19', '2031-W08', '2031']
/** Names that the join has to think about: family names alone, spellings, states. */
const NAMES = ['Ana Roy', 'Roy', 'Petr Halvorsen', 'Halvorsen', 'Petr Roy', 'Keldia'] as const

type Change =
  | { readonly of: 'read'; readonly title: number; readonly affair: number; readonly seed: number; readonly said: Said }
  | { readonly of: 'facts'; readonly title: number; readonly outlet: number; readonly day: number }
  | { readonly of: 'again'; readonly title: number; readonly affair: number; readonly said: Said }
  | { readonly of: 'actors'; readonly merge: boolean; readonly one: number; readonly other: number }
  | { readonly of: 'reject'; readonly nth: number }
  | { readonly of: 'undo'; readonly nth: number }

interface Said {
  readonly names: readonly number[]
  /** Speakers of each statement, by their places among the names. */
  readonly by: readonly (readonly number[])[]
  readonly date: number
  readonly later: boolean
}

const said: fc.Arbitrary<Said> = fc.record({
  names: fc.uniqueArray(fc.nat({ max: NAMES.length - 1 }), { minLength: 1, maxLength: 4 }),
  by: fc.array(fc.array(fc.nat({ max: 3 }), { maxLength: 2 }), { maxLength: 4 }),
  date: fc.nat({ max: DATES.length - 1 }),
  later: fc.boolean(),
})
const title = fc.nat({ max: 4 })
const affair = fc.nat({ max: 1 })
const change: fc.Arbitrary<Change> = fc.oneof(
  fc.record({ of: fc.constant('read' as const), title, affair, seed: fc.nat({ max: 2 }), said }),
  fc.record({ of: fc.constant('facts' as const), title, outlet: fc.nat({ max: 2 }), day: fc.nat({ max: 2 }) }),
  fc.record({ of: fc.constant('again' as const), title, affair, said }),
  fc.record({ of: fc.constant('actors' as const), merge: fc.boolean(), one: fc.nat(), other: fc.nat() }),
  fc.record({ of: fc.constant('reject' as const), nth: fc.nat() }),
  fc.record({ of: fc.constant('undo' as const), nth: fc.nat() }),
)

/** An article of a page, in one of its versions, with a reading that somebody may have made of it. */
function told(at: number, version: number, { names, by, date, later }: Said) {
  const { raw, reading } = articleNaming(
    `Report ${at}${version === 0 ? '' : `, version ${version}`}`,
    names.map((name) => ({ name: NAMES[name]!, kind: NAMES[name] === 'Keldia' ? 'state' : 'person' })),
  )
  const whole = [0, raw.text.length] as const
  const statements = by.map((speakers, index): Reading['statements'][number] => ({
    ...{ id: `s${index + 1}`, kind: (['direct', 'indirect', 'mixed'] as const)[index % 3]!, within: null },
    ...{ class: index % 2 === 0 ? ('said' as const) : ('denied' as const), source: [], cue: [], content: [whole] },
    speakers: [...new Set(speakers.flatMap((place) => reading.actors[place]?.id ?? []))],
    ...{ addressees: [], via: [], date: DATES[date] ?? null, confidence: 0.5 + 0.2 * (index % 3) },
  }))
  const engine = { version: later ? '0.2.0-test' : '0.1.0-test', model: null }
  return {
    raw: { ...raw, outlet: null, published: null, url: `https://example.org/${at}` },
    input: inputOf({ ...reading, engine, statements }),
  }
}

async function apply(record: OpenRecord, made: Change): Promise<void> {
  await record.db.transaction().execute(async (db) => {
    const ids = (await db.selectFrom('article').select(['id', 'url', 'text']).orderBy('seq').execute()).map(
      (row) => row,
    )
    const ofPage = (at: number) => ids.filter(({ url }) => url === `https://example.org/${at}`).at(-1)
    if (made.of === 'read') {
      const { raw, input } = told(made.title, made.seed, made.said)
      await putArticleWithReading(db, raw, AFFAIRS[made.affair]!, input, joiner)
    } else if (made.of === 'facts') {
      const known = ofPage(made.title)
      if (known === undefined) return
      const { raw } = told(made.title, 0, { names: [0], by: [], date: 0, later: false })
      const [outlet, day] = [OUTLETS[made.outlet], DAYS[made.day]]
      await putArticle(
        db,
        {
          ...{ ...raw, text: known.text },
          outlet: outlet == null ? null : { value: outlet, origin: 'option' },
          published: day == null ? null : { value: day, origin: 'metadata' },
        },
        AFFAIRS[0]!,
      )
    } else if (made.of === 'again') {
      const known = ofPage(made.title)
      const held = await db
        .selectFrom('affair_article')
        .select('affair_id')
        .where('article_id', '=', known?.id ?? '')
        .execute()
      const within = held[made.affair % Math.max(held.length, 1)]?.affair_id
      if (known === undefined || within === undefined) return
      // Another engine may find other names, all within the text.
      const { input } = told(made.title, 0, made.said)
      if (input.reading.actors.some(({ mentions }) => mentions.some(({ span }) => span[1] > known.text.length))) return
      if (input.reading.sentences.some(([, end]) => end > known.text.length)) return
      if (input.reading.statements.some(({ content }) => content.some(([, end]) => end > known.text.length))) return
      await putReading(db, known.id, within, input, joiner)
    } else if (made.of === 'actors') {
      const actors = await db.selectFrom('actor').select('id').orderBy('id').execute()
      const [one, other] = [actors[made.one % actors.length]?.id, actors[made.other % actors.length]?.id]
      if (one === undefined || other === undefined || one === other) return
      const body = made.merge ? { one, other, reason: null } : { members: [one], others: [other], reason: null }
      const kind = made.merge ? 'actor-merge' : 'actor-split'
      const decision = { affairId: AFFAIRS[0]!, articleId: null, coder: 'ana', kind, body, undoes: null }
      await putDecision(db, decision, joiner)
    } else if (made.of === 'reject') {
      const cells = await db
        .selectFrom('statement')
        .innerJoin('affair_article', 'affair_article.reading_id', 'statement.reading_id')
        .where('affair_article.superseded_by', 'is', null)
        .select(['statement.id', 'affair_id'])
        .orderBy('statement.id')
        .orderBy('affair_id')
        .execute()
      const cell = cells[made.nth % Math.max(cells.length, 1)]
      if (cell === undefined) return
      const choice = { affair: cell.affair_id, kind: 'reject', cell: cell.id, note: null, renews: null } as const
      await putDecision(db, { ...(await cellDecision(db, choice)), coder: 'ana' }, joiner)
    } else {
      const decisions = await db.selectFrom('decision').selectAll().where('undoes', 'is', null).orderBy('id').execute()
      const decision = decisions[made.nth % Math.max(decisions.length, 1)]
      if (decision === undefined) return
      const { affair_id: affairId, article_id: articleId, id: undoes } = decision
      await putDecision(db, { affairId, articleId, coder: 'ana', kind: 'undo', body: {}, undoes }, joiner)
    }
    await settleCounts(db)
  })
}

const countsOf = async ({ db }: OpenRecord) => ({
  statements: await db.selectFrom('statement_count').selectAll().execute(),
  actors: await db.selectFrom('actor_count').selectAll().execute(),
  totals: await db.selectFrom('actor_total').selectAll().execute(),
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
  const voices =
    await sql<never>`${sql.raw(`select affair_id, actor_id, article_id, coalesce(date, published, '') as told,
    kind, class, count(distinct said.id) as statements from (${statements}) as said
    join statement_actor on statement_id = said.id where part = 'speaker' group by 1, 2, 3, 4, 5, 6`)}`.execute(db)
  return { statements: cells.rows, actors: actors.rows, totals: totals.rows, voices: voices.rows, left: [] }
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
