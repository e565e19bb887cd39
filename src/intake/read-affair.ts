import type { IngestOptions, Problem } from '../ingest/index.js'
import { joinerUrl } from '../join/index.js'
import { openEngine } from '../model/index.js'
import type { Codebook } from '../read/codebook.js'
import type { Engine } from '../read/engine.js'
import { type AffairInput, codebookHash, openWriter } from '../record/index.js'
import { batches } from './batches.js'
import type { IntakeProgress } from './progress.js'
import { type Destination, readBatch } from './read-batch.js'
import type { TakenArticle } from './taken-article.js'
import { startTally } from './tally.js'

export interface ReadAffairOptions {
  /** Path of the record; made when there is none and an article was found. */
  readonly record: string
  /** Made when there is none. Its codebook, when left out, is the one that the record has for it. */
  readonly affair: AffairInput
  /** Files, folders, "-" for standard input. */
  readonly paths: readonly string[]
  readonly ingest?: Omit<IngestOptions, 'signal' | 'onBytes'> | undefined
  /** Makes the engine once the codebook is known, and is closed at the end; the trained one, in this thread, when left out. */
  readonly engine?: ((codebook: Codebook | null) => ClosableEngine | Promise<ClosableEngine>) | undefined
  /** How many articles the engine is given at once; default 8. */
  readonly batch?: number | undefined
  readonly onProgress?: ((progress: IntakeProgress) => void) | undefined
  /** Told each problem as it comes. */
  readonly onProblem?: ((problem: Problem) => void) | undefined
  /** Told what became of each article; of one that waited in a queue, once more when it was read here. */
  readonly onArticle?: ((article: TakenArticle) => void) | undefined
  /** What a source is called for people, in the record and in problems: "/tmp/x/a.txt:3" may be "a.txt:3". */
  readonly sourceName?: ((source: string) => string) | undefined
  /** When aborted, the articles in hand are finished and kept, and nothing more is read. */
  readonly signal?: AbortSignal | undefined
}

export type ClosableEngine = Engine & { readonly close?: () => Promise<void> }

export interface IntakeSummary extends IntakeProgress {
  readonly affair: { readonly id: string; readonly name: string }
  /** The first of them; `failed` and `warnings` count them all. */
  readonly problems: readonly Problem[]
  readonly aborted: boolean
  /** Articles that wait in the queue of a PostgreSQL record; 0 where there is no queue. */
  readonly waiting: number
}

/**
 * Brings articles into an affair: finds them, keeps them as evidence, reads those that this engine has not yet read with
 * this codebook, and keeps the readings. Each article is there with its reading or not at all; one that cannot be read
 * never keeps the others from being read.
 * @throws OPTION_INVALID, and what `openWriter` and its calls throw: the record itself cannot be written
 */
export async function readAffair(options: ReadAffairOptions): Promise<IntakeSummary> {
  const tally = await startTally(options)
  let to: Opened | null = null
  let writing: Promise<unknown> = Promise.resolve()
  try {
    for await (const batch of batches(tally.items, tally.onProblem, options.batch)) {
      if (options.signal?.aborted) break
      tally.change({ found: tally.now().found + batch.length })
      to ??= await openDestination(options)
      const kept = await readBatch(batch, to)
      const next = Promise.all(kept.map(async (one) => tally.onKept(await one)))
      // An error is heard where `writing` is awaited.
      next.catch(() => undefined)
      // The engine is one batch ahead of the writer, never more.
      await writing
      writing = next
    }
    await writing
  } catch (error) {
    // That the record cannot be closed either is no news.
    await to?.writer.close().catch(() => undefined)
    throw error
  } finally {
    await to?.engine.close?.()
  }
  await to?.writer.close()
  const affair = to?.affair ?? { id: options.affair.id, name: options.affair.name ?? options.affair.id }
  return { ...tally.now(), affair, problems: tally.problems, aborted: options.signal?.aborted ?? false, waiting: 0 }
}

interface Opened extends Destination {
  readonly engine: ClosableEngine
  readonly affair: { readonly id: string; readonly name: string }
}

async function openDestination({ record, affair, engine = defaultEngine }: ReadAffairOptions): Promise<Opened> {
  const writer = await openWriter(record, joinerUrl())
  try {
    const { id, name, codebook: json } = await writer.putAffair(affair)
    // What the record keeps was parsed at the door when it came in.
    const codebook = json === null ? null : (JSON.parse(json) as Codebook)
    const reader = await engine(codebook)
    const key = { engineVersion: reader.version, model: reader.model, codebookHash: codebookHash(codebook) }
    return { writer, affairId: id, affair: { id, name }, engine: reader, key }
  } catch (error) {
    await writer.close()
    throw error
  }
}

const defaultEngine = (codebook: Codebook | null): Promise<ClosableEngine> => openEngine({ codebook })
