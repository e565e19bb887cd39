import { type Expression, type ExpressionBuilder, type Kysely, type SqlBool, sql } from 'kysely'
import type { Database } from '../../record/schema.js'
import { among } from '../among.js'
import { isCounted, isOneVoice, measureOf, statementCounts, voiceCounts } from '../counted.js'
import { listOf } from '../list-of.js'
import type { Page } from '../rows.js'
import { hasDates, type Scope, UNNAMED } from '../scope.js'
import { datesShown } from './dates-shown.js'
import { wordDates, wordPlaces } from './word-places.js'

/** More are found as soon without being named. */
const MOST_ARTICLES = 1000

/** Where the statements of a page are to be looked for. */
export interface PagePlaces {
  /** Of the whole list. */
  readonly total: number
  /** Statements of the list before the dates of the page. */
  readonly before: number
  /** What is still asked of them. */
  readonly scope: Scope
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
  if (scope.query !== null) return isOpen ? null : placesOfWords(db, scope, { limit, offset })
  if ((isOpen && !hasDates(scope)) || !(await isCounted(db, scope))) return null
  const counts = countsOf(db, scope)
  if (counts === null) return null
  const byDate = db
    .selectFrom(counts.as('counted'))
    .select((eb) => ['told', eb.fn.sum<number>('statements').as('statements')])
    .groupBy('told')
    .having((eb) => eb.fn.sum('statements'), '>', 0)
  const lists = await db
    .selectFrom(byDate.as('dated'))
    .select([listOf(scope.dialect, 'told').as('dates'), listOf(scope.dialect, 'statements').as('statements')])
    .executeTakeFirstOrThrow()
  const made = JSON.parse(lists.statements) as number[]
  const dates = (JSON.parse(lists.dates) as string[]).map((told, at) => ({ told, statements: made[at]! }))
  const { shown, before, total } = datesShown(dates, { limit, offset })
  const articles = await db
    .selectFrom(counts.as('counted'))
    .where((eb) => among(eb.ref('told'), shown))
    .select('article_id')
    .distinct()
    .execute()
  const ids = articles.map(({ article_id }) => article_id)
  if (isOpen && ids.length > MOST_ARTICLES) return null
  const { actors } = scope
  const isNamed = actors !== null && actors !== UNNAMED
  return {
    ...{ total, before, scope: { ...scope, actors: isNamed ? null : actors, within: ids } },
    among: (eb) =>
      eb.and([
        // Of few statements each is asked who makes it: an actor may make thousands elsewhere.
        ...(isNamed ? [madeBy(eb, actors)] : []),
        among(eb.ref('statement.article_id'), ids),
        among(sql<string>`coalesce(${eb.ref('statement.date')}, ${eb.ref('article.published')}, '')`, shown),
      ]),
  }
}

const madeBy = (eb: ExpressionBuilder<Database, 'statement' | 'article'>, actors: readonly string[]) =>
  eb.exists(
    eb
      .selectFrom('statement_actor as voice')
      .select('voice.ordinal')
      .whereRef('voice.statement_id', '=', 'statement.id')
      .where('voice.part', '=', 'speaker')
      .where((on) => among(on.ref('voice.actor_id'), actors)),
  )

/** The same of statements that answer words: by what full text finds of these dates. */
async function placesOfWords(
  db: Kysely<Database>,
  scope: Scope,
  { limit, offset }: { readonly limit: number; readonly offset: number },
): Promise<PagePlaces> {
  const { total, dates } = await wordDates(db, scope, offset + limit)
  const { shown, before } = datesShown(dates, { limit, offset })
  const found = await wordPlaces(db, scope, shown)
  return {
    ...{ total, before, scope: { ...scope, query: null } },
    among: (eb) => among(eb.ref('statement.seq'), found),
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
