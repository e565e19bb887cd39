import type { IngestOptions } from '../ingest/index.js'
import type { Codebook } from '../read/codebook.js'
import { codebookHash, type ReadingQueue } from '../record/index.js'
import { batches } from './batches.js'
import type { ClosableEngine, IntakeSummary, ReadAffairOptions } from './read-affair.js'
import { startTally } from './tally.js'
import { openReadingQueue, workQueue } from './work-queue.js'

export interface QueueAffairOptions extends ReadAffairOptions {
  readonly ingest?: Omit<IngestOptions, 'signal' | 'onBytes'> | undefined
  readonly engine: (codebook: Codebook | null) => ClosableEngine | Promise<ClosableEngine>
  /** Leaves the reading to workers elsewhere. */
  readonly leaveToWorkers: boolean
}

/**
 * Brings articles into an affair of a PostgreSQL record: puts them there and into the queue, then reads with all other
 * workers until the queue is empty, unless that is left to them. What `readAffair` promises holds here too.
 * @throws what `readAffair` throws
 */
export async function queueAffair(options: QueueAffairOptions): Promise<IntakeSummary> {
  const tally = await startTally(options)
  const queue = await openReadingQueue(options.record)
  let affair = { id: options.affair.id, name: options.affair.name ?? options.affair.id }
  let waiting = 0
  try {
    let key: Awaited<ReturnType<typeof keyOf>> | null = null
    for await (const batch of batches(tally.items, tally.onProblem, options.batch)) {
      if (options.signal?.aborted) break
      tally.change({ found: tally.now().found + batch.length })
      key ??= await keyOf(queue, options)
      affair = key.affair
      for (const raw of batch) {
        const { job, ...put } = await queue.offer(raw, affair.id, key.key)
        waiting += job ? 1 : 0
        tally.onKept({ raw, put, reading: null, problem: null }, job)
      }
    }
  } finally {
    await queue.close()
  }
  const isLeft = options.leaveToWorkers || waiting === 0 || options.signal?.aborted === true
  if (!isLeft) {
    const { done } = tally.now()
    const { onProblem } = tally
    const worked = await workQueue({
      ...{ record: options.record, engine: options.engine, batch: options.batch, signal: options.signal, onProblem },
      untilEmpty: true,
      onArticle: options.onArticle,
      onProgress: ({ left }) => tally.change({ done: Math.max(0, done - left) }),
    })
    tally.change({ done, read: worked.read, statements: worked.statements, doubts: worked.doubts })
  }
  const aborted = options.signal?.aborted ?? false
  const { problems } = tally
  return { ...tally.now(), affair, problems, aborted, waiting: isLeft || aborted ? waiting - tally.now().read : 0 }
}

/** Makes the affair, and says under which key its articles are read here. */
async function keyOf(queue: ReadingQueue, options: QueueAffairOptions) {
  const { id, name, codebook: json } = await queue.putAffair(options.affair)
  const codebook = json === null ? null : (JSON.parse(json) as Codebook)
  const engine = await options.engine(codebook)
  await engine.close?.()
  return {
    affair: { id, name },
    key: { engineVersion: engine.version, model: engine.model, codebookHash: codebookHash(codebook) },
  }
}
