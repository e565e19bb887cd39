import type { Kysely } from 'kysely'
import type { Database } from '../../record/schema.js'
import { among } from '../among.js'
import { inBatches } from '../batches.js'
import type { ArticleRow, Filter, Listing, Page } from '../rows.js'
import { articlesOf, asksStatements, counts, type Scope, scopeOf, statementsOf, UNNAMED } from '../scope.js'

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
  const matched = matchedArticles(db, scope)
  const { total } = await matched.select((eb) => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  const articles = await matched
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
  const statements = await byArticle(ids, (batch) => countStatements(db, scope, batch))
  const actors = await byArticle(ids, (batch) => countActors(db, scope, batch))
  const doubts = await byArticle(ids, (batch) => countDoubts(db, scope, batch))
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

function matchedArticles(db: Kysely<Database>, scope: Scope) {
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
  const inScope = matched.where(articlesOf(scope))
  if (actors === null) return inScope
  const naming = db
    .selectFrom('reading_actor')
    .innerJoin('reading', 'reading.id', 'reading_actor.reading_id')
    .where((eb) => among(eb.ref('reading_actor.actor_id'), actors))
    .where((eb) => counts(eb.ref('reading.id'), scope))
    .select('reading.article_id')
  return inScope.where('article.id', 'in', naming)
}

/** The readings that count of a batch of articles, to count their parts by article. */
const readingsOf = (db: Kysely<Database>, scope: Scope, articles: readonly string[]) =>
  db
    .selectFrom('reading')
    .where('reading.article_id', 'in', articles)
    .where((eb) => counts(eb.ref('reading.id'), scope))
    .select('reading.article_id as id')
    .groupBy('reading.article_id')

const countStatements = (db: Kysely<Database>, scope: Scope, articles: readonly string[]) =>
  readingsOf(db, scope, articles)
    .innerJoin('statement', 'statement.reading_id', 'reading.id')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .execute()

const countActors = (db: Kysely<Database>, scope: Scope, articles: readonly string[]) =>
  readingsOf(db, scope, articles)
    .innerJoin('reading_actor', 'reading_actor.reading_id', 'reading.id')
    .select((eb) => eb.fn.count<number>('reading_actor.actor_id').distinct().as('count'))
    .execute()

const countDoubts = (db: Kysely<Database>, scope: Scope, articles: readonly string[]) =>
  readingsOf(db, scope, articles)
    .innerJoin('doubt', 'doubt.reading_id', 'reading.id')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .execute()

async function byArticle(
  articles: readonly string[],
  count: (batch: readonly string[]) => Promise<readonly { readonly id: string; readonly count: number }[]>,
): Promise<Map<string, number>> {
  const rows = await inBatches(articles, count)
  return new Map(rows.map((row) => [row.id, row.count]))
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
