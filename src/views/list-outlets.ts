import type { Kysely } from 'kysely'
import type { Database } from '../record/schema.js'
import { cut } from './batches.js'
import { countedBy, isCounted, isOneVoice, measureOf, statementCounts, sumOf, voiceCounts } from './counted.js'
import { areSummed, keptSums, sumsOf } from './kept-sums.js'
import type { Filter, Listing, OutletRow, Page } from './rows.js'
import { articlesOf, type Scope, scopeOf, statementsOf } from './scope.js'

/**
 * Outlets that carried the articles of the filter, most statements first; the row of unknown outlets, where there is
 * one, has a null id. Statements are counted by the whole filter, articles and words by affair, outlet and day.
 * @throws AFFAIR_UNKNOWN, ARTICLE_UNKNOWN, ARTICLE_AMBIGUOUS, FILTER_DATE_INVALID
 */
export async function listOutlets(db: Kysely<Database>, filter: Filter, page: Page = {}): Promise<Listing<OutletRow>> {
  const rows = await outletRows(db, await scopeOf(db, filter))
  return { total: rows.length, rows: cut(rows, page.limit, page.offset) }
}

export async function outletRows(db: Kysely<Database>, scope: Scope): Promise<readonly OutletRow[]> {
  const carried = await db
    .selectFrom('article')
    .leftJoin('outlet', 'outlet.id', 'article.outlet_id')
    .where(articlesOf(scope))
    .select((eb) => [
      'outlet.id',
      'outlet.name',
      eb.fn.countAll<number>().as('articles'),
      eb.fn.sum<number>('article.words').as('words'),
    ])
    .groupBy(['outlet.id', 'outlet.name'])
    .execute()
  const counts = await statementsByOutlet(db, scope)
  return carried
    .map((outlet) => ({ ...outlet, statements: counts.get(outlet.id) ?? 0 }))
    .sort(
      (a, b) =>
        Number(a.id === null) - Number(b.id === null) ||
        b.statements - a.statements ||
        b.articles - a.articles ||
        (a.name ?? '').localeCompare(b.name ?? '', 'en'),
    )
}

/** How many statements of a scope each outlet reports; those of which nobody states the outlet under null. */
export async function statementsByOutlet(db: Kysely<Database>, scope: Scope): Promise<Map<string | null, number>> {
  const measure = measureOf(scope)
  const counted = await isCounted(db, scope)
  if (counted && isOneVoice(scope)) {
    if (areSummed(scope)) return outletsOfOne(db, scope)
    const said = await voiceCounts(db, scope)
      .innerJoin('article', 'article.id', 'voice_count.article_id')
      .select((eb) => ['article.outlet_id as id', eb.fn.sum<number>('voice_count.statements').as('count')])
      .groupBy('article.outlet_id')
      .execute()
    return new Map(said.map(({ id, count }) => [id, count]))
  }
  if (counted && (measure === 'statements' || measure === 'unnamed') && areSummed(scope)) {
    const counts = new Map<string | null, number>()
    for (const own of sumsOf(await keptSums(db, scope.affair ?? ''), scope)) {
      if (own[measure] > 0) counts.set(own.outlet, (counts.get(own.outlet) ?? 0) + own[measure])
    }
    return counts
  }
  const rows =
    measure !== null && counted
      ? await statementCounts(db, scope)
          .select(['statement_count.outlet_id as id', sumOf(measure).as('count')])
          .groupBy('statement_count.outlet_id')
          .having(sumOf(measure), '>', 0)
          .execute()
      : await db
          .selectFrom('statement')
          .innerJoin('article', 'article.id', 'statement.article_id')
          .where(statementsOf(scope))
          .select((eb) => ['article.outlet_id as id', eb.fn.countAll<number>().as('count')])
          .groupBy('article.outlet_id')
          .execute()
  return new Map(rows.map(({ id, count }) => [id, count]))
}

/** The same of all that one actor says. */
async function outletsOfOne(db: Kysely<Database>, scope: Scope): Promise<Map<string | null, number>> {
  const { affair, actors } = scope
  const said = await db
    .selectFrom('actor_count')
    .where('affair_id', '=', affair ?? '')
    .where('actor_id', 'in', typeof actors === 'string' || actors === null ? [] : actors)
    .where('statements', '>', 0)
    .where(countedBy(scope))
    .select((eb) => ['outlet_id as id', eb.fn.sum<number>('statements').as('count')])
    .groupBy('outlet_id')
    .execute()
  return new Map(said.map(({ id, count }) => [id, Number(count)]))
}
