import type { Kysely } from 'kysely'
import type { Database } from '../../record/schema.js'
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
    .where(statementsOf(scope))
    .$if(places !== null, (query) => query.where((eb) => places?.among(eb) ?? eb.lit(true)))
  const { total } =
    places ?? (await matched.select((eb) => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow())
  let ordered = matched
    .select(STATEMENT_COLUMNS)
    .orderBy(
      (eb) => eb.fn.coalesce('statement.date', 'article.published'),
      (order) => order.asc().nullsLast(),
    )
    .orderBy('article.published', (order) => order.asc().nullsLast())
    .orderBy('article.id')
    .orderBy('statement.start')
    .orderBy('statement.end', 'desc')
    .orderBy('statement.id')
  if (page.limit !== undefined || page.offset !== undefined) {
    ordered = ordered.limit(page.limit ?? Number.MAX_SAFE_INTEGER).offset((page.offset ?? 0) - (places?.before ?? 0))
  }
  return { total, rows: await statementRows(db, await ordered.execute()) }
}
