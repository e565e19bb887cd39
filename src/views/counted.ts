import { type Expression, type ExpressionBuilder, type Kysely, type SqlBool, sql } from 'kysely'
import { FAIRLY_SURE, SURE } from '../record/counts/index.js'
import type { Database } from '../record/schema.js'
import { among } from './among.js'
import { timelineDay, within } from './period.js'
import { carriedBy, hasDates, type Scope, UNKNOWN, UNNAMED } from './scope.js'
import { marksAsked } from './statements/marks.js'

/** What of a row of `statement_count` a scope counts. */
export type Measure = 'statements' | 'unnamed' | 'sure' | 'fairly_sure'

/**
 * Whether an affair's counts (src/record/counts) may be used: it must be one affair, by the versions of pages that count
 * there, and nothing of it may wait to be counted.
 */
export async function isCounted(db: Kysely<Database>, { affair, article, versions }: Scope): Promise<boolean> {
  if (affair === null || article !== null || versions !== 'latest') return false
  const waiting = await db.selectFrom('uncounted').select('article_id').limit(1).executeTakeFirst()
  return waiting === undefined
}

/** How many actors the articles of an affair name. */
export async function countNamed(db: Kysely<Database>, affair: string): Promise<number> {
  const total = await db.selectFrom('affair_total').select('actors').where('affair_id', '=', affair).executeTakeFirst()
  return total?.actors ?? 0
}

/** Which column of `statement_count` answers a scope; null when it asks for what is not counted. */
export function measureOf({ actors, query, marks }: Scope): Measure | null {
  const { confidence, states, role, issues } = marks
  if (query !== null || states !== null || role !== null || issues !== null) return null
  if (actors === null && confidence === SURE) return 'sure'
  if (actors === null && confidence === FAIRLY_SURE) return 'fairly_sure'
  if (confidence !== null) return null
  return actors === null ? 'statements' : actors === UNNAMED ? 'unnamed' : null
}

/** The rows of `statement_count` that a scope asks for; only for scopes of which `isCounted` and `measureOf` say so. */
export const statementCounts = (db: Kysely<Database>, scope: Scope) =>
  db
    .selectFrom('statement_count')
    .where('statement_count.affair_id', '=', scope.affair ?? '')
    .where((eb) => countsOf(scope)(eb))

const countsOf =
  (scope: Scope) =>
  (eb: ExpressionBuilder<Database, 'statement_count'>): Expression<SqlBool> => {
    const clauses: Expression<SqlBool>[] = []
    if (scope.outlets === UNKNOWN) clauses.push(eb('statement_count.outlet_id', 'is', null))
    else if (scope.outlets !== null) clauses.push(among(eb.ref('statement_count.outlet_id'), scope.outlets))
    if (scope.kind !== null) clauses.push(eb('statement_count.kind', '=', scope.kind))
    if (scope.class !== null) clauses.push(eb('statement_count.class', '=', scope.class))
    if (hasDates(scope)) {
      const value = eb.ref(scope.byDay ? 'statement_count.day' : 'statement_count.told')
      clauses.push(within(sql<string | null>`nullif(${value}, '')`, scope.since, scope.until))
    }
    return eb.and(clauses)
  }

/** The sum of a measure, 0 where there is nothing. */
export const sumOf = (measure: Measure) => sql<number>`coalesce(sum(${sql.ref(`statement_count.${measure}`)}), 0)`

/** Whether `voice_count` answers who makes the statements of a scope: what it asks besides is of no words and no marks. */
export const voicesAreCounted = ({ query, marks }: Scope): boolean => query === null && !marksAsked(marks)

/** Whether these counts tell, too, how many statements there are: what two make together is counted for each of them. */
export const isOneVoice = (scope: Scope): boolean =>
  typeof scope.actors === 'object' && scope.actors?.length === 1 && voicesAreCounted(scope)

/**
 * The rows of `voice_count` that a scope asks for, of its actors; only for scopes of which `isCounted` and
 * `voicesAreCounted` say so.
 */
export const voiceCounts = (db: Kysely<Database>, scope: Scope) =>
  db
    .selectFrom('voice_count')
    .where('voice_count.affair_id', '=', scope.affair ?? '')
    .where((eb) => {
      const clauses: Expression<SqlBool>[] = []
      const { actors } = scope
      if (actors !== null) clauses.push(among(eb.ref('voice_count.actor_id'), actors === UNNAMED ? [] : actors))
      if (scope.outlets !== null)
        clauses.push(
          eb('voice_count.article_id', 'in', eb.selectFrom('article').select('article.id').where(carriedBy(scope))),
        )
      if (scope.kind !== null) clauses.push(eb('voice_count.kind', '=', scope.kind))
      if (scope.class !== null) clauses.push(eb('voice_count.class', '=', scope.class))
      if (hasDates(scope)) {
        const told = eb.ref('voice_count.told')
        // What is told less exactly than to the day stands on that of its article.
        const published = sql<string | null>`(select article.published from article
          where article.id = ${eb.ref('voice_count.article_id')})`
        clauses.push(eb(told, '>', ''))
        clauses.push(within(scope.byDay ? timelineDay(told, published) : told, scope.since, scope.until))
      }
      return eb.and(clauses)
    })

/** Of the scope's outlets. */
export const countedBy =
  ({ outlets }: Scope) =>
  (eb: ExpressionBuilder<Database, 'actor_count'>): Expression<SqlBool> =>
    outlets === null
      ? eb.lit(true)
      : outlets === UNKNOWN
        ? eb('actor_count.outlet_id', 'is', null)
        : among(eb.ref('actor_count.outlet_id'), outlets)
