import type { Kysely } from 'kysely'
import type { RawArticle } from '../ingest/item.js'
import type { Reading } from '../read/reading.js'
import { StandpointError } from '../text/index.js'
import { factsHash } from './article-facts.js'
import { checkReading } from './check-reading.js'
import { reanchor } from './decisions/reanchor.js'
import { factsOfArticle } from './find-article.js'
import { readingsUnder } from './find-reading.js'
import { sha256 } from './hash.js'
import { insertRows } from './insert-rows.js'
import type { Joiner } from './joiner.js'
import { type PutArticle, putArticle } from './put-article.js'
import type { ReadingKey } from './reading-key.js'
import { type ActorIds, readingRows } from './reading-rows.js'
import type { ActorTable, AffairArticleTable, Database } from './schema.js'
import { hasTurn, takeTurn } from './turn.js'
import { markVersions, versionsOf } from './versions/mark-versions.js'

/** Which actor of the record an actor of a reading is; `join/` makes them. */
export interface ActorLink {
  /** Id within the reading. */
  readonly local: string
  readonly actor: ActorTable
}

export interface ReadingInput {
  readonly reading: Reading
  /** One for each actor of the reading. */
  readonly links: readonly ActorLink[]
  readonly codebookHash: string
}

/**
 * Puts a reading of an article that the affair holds into the record; it counts in the affair from now on. It replaces
 * the one with the same engine, model and codebook, in all affairs that count that; the affair's former one is deleted
 * unless another affair counts it. `joiner` says who is one across articles. Answers the reading's id.
 * @throws READING_INVALID, ARTICLE_UNKNOWN
 */
export async function putReading(
  db: Kysely<Database>,
  articleId: string,
  affairId: string,
  { reading, links, codebookHash }: ReadingInput,
  joiner: Joiner | null = null,
): Promise<number> {
  const key: ReadingKey = { engineVersion: reading.engine.version, model: reading.engine.model, codebookHash }
  const [article, facts, same, counting] = await Promise.all([
    db.selectFrom('article').select('text').where('id', '=', articleId).executeTakeFirst(),
    factsOfArticle(db, articleId),
    readingsUnder(db, articleId, key).execute(),
    db.selectFrom('affair_article').select(['affair_id', 'reading_id']).where('article_id', '=', articleId).execute(),
  ])
  if (article === undefined || facts === null) throw new StandpointError('ARTICLE_UNKNOWN', { wanted: articleId })
  checkReading(reading, article.text.length)
  const actorIds = actorIdsOf(reading, links)

  const replaced = same.map(({ id }) => id)
  const { affairs, former } = affairsOf(counting, affairId, replaced)
  const leaving = [...new Set([...replaced, ...former])]
  // What leaves is looked up by all who join; a new reading is written before it is this writer's turn.
  if (leaving.length > 0) await takeTurn(db)
  const touched = (await joiner?.leave(db, leaving)) ?? []
  await deleteReadings(db, leaving)
  const label = await freeLabel(db, articleId, key)
  const { id: readingId } = await db
    .insertInto('reading')
    .values({
      article_id: articleId,
      engine_version: key.engineVersion,
      model: key.model,
      codebook_hash: codebookHash,
      facts_hash: factsHash(facts),
      label,
      language: reading.language,
      chrome: JSON.stringify(reading.chrome),
      sentences: JSON.stringify(reading.sentences),
      made_at: new Date().toISOString(),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  const rows = readingRows(reading, actorIds, { readingId, articleId, label, text: article.text })
  if (hasTurn(db)) await putActors(db, links)
  for (const table of OF_READING) await insertRows(db, table, rows[table])
  const join = await joiner?.join(db, readingId, reading)
  if (!hasTurn(db)) {
    // Several readings share them. Whether those are there whom it names is checked when the transaction ends.
    await takeTurn(db)
    await putActors(db, links)
  }
  await db
    .updateTable('affair_article')
    .set({ reading_id: readingId })
    .where('article_id', '=', articleId)
    .where('affair_id', 'in', affairs)
    .execute()
  await join?.(touched)
  const versions = await versionsOf(db, articleId)
  const changed = await markVersions(db, versions)
  for (const affair of new Set([...affairs, ...changed])) await reanchor(db, affair, versions)
  return readingId
}

/** Puts an article together with its reading: run in one transaction, both are there or neither is. */
export async function putArticleWithReading(
  db: Kysely<Database>,
  raw: RawArticle,
  affairId: string,
  input: ReadingInput,
  joiner: Joiner | null = null,
): Promise<PutArticle> {
  const put = await putArticle(db, raw, affairId)
  await putReading(db, put.id, affairId, input, joiner)
  return put
}

/** Affairs that are to count the new reading, and readings that then count in none. */
function affairsOf(
  counting: readonly Pick<AffairArticleTable, 'affair_id' | 'reading_id'>[],
  affairId: string,
  replaced: readonly number[],
): { readonly affairs: string[]; readonly former: number[] } {
  const moves = (link: (typeof counting)[number]) =>
    link.affair_id === affairId || (link.reading_id !== null && replaced.includes(link.reading_id))
  const kept = new Set(counting.filter((link) => !moves(link)).map((link) => link.reading_id))
  const former = counting.flatMap((link) =>
    moves(link) && link.reading_id !== null && !kept.has(link.reading_id) ? [link.reading_id] : [],
  )
  return { affairs: counting.filter(moves).map((link) => link.affair_id), former }
}

/** Deletes readings with all that they say, and the actors whom no other reading knows. */
async function deleteReadings(db: Kysely<Database>, ids: readonly number[]): Promise<void> {
  if (ids.length === 0) return
  const actors = await db
    .selectFrom('reading_actor')
    .select('actor_id')
    .distinct()
    .where('reading_id', 'in', ids)
    .execute()
  await db.deleteFrom('reading').where('id', 'in', ids).execute()
  if (actors.length === 0) return
  await db
    .deleteFrom('actor')
    .where(
      'id',
      'in',
      actors.map(({ actor_id }) => actor_id),
    )
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('reading_actor').select('actor_id').whereRef('reading_actor.actor_id', '=', 'actor.id'))),
    )
    .execute()
}

