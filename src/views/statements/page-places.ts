import { type Expression, type ExpressionBuilder, type Kysely, type SqlBool, sql } from 'kysely'
import type { Database } from '../../record/schema.js'
import { among } from '../among.js'
import { isCounted, measureOf, statementCounts, sumOf } from '../counted.js'
import type { Page } from '../rows.js'
import { hasDates, type Scope } from '../scope.js'

/** More are found as soon without being named. */
const MOST_ARTICLES = 1000

/** Where the statements of a page are to be looked for. */
export interface PagePlaces {
  /** Of the whole list. */
  readonly total: number
  /** Statements of the dates of the page that come before it. */
  readonly before: number
  /** Holds for the statements of the dates that the page shows. */
  readonly among: (eb: ExpressionBuilder<Database, 'statement' | 'article'>) => Expression<SqlBool>
}

/**
 * On which dates, and in which articles, the statements of a page stand, by what is counted: so that a page far down costs
 * no more than the first. Null where the counts do not answer the scope, and where a page without an end has too much.
 */
export async function pagePlaces(
  db: Kysely<Database>,
  scope: Scope,
  { limit, offset = 0 }: Page,
): Promise<PagePlaces | null> {
  const measure = measureOf(scope)
  const isOpen = limit === undefined
  if ((isOpen && !hasDates(scope)) || measure === null || !(await isCounted(db, scope))) return null
  const dates = await statementCounts(db, scope)
    .select(['statement_count.told', sumOf(measure).as('statements')])
    .groupBy('statement_count.told')
    .orderBy('statement_count.told')
    .execute()
  // Those without a date come last.
  const ordered = [...dates.filter(({ told }) => told !== ''), ...dates.filter(({ told }) => told === '')]
  const shown: string[] = []
  let [passed, before] = [0, 0]
  for (const { told, statements } of ordered) {
    if (passed + statements <= offset) before = passed + statements
    else if (isOpen || passed < offset + limit) shown.push(told)
    passed += statements
  }
  const articles = await statementCounts(db, scope)
    .where((eb) => among(eb.ref('statement_count.told'), shown))
    .select('statement_count.article_id')
    .distinct()
    .execute()
  const ids = articles.map(({ article_id }) => article_id)
  if (isOpen && ids.length > MOST_ARTICLES) return null
  return {
    total: passed,
    before,
    among: (eb) =>
      eb.and([
        among(eb.ref('statement.article_id'), ids),
        among(sql<string>`coalesce(${eb.ref('statement.date')}, ${eb.ref('article.published')}, '')`, shown),
      ]),
  }
}
