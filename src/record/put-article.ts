import { brotliCompressSync, constants } from 'node:zlib'
import type { Kysely } from 'kysely'
import type { RawArticle } from '../ingest/item.js'
import { type Article, StandpointError } from '../text/index.js'
import { type ArticleFacts, articleOf, type Candidate, candidateOf, factsHash, filledIn } from './article-facts.js'
import { reanchor } from './decisions/reanchor.js'
import { type ArticleStatus, type FoundArticle, findArticle, originOf } from './find-article.js'
import { findReading } from './find-reading.js'
import { sha256 } from './hash.js'
import type { ReadingKey } from './reading-key.js'
import type { Database } from './schema.js'
import { markVersions, versionsOf } from './versions/mark-versions.js'

export interface IdentifiedArticle {
  /** The article that the engine is to read: what came, with its id and with what the record knows beside it. */
  readonly article: Article
  readonly status: ArticleStatus
  /** Whether the record holds a reading of it under the key, made from no less than is known now. */
  readonly read: boolean
}

/** Says what `putArticle` would find, and changes nothing. */
export async function identifyArticle(
  db: Kysely<Database>,
  raw: RawArticle,
  key: ReadingKey,
): Promise<IdentifiedArticle> {
  const candidate = candidateOf(raw)
  const found = await findArticle(db, candidate, originOf(raw))
  const facts = found.facts === null ? candidate : filledIn(found.facts, candidate)
  const reading = found.facts === null ? null : await findReading(db, found.id, key, factsHash(facts))
  return { article: articleOf(found.id, candidate.text, facts), status: found.status, read: reading !== null }
}

export interface PutArticle {
  readonly id: string
  readonly status: ArticleStatus
}

/**
 * Puts an article into the record and the affair, once: when it is known, only facts that were unknown are filled in.
 * When the record holds a reading of it under `key`, that one counts in the affair from now on.
 * @throws AFFAIR_UNKNOWN
 */
export async function putArticle(
  db: Kysely<Database>,
  raw: RawArticle,
  affairId: string,
  key: ReadingKey | null = null,
): Promise<PutArticle> {
  await expectAffair(db, affairId)
  const candidate = candidateOf(raw)
  const found = await findArticle(db, candidate, originOf(raw))
  const facts = found.facts === null ? candidate : filledIn(found.facts, candidate)
  if (facts.outlet !== null) {
    const { id, name } = facts.outlet
    await db
      .insertInto('outlet')
      .values({ id, name })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  }
  if (found.facts === null) await insertArticle(db, raw, candidate, found)
  else if (factsHash(found.facts) !== factsHash(facts)) {
    await db.updateTable('article').set(columnsOf(facts)).where('id', '=', found.id).execute()
  }
  const reading = key === null ? null : await findReading(db, found.id, key, factsHash(facts))
  const link = { affair_id: affairId, article_id: found.id, reading_id: reading, added_at: new Date().toISOString() }
  await db
    .insertInto('affair_article')
    .values(link)
    .onConflict((conflict) =>
      reading === null
        ? conflict.doNothing()
        : conflict.columns(['affair_id', 'article_id']).doUpdateSet({ reading_id: reading }),
    )
    .execute()
  // An older version may come after a newer one that the affair has read; and a reading that is known may count from now on.
  const versions = await versionsOf(db, found.id)
  const changed = await markVersions(db, versions)
  for (const affair of new Set(reading === null ? changed : [affairId, ...changed])) {
    await reanchor(db, affair, versions)
  }
  return { id: found.id, status: found.status }
}

async function expectAffair(db: Kysely<Database>, id: string): Promise<void> {
  const affairs = await db.selectFrom('affair').select('id').orderBy('id').execute()
  if (affairs.some((affair) => affair.id === id)) return
  const known = affairs.map((affair) => affair.id).join(', ')
  throw new StandpointError('AFFAIR_UNKNOWN', { wanted: id, known: known === '' ? 'none' : known })
}

async function insertArticle(
  db: Kysely<Database>,
  raw: RawArticle,
  candidate: Candidate,
  found: FoundArticle,
): Promise<void> {
  const now = new Date().toISOString()
  const hash = sha256(raw.bytes)
  const document = await db.selectFrom('document').select('hash').where('hash', '=', hash).executeTakeFirst()
  if (document === undefined) {
    const bytes = compressed(raw.bytes)
    const row = { hash, bytes, media_type: raw.mediaType, byte_length: raw.bytes.length, added_at: now }
    await db.insertInto('document').values(row).execute()
  }
  await db
    .insertInto('article')
    .values({
      id: found.id,
      document_hash: hash,
      text: candidate.text,
      text_hash: candidate.textHash,
      ...columnsOf(candidate),
      source: raw.source,
      words: countWords(candidate.text),
      supersedes: found.supersedes,
      added_at: now,
    })
    .execute()
}

const columnsOf = (facts: ArticleFacts) => ({
  title: facts.title,
  url: facts.url,
  outlet_id: facts.outlet?.id ?? null,
  outlet_origin: facts.outlet?.origin ?? null,
  published: facts.published?.value ?? null,
  published_origin: facts.published?.origin ?? null,
  language: facts.language,
})

/** Quality 5 of 11: near the best size at a twentieth of the time. */
const compressed = (bytes: Uint8Array): Uint8Array =>
  brotliCompressSync(bytes, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
  })

function countWords(text: string): number {
  let words = 0
  for (const _ of text.matchAll(/\S+/g)) words += 1
  return words
}