/** Article ids are used as labels as long as one reading of it is kept, so that links stay when it is read again. */
async function freeLabel(db: Kysely<Database>, articleId: string, key: ReadingKey): Promise<string> {
  const taken = await db.selectFrom('reading').select('id').where('label', '=', articleId).executeTakeFirst()
  if (taken === undefined) return articleId
  return `${articleId}~${sha256(JSON.stringify([key.engineVersion, key.model, key.codebookHash])).slice(0, 8)}`
}

function actorIdsOf(reading: Reading, links: readonly ActorLink[]): ActorIds {
  const ids = new Map(links.map(({ local, actor }) => [local, actor.id]))
  const unlinked = reading.actors.find(({ id }) => !ids.has(id))
  if (unlinked === undefined) return ids
  const reason = `the actor "${unlinked.id}" is linked to no actor of the record`
  throw new StandpointError('READING_INVALID', { article: reading.article, reason })
}

async function putActors(db: Kysely<Database>, links: readonly ActorLink[]): Promise<void> {
  const actors = new Map(links.map(({ actor }) => [actor.id, actor]))
  if (actors.size === 0) return
  await insertRows(
    db,
    'actor',
    [...actors.values()].map(({ id, name, kind, country }) => ({ id, name, kind, country })),
    `on conflict (id) do update set country = excluded.country
      where actor.country is null and excluded.country is not null`,
  )
}

/** In an order in which each row comes after those that it points at. */
const OF_READING = [
  'time',
  'statement',
  'event',
  'figure',
  'doubt',
  'reading_actor',
  'mention',
  'role',
  'unnamed_source',
  'statement_actor',
  'event_actor',
  'position',
  'doubt_candidate',
] as const
