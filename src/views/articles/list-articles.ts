import type { Kysely } from 'kysely'
import type { Database } from '../../record/schema.js'
import { among } from '../among.js'
import { inBatches } from '../batches.js'
import type { ArticleRef, ArticleRow, Filter, Listing, Page } from '../rows.js'
import {
  articlesOf,
  asksStatements,
  counts,
  heldReadings,
  isLatest,
  type Scope,
  scopeOf,
  statementsOf,
  UNNAMED,
} from '../scope.js'

/**
 * Articles by date of publication, undated ones last. With an actor: those that name it; with a kind, class or search:
 * those that hold such a statement (of that actor). The counts are of the whole article.
 * @throws AFFAIR_UNKNOWN, ARTICLE_UNKNOWN, ARTICLE_AMBIGUOUS, FILTER_DATE_INVALID
 */
export async function listArticles(
  db: Kysely<Database>,
  filter: Filter,
  page: Page = {},
): Promise<Listing<ArticleRow>> {
  const scope = await scopeOf(db, filter)
  const { total } = await matchedArticles(db, scope)
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  const articles = await matchedArticles(db, scope, eachOf)
    .leftJoin('outlet', 'outlet.id', 'article.outlet_id')
    .select([
      'article.id',
      'article.title',
      'outlet.name as outlet',
      'article.published',
      'article.url',
      'article.outlet_origin as outletOrigin',
      'article.published_origin as publishedOrigin',
      'article.language',
      'article.words',
      'article.supersedes',
      'article.source',
      'article.added_at as addedAt',
    ])
    .orderBy('article.published', (order) => order.asc().nullsLast())
    .orderBy('article.title')
    .orderBy('article.id')
    .limit(page.limit ?? Number.MAX_SAFE_INTEGER)
    .offset(page.offset ?? 0)
    .execute()
  const ids = articles.map(({ id }) => id)
  const readings = await readingsOf(db, scope, ids)
  const statements = await byArticle(readings, (batch) => countStatements(db, batch))
  const actors = await byArticle(readings, (batch) => countActors(db, batch))
  const doubts = await byArticle(readings, (batch) => countDoubts(db, batch))
  const later = await laterVersions(db, ids)
  const rows = articles.map((article) => ({
    ...article,
    statements: statements.get(article.id) ?? 0,
    actors: actors.get(article.id) ?? 0,
    doubts: doubts.get(article.id) ?? 0,
    supersededBy: later.get(article.id) ?? null,
  }))
  return { total, rows }
}

/** The same articles in the same order, as others name them: nothing of them is counted. @throws what listArticles throws */
export async function articleRefs(db: Kysely<Database>, filter: Filter): Promise<readonly ArticleRef[]> {
  return matchedArticles(db, await scopeOf(db, filter))
    .leftJoin('outlet', 'outlet.id', 'article.outlet_id')
    .select(['article.id', 'article.title', 'outlet.name as outlet', 'article.published', 'article.url'])
    .orderBy('article.published', (order) => order.asc().nullsLast())
    .orderBy('article.title')
    .orderBy('article.id')
    .execute()
}

function matchedArticles(
  db: Kysely<Database>,
  scope: Scope,
  inScope: (scope: Scope) => ReturnType<typeof articlesOf> = articlesOf,
) {
  const matched = db.selectFrom('article')
  if (asksStatements(scope) || scope.actors === UNNAMED) {
    const holding = db
      .selectFrom('statement')
      .innerJoin('article', 'article.id', 'statement.article_id')
      .where(statementsOf(scope))
      .select('statement.article_id')
    return matched.where('article.id', 'in', holding)
  }
  const { actors } = scope
  const articles = matched.where(inScope(scope))
  if (actors === null) return articles
  const naming = db
    .selectFrom('reading_actor')
    .innerJoin('reading', 'reading.id', 'reading_actor.reading_id')
    .where((eb) => among(eb.ref('reading_actor.actor_id'), actors))
    .where((eb) => counts(eb.ref('reading.id'), scope))
    .select('reading.article_id')
  return articles.where('article.id', 'in', naming)
}

/**
 * `articlesOf`, asked of one article after the other: in the order of the list, a page of it ends when it is full. To count
 * them, the list of all that the affair holds is sooner.
 */
const eachOf = (scope: Scope): ReturnType<typeof articlesOf> => {
  const { affair, article, versions } = scope
  if (affair === null) return articlesOf(scope)
  const others = articlesOf({ ...scope, affair: null, versions: 'any' })
  return (eb) => {
    const held = eb
      .selectFrom('affair_article')
      .select('article_id')
      .where('affair_id', '=', affair)
      .whereRef('affair_article.article_id', '=', 'article.id')
    return eb.and([eb.exists(article === null && versions === 'latest' ? held.where(isLatest) : held), others(eb)])
  }
}

/** The articles of the readings that count, by reading. */
async function readingsOf(
  db: Kysely<Database>,
  scope: Scope,
  articles: readonly string[],
): Promise<ReadonlyMap<number, string>> {
  const rows = await inBatches(articles, (batch) =>
    heldReadings(db, scope).where('affair_article.article_id', 'in', batch).execute(),
  )
  return new Map(rows.map(({ reading_id, article_id }) => [reading_id, article_id]))
}

const countStatements = (db: Kysely<Database>, readings: readonly number[]) =>
  db
    .selectFrom('statement')
    .select((eb) => ['reading_id as reading', eb.fn.countAll<number>().as('count')])
    .where('reading_id', 'in', readings)
    .groupBy('reading_id')
    .execute()

const countActors = (db: Kysely<Database>, readings: readonly number[]) =>
  db
    .selectFrom('reading_actor')
    .select((eb) => ['reading_id as reading', eb.fn.count<number>('actor_id').distinct().as('count')])
    .where('reading_id', 'in', readings)
    .groupBy('reading_id')
    .execute()

const countDoubts = (db: Kysely<Database>, readings: readonly number[]) =>
  db
    .selectFrom('doubt')
    .select((eb) => ['reading_id as reading', eb.fn.countAll<number>().as('count')])
    .where('reading_id', 'in', readings)
    .groupBy('reading_id')
    .execute()

async function byArticle(
  readings: ReadonlyMap<number, string>,
  count: (batch: readonly number[]) => Promise<readonly { readonly reading: number; readonly count: number }[]>,
): Promise<Map<string, number>> {
  const rows = await inBatches([...readings.keys()], count)
  return new Map(rows.map((row) => [readings.get(row.reading)!, row.count]))
}

/** The newest version that was added later of each article's page. */
async function laterVersions(db: Kysely<Database>, articles: readonly string[]): Promise<Map<string, string>> {
  const rows = await inBatches(articles, (batch) =>
    db
      .selectFrom('article')
      .select(['id', 'supersedes'])
      .where('supersedes', 'in', batch)
      .orderBy('added_at')
      .orderBy('id')
      .execute(),
  )
  return new Map(rows.map(({ id, supersedes }) => [supersedes ?? '', id]))
}
