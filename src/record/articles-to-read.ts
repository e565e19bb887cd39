import type { Kysely } from 'kysely'
import type { RawArticle } from '../ingest/item.js'
import { type Article, StandpointError } from '../text/index.js'
import { articleOf, candidateOf, factsHash } from './article-facts.js'
import { inBatches } from './batches.js'
import {
  type ArticleStatus,
  articlesWithFacts,
  factsOf,
  factsOfArticle,
  findArticle,
  originOf,
} from './find-article.js'
import type { ReadingKey } from './reading-key.js'
import type { Database } from './schema.js'

/**
 * Ids of the articles of an affair of which no reading under `key` counts there, made from no less than is known of them
 * now: they wait to be read, or were read by another engine or with another codebook. In the order in which they came.
 */
export async function staleArticles(db: Kysely<Database>, affairId: string, key: ReadingKey): Promise<string[]> {
  const articles = await db
    .selectFrom('affair_article')
    .innerJoin('article', 'article.id', 'affair_article.article_id')
    .leftJoin('reading', 'reading.id', 'affair_article.reading_id')
    .select(['article.id', 'engine_version', 'model', 'codebook_hash', 'facts_hash'])
    .where('affair_article.affair_id', '=', affairId)
    .orderBy('article.seq')
    .execute()
  const stale: string[] = []
  for (const { id, engine_version, model, codebook_hash, facts_hash } of articles) {
    const isUnderKey = engine_version === key.engineVersion && model === key.model && codebook_hash === key.codebookHash
    const facts = isUnderKey ? await factsOfArticle(db, id) : null
    if (facts === null || factsHash(facts) !== facts_hash) stale.push(id)
  }
  return stale
}

/** An article of the record as the engine reads it. @throws ARTICLE_UNKNOWN */
export async function articleToRead(db: Kysely<Database>, id: string): Promise<Article> {
  const article = (await articlesToRead(db, [id])).get(id)
  if (article === undefined) throw new StandpointError('ARTICLE_UNKNOWN', { wanted: id })
  return article
}

/** Articles by id, as the engine reads them; those that the record does not have are left out. */
export async function articlesToRead(db: Kysely<Database>, ids: readonly string[]): Promise<Map<string, Article>> {
  const rows = await inBatches(ids, (batch) =>
    articlesWithFacts(db).select('article.text').where('article.id', 'in', batch).execute(),
  )
  return new Map(rows.map((row) => [row.id, articleOf(row.id, row.text, factsOf(row))]))
}

/** What an article that comes in would be to the record; nothing is changed. */
export async function articleStatus(
  db: Kysely<Database>,
  raw: RawArticle,
): Promise<{ readonly id: string; readonly status: ArticleStatus }> {
  const { id, status } = await findArticle(db, candidateOf(raw), originOf(raw))
  return { id, status }
}
