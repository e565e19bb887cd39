import { setTimeout as sleep } from 'node:timers/promises'
import { errorAt, type Problem } from '../ingest/index.js'
import { linkActors } from '../join/index.js'
import { joiner } from '../join/joiner.js'
import type { Codebook } from '../read/codebook.js'
import { codebookHash, type ReadingJob, type ReadingQueue } from '../record/index.js'
import { grouped, StandpointError } from '../text/index.js'
import type { ClosableEngine } from './read-affair.js'
import { readAll } from './read-batch.js'
import { readAgain, type TakenArticle } from './taken-article.js'

export interface WorkOptions {
  /** Address of the record: postgres://… */
  readonly record: string
  /** Makes the engine for a codebook; it is closed at the end. */
  readonly engine: (codebook: Codebook | null) => ClosableEngine | Promise<ClosableEngine>
  /** How many articles are taken at once; default 16. */
  readonly batch?: number | undefined
  /** Ends when nothing waits and nobody works any more, instead of waiting for more. */
  readonly untilEmpty: boolean
  readonly onProgress?: ((progress: WorkProgress) => void) | undefined
  readonly onProblem?: ((problem: Problem) => void) | undefined
  /** Told of each article that was read here, or could not be. */
  readonly onArticle?: ((article: TakenArticle) => void) | undefined
  /** When aborted, the articles in hand are finished, and no more are taken. */
  readonly signal?: AbortSignal | undefined
}

export interface WorkProgress {
  /** Articles read here, and the statements and doubts in them. */
  readonly read: number
  readonly statements: number
  readonly doubts: number
  /** Articles given up here: the engine failed on each several times. */
  readonly failed: number
  /** Articles that wait or are read elsewhere. */
  readonly left: number
}

const BATCH = 16
/** How long to wait before asking for work again. */
const PAUSE_MS = 500

/**
 * Opens the queue of the record: in it readings are joined as the record's own writer does.
 * @throws what `openRecord` throws
 */
export async function openReadingQueue(record: string): Promise<ReadingQueue> {
  const { openQueue } = await import('../record/postgres/queue.js')
  return openQueue(record, joiner)
}

/**
 * Reads what waits in the queue of a PostgreSQL record; any number of programs on any number of machines may do so at
 * once. @throws what `openRecord` throws
 */
export async function workQueue(options: WorkOptions): Promise<WorkProgress> {
  const queue = await openReadingQueue(options.record)
  const engines = new Map<string, ClosableEngine>()
  const engineOf = async (codebook: string | null): Promise<ClosableEngine> => {
    const key = codebook ?? ''
    // What the record keeps was parsed at the door when it came in.
    const engine =
      engines.get(key) ?? (await options.engine(codebook === null ? null : (JSON.parse(codebook) as Codebook)))
    engines.set(key, engine)
    return engine
  }
  let progress: WorkProgress = { read: 0, statements: 0, doubts: 0, failed: 0, left: await queue.left() }
  const change = (changed: Partial<WorkProgress>): void => {
    progress = { ...progress, ...changed }
    options.onProgress?.(progress)
  }
  try {
    while (options.signal?.aborted !== true) {
      const jobs = await queue.take(options.batch ?? BATCH)
      if (jobs.length === 0) {
        const left = await queue.left()
        change({ left })
        if (options.untilEmpty && left === 0) break
        await sleep(PAUSE_MS, undefined, { signal: options.signal }).catch(() => undefined)
        continue
      }
      for (const [codebook, ofCodebook] of grouped(jobs, (job) => job.codebook)) {
        const done = await readJobs(queue, await engineOf(codebook), codebook, ofCodebook)
        for (const article of done) {
          if (article.problem !== null) options.onProblem?.(article.problem)
          options.onArticle?.(article)
        }
        const read = done.flatMap((article) => article.read ?? [])
        change({
          read: progress.read + read.length,
          statements: progress.statements + sum(read.map(({ statements }) => statements)),
          doubts: progress.doubts + sum(read.map(({ doubts }) => doubts)),
          failed: progress.failed + done.length - read.length,
        })
      }
      change({ left: await queue.left() })
    }
    const count = await queue.givenUp()
    if (count > progress.failed)
      options.onProblem?.(errorAt(queue.path, 'ARTICLES_GIVEN_UP', { count: count - progress.failed }))
    return progress
  } finally {
    for (const engine of engines.values()) await engine.close?.()
    await queue.close()
  }
}

const sum = (counts: readonly number[]): number => counts.reduce((all, count) => all + count, 0)

/** Reads jobs of one codebook together, and keeps each reading by itself. */
async function readJobs(
  queue: ReadingQueue,
  engine: ClosableEngine,
  codebook: string | null,
  jobs: readonly ReadingJob[],
): Promise<readonly TakenArticle[]> {
  const hash = codebookHash(codebook === null ? null : (JSON.parse(codebook) as Codebook))
  const outcomes = await readAll(
    engine,
    jobs.map(({ article }) => article),
  )
  const taken: TakenArticle[] = []
  for (const job of jobs) {
    const outcome = outcomes.get(job.article.id)!
    const fault = 'fault' in outcome ? outcome.fault : await kept(queue, job, outcome.reading, hash)
    if (fault === null && 'reading' in outcome) taken.push(readAgain(job.article, outcome.reading, null))
    else {
      // Until it is given up, somebody tries again: it may be this machine's fault.
      if (!(await queue.fail(job, fault ?? ''))) continue
      const problem = errorAt(job.article.title ?? job.article.id, 'ENGINE_FAILED', { fault: fault ?? '' })
      taken.push(readAgain(job.article, null, problem))
    }
  }
  return taken
}

/** Why the record refuses a reading; null when it keeps it. All other errors concern the record itself. */
async function kept(
  queue: ReadingQueue,
  job: ReadingJob,
  reading: import('../read/reading.js').Reading,
  hash: string,
): Promise<string | null> {
  try {
    await queue.keep(job, { reading, links: linkActors(reading), codebookHash: hash })
    return null
  } catch (error) {
    if (error instanceof StandpointError && error.code === 'READING_INVALID') return error.message
    throw error
  }
}
