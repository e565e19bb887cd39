import { type Kysely, type SqlBool, sql } from 'kysely'
import type { Database } from '../../record/schema.js'
import { among } from '../among.js'
import { type Scope, statementsOf } from '../scope.js'
import { matches } from '../search/matching.js'
import type { DatedCount } from './dates-shown.js'
import { asksAllStatements, fewAreLeftOut, leftOut } from './left-out.js'

/** What full text finds of a scope with words. */
const answering = ({ dialect, query }: Scope) =>
  sql<number>`(select seq from ${matches(dialect, 'statement', query!)} as matched)`

/** Are looked at one by one sooner than by their dates. */
const FEW = 2000

interface WordDates {
  readonly total: number
  readonly dates: readonly DatedCount[]
}

/**
 * How many of the statements that answer a scope's words stand on which date, in no order; of the dates those
 * of the first `most` statements at least. Full text itself finds, counts and dates them where nothing else is asked: the table is asked for none.
 */
export async function wordDates(
  db: Kysely<Database>,
  scope: Scope,
  most: number,
  few: number = FEW,
): Promise<WordDates> {
  if (!asksAllStatements(scope) || !(await fewAreLeftOut(db, scope))) return datesOf(db, scope)
  const { total } = await db
    .selectFrom(sql<{ seq: number }>`${answering(scope)}`.as<'answer'>(sql.ref('answer')))
    .where('answer.seq', 'not in', leftOut(db, scope))
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  if (Number(total) <= few) return datesOf(db, scope)
  // The plus keeps SQLite by the order of dates: it asks full text once.
  const counted = db
    .selectFrom('statement')
    .where((eb) => sql<SqlBool>`+${eb.ref('statement.seq')} in ${answering(scope)}`)
    .where((eb) => sql<SqlBool>`+${eb.ref('statement.seq')} not in ${leftOut(db, scope)}`)
  const undated = await counted
    .innerJoin('article', 'article.id', 'statement.article_id')
    .where('statement.date', 'is', null)
    .select([sql<string>`coalesce(article.published, '')`.as('told'), sql<number>`count(*)`.as('statements')])
    .groupBy('told')
    .execute()
  // Those that stand on their article's date may come between the others.
  const isApart = undated.every(({ told }) => told === '')
  const first = counted
    .where('statement.date', 'is not', null)
    .select(sql<string>`statement.date`.as('told'))
    .orderBy('statement.date')
    .$if(isApart, (query) => query.limit(most))
  const dated = await db
    .selectFrom(first.as('first'))
    .select(['first.told', sql<number>`count(*)`.as('statements')])
    .groupBy('first.told')
    .execute()
  return { total: Number(total), dates: [...dated, ...undated] }
}

/** The same, each statement looked at. */
async function datesOf(db: Kysely<Database>, scope: Scope): Promise<WordDates> {
  const dates = await db
    .selectFrom('statement')
    .innerJoin('article', 'article.id', 'statement.article_id')
    .where(statementsOf(scope))
    .select([
      sql<string>`coalesce(statement.date, article.published, '')`.as('told'),
      sql<number>`count(*)`.as('statements'),
    ])
    .groupBy('told')
    .execute()
  return { total: dates.reduce((sum, { statements }) => sum + Number(statements), 0), dates }
}

/** Of these the ones that stand on some dates. */
export async function wordPlaces(
  db: Kysely<Database>,
  scope: Scope,
  told: readonly string[],
): Promise<readonly number[]> {
  const found = db
    .selectFrom('statement')
    .where((eb) => sql<SqlBool>`+${eb.ref('statement.seq')} in ${answering(scope)}`)
  const dated = await found
    .where((eb) => among(eb.ref('statement.date'), told))
    .select('statement.seq')
    .execute()
  const undated = await found
    .innerJoin('article', 'article.id', 'statement.article_id')
    .where('statement.date', 'is', null)
    .where((eb) => among(sql<string>`coalesce(${eb.ref('article.published')}, '')`, told))
    .select('statement.seq')
    .execute()
  return [...dated, ...undated].map(({ seq }) => seq)
}
