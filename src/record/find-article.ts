import type { Kysely } from 'kysely'
import type { RawArticle } from '../ingest/item.js'
import { type ArticleFacts, type Candidate, likeness, newArticleId } from './article-facts.js'
import { sha256 } from './hash.js'
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

/** Where a candidate comes from, and the hash of its bytes. */
export interface Origin {
  /** As in RawArticle. */
  readonly source: string
  readonly documentHash: string
}

export const originOf = ({ source, bytes }: RawArticle): Origin => ({ source, documentHash: sha256(bytes) })

/**
 * Finds a candidate in the record. Known: the same text, where outlet and URL are the same or one side does not know
 * them; of several the likest, then the first that came. A version: another text under the same URL than it had last; so a
 * page that goes back to an earlier text has a version more, unless this is but the same copy again.
 */
export async function findArticle(db: Kysely<Database>, candidate: Candidate, origin: Origin): Promise<FoundArticle> {
  const sameText = await articlesWithFacts(db).where('text_hash', '=', candidate.textHash).orderBy('seq').execute()
  const alike = sameText.flatMap((row) => {
    const how = likeness(candidate, factsOf(row))
    return how === null ? [] : [{ row, how, isCopy: isSameCopy(row, origin) }]
  })
  const latest = candidate.url === null ? null : await latestVersion(db, candidate.url)
  const isLatest = ({ row }: (typeof alike)[number]): number => Number(row.id === latest?.id)
  const [best] = alike.toSorted(
    (one, other) => Number(other.isCopy) - Number(one.isCopy) || other.how - one.how || isLatest(other) - isLatest(one),
  )
  const isOther = latest !== null && latest.text_hash !== candidate.textHash
  const hasGoneBack = isOther && sameText.some(({ url }) => url === candidate.url) && best?.isCopy === false
  if (best !== undefined && !hasGoneBack) {
    return { id: best.row.id, status: 'known', facts: factsOf(best.row), supersedes: null }
  }
  const supersedes = isOther ? latest.id : null
  const id = newArticleId(candidate, hasGoneBack ? supersedes : null)
  return { id, status: supersedes === null ? 'new' : 'version', facts: null, supersedes }
}

/**
 * Whether what came is what the record has from there already: a file that is read again, also where it has been moved. What
 * is fetched from the web is what the page says now, however often.
 */
function isSameCopy(kept: { readonly source: string; readonly document_hash: string }, origin: Origin): boolean {
  if (/^https?:/i.test(origin.source)) return false
  const isMoved = kept.document_hash === origin.documentHash && nameOf(kept.source) === nameOf(origin.source)
  return kept.source === origin.source || isMoved
}

const nameOf = (source: string): string => source.slice(Math.max(source.lastIndexOf('/'), source.lastIndexOf('\\')) + 1)

/** What the record knows of an article; null when there is none with that id. */
export async function factsOfArticle(db: Kysely<Database>, id: string): Promise<ArticleFacts | null> {
  const row = await articlesWithFacts(db).where('article.id', '=', id).executeTakeFirst()
  return row === undefined ? null : factsOf(row)
}

const latestVersion = async (
  db: Kysely<Database>,
  url: string,
): Promise<{ readonly id: string; readonly text_hash: string } | null> =>
  (await db
    .selectFrom('article')
    .select(['id', 'text_hash'])
    .where('url', '=', url)
    .orderBy('seq', 'desc')
    .executeTakeFirst()) ?? null

/** Articles with what is known of them beside their texts. */
export const articlesWithFacts = (db: Kysely<Database>) =>
  db
    .selectFrom('article')
    .leftJoin('outlet', 'outlet.id', 'article.outlet_id')
    .select(['article.id', 'title', 'url', 'outlet_id', 'outlet.name as outlet_name', 'outlet_origin'])
    .select(['published', 'published_origin', 'language', 'source', 'document_hash'])

type FactsRow = Awaited<ReturnType<ReturnType<typeof articlesWithFacts>['execute']>>[number]

export const factsOf = (row: FactsRow): ArticleFacts => ({
  title: row.title,
  url: row.url,
  outlet:
    row.outlet_id === null
      ? null
      : { id: row.outlet_id, name: row.outlet_name ?? row.outlet_id, origin: row.outlet_origin ?? 'file' },
  published: row.published === null ? null : { value: row.published, origin: row.published_origin ?? 'file' },
  language: row.language,
})
