import type { Kysely } from 'kysely'
import { factsHash } from './article-facts.js'
import { factsOfArticle } from './find-article.js'
import type { ReadingKey } from './reading-key.js'
import type { Database } from './schema.js'

/** Id of the article's reading under `key`, made from the facts with this hash; null when there is none. */
export async function findReading(
  db: Kysely<Database>,
  articleId: string,
  key: ReadingKey,
  facts: string,
): Promise<number | null> {
  const reading = await readingsUnder(db, articleId, key).where('facts_hash', '=', facts).executeTakeFirst()
  return reading?.id ?? null
}

/** Whether the record holds a reading of the article under `key`, made from no less than is known of it now. */
export async function hasReading(db: Kysely<Database>, articleId: string, key: ReadingKey): Promise<boolean> {
  const facts = await factsOfArticle(db, articleId)
  return facts !== null && (await findReading(db, articleId, key, factsHash(facts))) !== null
}

/** Readings of the article under `key`, whatever was known of it. */
export const readingsUnder = (db: Kysely<Database>, articleId: string, key: ReadingKey) =>
  db
    .selectFrom('reading')
    .select('id')
    .where('article_id', '=', articleId)
    .where('engine_version', '=', key.engineVersion)
    .where('model', key.model === null ? 'is' : '=', key.model)
    .where('codebook_hash', '=', key.codebookHash)
