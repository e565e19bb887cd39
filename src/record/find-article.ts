import type { Kysely } from 'kysely'
import { type ArticleFacts, type Candidate, likeness, newArticleId } from './article-facts.js'
import type { Database } from './schema.js'

/** Whether the record has an article already, has another version of the same page, or has neither. */
export type ArticleStatus = 'new' | 'known' | 'version'

export interface FoundArticle {
  readonly id: string
  readonly status: ArticleStatus
  /** What the record knows of it; null unless it is known. */
  readonly facts: ArticleFacts | null
  /** The version of the same page that it would replace; null unless it is a new version. */
  readonly supersedes: string | null
}

/**
 * Finds a candidate in the record. Known: the same text, where outlet and URL are the same or one side does not know
 * them; of several the likest, then the first that came. A version: another text under the same URL.
 */
export async function findArticle(db: Kysely<Database>, candidate: Candidate): Promise<FoundArticle> {
  const sameText = await articlesWithFacts(db).where('text_hash', '=', candidate.textHash).orderBy('seq').execute()
  let best: { id: string; facts: ArticleFacts; likeness: number } | null = null
  for (const row of sameText) {
    const facts = factsOf(row)
    const how = likeness(candidate, facts)
    if (how !== null && how > (best?.likeness ?? -1)) best = { id: row.id, facts, likeness: how }
  }
  if (best !== null) return { id: best.id, status: 'known', facts: best.facts, supersedes: null }
  const supersedes = candidate.url === null ? null : await latestVersion(db, candidate.url, candidate.textHash)
  return { id: newArticleId(candidate), status: supersedes === null ? 'new' : 'version', facts: null, supersedes }
}

/** What the record knows of an article; null when there is none with that id. */
export async function factsOfArticle(db: Kysely<Database>, id: string): Promise<ArticleFacts | null> {
  const row = await articlesWithFacts(db).where('article.id', '=', id).executeTakeFirst()
  return row === undefined ? null : factsOf(row)
}

async function latestVersion(db: Kysely<Database>, url: string, otherThan: string): Promise<string | null> {
  const latest = await db
    .selectFrom('article')
    .select('id')
    .where('url', '=', url)
    .where('text_hash', '!=', otherThan)
    .orderBy('seq', 'desc')
    .executeTakeFirst()
  return latest?.id ?? null
}

const articlesWithFacts = (db: Kysely<Database>) =>
  db
    .selectFrom('article')
    .leftJoin('outlet', 'outlet.id', 'article.outlet_id')
    .select(['article.id', 'title', 'url', 'outlet_id', 'outlet.name as outlet_name', 'outlet_origin'])
    .select(['published', 'published_origin', 'language'])

type FactsRow = Awaited<ReturnType<ReturnType<typeof articlesWithFacts>['execute']>>[number]

const factsOf = (row: FactsRow): ArticleFacts => ({
  title: row.title,
  url: row.url,
  outlet:
    row.outlet_id === null
      ? null
      : { id: row.outlet_id, name: row.outlet_name ?? row.outlet_id, origin: row.outlet_origin ?? 'file' },
  published: row.published === null ? null : { value: row.published, origin: row.published_origin ?? 'file' },
  language: row.language,
})
