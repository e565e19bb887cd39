import type { Kysely, SelectQueryBuilder } from 'kysely'
import type { Database } from '../../record/schema.js'
import { among } from '../among.js'
import { grouped } from '../batches.js'
import { timelineDay } from '../period.js'
import type { Filter, Listing, Page, StatementRow } from '../rows.js'
import { type Scope, scopeOf, statementsOf } from '../scope.js'
import { pagePlaces } from './page-places.js'
import { STATEMENT_COLUMNS, statementRows } from './statement-rows.js'

/**
 * Who said what, by date (of the statement, else of its article; undated ones last), then by place in the text.
 * @throws AFFAIR_UNKNOWN, ARTICLE_UNKNOWN, ARTICLE_AMBIGUOUS, FILTER_DATE_INVALID
 */
export async function listStatements(
  db: Kysely<Database>,
  filter: Filter,
  page: Page = {},
): Promise<Listing<StatementRow>> {
  return statementsIn(db, await scopeOf(db, filter), page)
}

/** The same of a scope. */
export async function statementsIn(
  db: Kysely<Database>,
  scope: Scope,
  page: Page = {},
): Promise<Listing<StatementRow>> {
  const places = await pagePlaces(db, scope, page)
  const matched = db
    .selectFrom('statement')
    .innerJoin('article', 'article.id', 'statement.article_id')
    .where(statementsOf(places?.scope ?? scope))
    .$if(places !== null, (query) => query.where((eb) => places?.among(eb) ?? eb.lit(true)))
  const { total } =
    places ?? (await matched.select((eb) => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow())
  let ordered = inOrder(matched).select(STATEMENT_COLUMNS)
  if (page.limit !== undefined || page.offset !== undefined) {
    ordered = ordered.limit(page.limit ?? Number.MAX_SAFE_INTEGER).offset((page.offset ?? 0) - (places?.before ?? 0))
  }
  return { total, rows: await statementRows(db, await ordered.execute()) }
}

/** The first so many statements of each day of a scope, in their order: of the others only the places are looked at. */
export async function firstOfDays(db: Kysely<Database>, scope: Scope, most: number): Promise<readonly StatementRow[]> {
  const places = await pagePlaces(db, scope, {})
  const placed = await inOrder(
    db
      .selectFrom('statement')
      .innerJoin('article', 'article.id', 'statement.article_id')
      .where(statementsOf(scope))
      .$if(places !== null, (query) => query.where((eb) => places?.among(eb) ?? eb.lit(true))),
  )
    .select((eb) => ['statement.seq', timelineDay(eb.ref('statement.date'), eb.ref('article.published')).as('day')])
    .execute()
  const first = [...grouped(placed, ({ day }) => day).values()].flatMap((ofDay) => ofDay.slice(0, most))
  const rows = await inOrder(db.selectFrom('statement').innerJoin('article', 'article.id', 'statement.article_id'))
    .where((eb) =>
      among(
        eb.ref('statement.seq'),
        first.map(({ seq }) => seq),
      ),
    )
    .select(STATEMENT_COLUMNS)
    .execute()
  return statementRows(db, rows)
}

/** By date (of the statement, else of its article; undated ones last), then by place in the text. */
const inOrder = (query: StatementQuery): StatementQuery =>
  query
    .orderBy(
      (eb) => eb.fn.coalesce('statement.date', 'article.published'),
      (order) => order.asc().nullsLast(),
    )
    .orderBy('article.published', (order) => order.asc().nullsLast())
    .orderBy('article.id')
    .orderBy('statement.start')
    .orderBy('statement.end', 'desc')
    .orderBy('statement.id')

type StatementQuery = SelectQueryBuilder<Database, 'statement' | 'article', object>
