import { type Expression, type ExpressionBuilder, type Kysely, type SqlBool, sql } from 'kysely'
import type { Database } from '../../record/schema.js'
import { among } from '../among.js'
import { isCounted, isOneVoice, measureOf, statementCounts, voiceCounts } from '../counted.js'
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
  const isOpen = limit === undefined
  if ((isOpen && !hasDates(scope)) || !(await isCounted(db, scope))) return null
  const counts = countsOf(db, scope)
  if (counts === null) return null
  const dates = await db
    .selectFrom(counts.as('counted'))
    .select((eb) => ['told', eb.fn.sum<number>('statements').as('statements')])
    .groupBy('told')
    .having((eb) => eb.fn.sum('statements'), '>', 0)
    .orderBy('told')
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
  const articles = await db
    .selectFrom(counts.as('counted'))
    .where((eb) => among(eb.ref('told'), shown))
    .select('article_id')
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

/** How many statements of a scope stand in which article on which date; null where nothing counts them. */
function countsOf(db: Kysely<Database>, scope: Scope) {
  const measure = measureOf(scope)
  if (measure !== null)
    return statementCounts(db, scope).select([
      'statement_count.told',
      'statement_count.article_id',
      sql<number>`${sql.ref(`statement_count.${measure}`)}`.as('statements'),
    ])
  if (!isOneVoice(scope)) return null
  return voiceCounts(db, scope).select(['voice_count.told', 'voice_count.article_id', 'voice_count.statements'])
}
