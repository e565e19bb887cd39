import type { Kysely } from 'kysely'
import type { Database } from '../record/schema.js'

/** The article of a reading, as far as joining needs it. */
export interface JoinedArticle {
  /** What ids of the reading begin with. */
  readonly label: string
  readonly id: string
  readonly seq: number
  readonly text: string
  readonly published: string | null
  readonly outlet: string | null
  readonly url: string | null
  /** Of the codebook by which the reading was made; empty where there was none. */
  readonly codebookHash: string
}

export const loadArticle = (db: Kysely<Database>, readingId: number): Promise<JoinedArticle> =>
  db
    .selectFrom('reading')
    .innerJoin('article', 'article.id', 'reading.article_id')
    .select(['article.id', 'article.seq', 'article.text', 'article.published', 'article.outlet_id as outlet'])
    .select(['article.url', 'reading.codebook_hash as codebookHash', 'reading.label'])
    .where('reading.id', '=', readingId)
    .executeTakeFirstOrThrow()
