import { errorAt, type Problem, type RawArticle } from '../ingest/index.js'
import { linkActors } from '../join/index.js'
import type { Engine } from '../read/engine.js'
import type { Reading } from '../read/reading.js'
import type { IdentifiedArticle, PutArticle, ReadingInput, ReadingKey, Writer } from '../record/index.js'
import { StandpointError } from '../text/index.js'

/** Where a batch goes: one affair of one record. */
export interface Destination {
  readonly writer: Writer
  readonly affairId: string
  readonly engine: Engine
  readonly key: ReadingKey
}

/** What became of one article. */
export interface Kept {
  readonly raw: RawArticle
  readonly put: PutArticle
  /** The reading that was made now; null when the record had one, or when the engine failed. */
  readonly reading: Reading | null
  /** Why it has no reading. */
  readonly problem: Problem | null
}

/**
 * Reads what the record has not yet read and puts all of it there, each article with its reading in one transaction.
 * Answers as soon as the engine is done; the writes go on, and each answer comes when its article is on the disk.
 */
export async function readBatch(batch: readonly RawArticle[], to: Destination): Promise<readonly Promise<Kept>[]> {
  const identified = await Promise.all(batch.map((raw) => to.writer.identify(raw, to.key)))
  const unread = identified.flatMap(({ article, read }) => (read ? [] : [article]))
  const readings = await readAll(to.engine, unread)
  return batch.map((raw, at) => keep(raw, identified[at]!, readings.get(identified[at]!.article.id) ?? null, to))
}

export type Outcome = { readonly reading: Reading } | { readonly fault: string }

/** Readings by article id. Where the engine fails on one article, the others are read all the same. */
export async function readAll(
  engine: Engine,
  articles: readonly IdentifiedArticle['article'][],
): Promise<Map<string, Outcome>> {
  if (articles.length === 0) return new Map()
  try {
    const readings = await engine.read(articles)
    return new Map(articles.map(({ id }, at) => [id, { reading: readings[at]! }]))
  } catch (error) {
    const [only] = articles
    if (only !== undefined && articles.length === 1) return new Map([[only.id, { fault: messageOf(error) }]])
    const single = await Promise.all(articles.map((article) => readAll(engine, [article])))
    return new Map(single.flatMap((outcomes) => [...outcomes]))
  }
}

async function keep(
  raw: RawArticle,
  { read }: IdentifiedArticle,
  outcome: Outcome | null,
  { writer, affairId, key }: Destination,
): Promise<Kept> {
  const unread = async (fault: string): Promise<Kept> => {
    const problem = errorAt(raw.source, 'ENGINE_FAILED', { fault })
    return { raw, put: await writer.putArticle(raw, affairId), reading: null, problem }
  }
  if (read || outcome === null) {
    return { raw, put: await writer.putArticle(raw, affairId, key), reading: null, problem: null }
  }
  if ('fault' in outcome) return unread(outcome.fault)
  const { reading } = outcome
  const input: ReadingInput = { reading, links: linkActors(reading), codebookHash: key.codebookHash }
  try {
    return { raw, put: await writer.putArticleWithReading(raw, affairId, input), reading, problem: null }
  } catch (error) {
    // The record refuses a reading that does not fit its text; all other errors concern the record itself.
    if (error instanceof StandpointError && error.code === 'READING_INVALID') return unread(error.message)
    throw error
  }
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))
