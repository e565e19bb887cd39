import { parentPort, workerData } from 'node:worker_threads'
import type { Problem } from '../../ingest/index.js'
import { openEngine } from '../../model/index.js'
import type { Codebook } from '../../read/codebook.js'
import { isPostgres } from '../../record/index.js'
import { StandpointError } from '../../text/index.js'
import type { SourceName } from '../delivery/open-deliveries.js'
import { atStart, type IntakeProgress } from '../progress.js'
import { queueAffair } from '../queue-affair.js'
import { type IntakeSummary, type ReadAffairOptions, readAffair } from '../read-affair.js'
import { rereadAffair } from '../reread-affair.js'
import type { TakenArticle } from '../taken-article.js'
import type { JobMessage, JobOrder } from './job.js'
import { previewArticles } from './preview.js'

// Runs in a worker thread, one job each: see open-jobs.ts.

const port = parentPort
if (port === null) throw new Error('job-worker.js runs in a worker thread only')

/** News is gathered this long, so that a fast job does not drown who listens. */
const NEWS_MS = 100
/** Articles that each thread is given at once: few, so that somebody who watches sees them come. */
const ARTICLES_A_THREAD = 8

const { record, reader, task } = workerData as JobOrder
const send = (message: JobMessage): void => port.postMessage(message)

const stopped = new AbortController()
port.on('message', () => stopped.abort())

let progress: IntakeProgress = atStart(null)
let articles: TakenArticle[] = []
let problems: Problem[] = []
let last = 0
const tell = (): void => {
  if (Date.now() - last < NEWS_MS) return
  last = Date.now()
  send({ kind: 'news', progress, articles, problems })
  articles = []
  problems = []
}
const listeners = {
  onProgress: (now: IntakeProgress): void => {
    progress = now
    tell()
  },
  onArticle: (article: TakenArticle): void => void articles.push(article),
  onProblem: (problem: Problem): void => void problems.push(problem),
}

try {
  const summary = await work()
  last = 0
  tell()
  if (summary === null) send({ kind: 'ended', affair: null, waiting: 0, aborted: stopped.signal.aborted })
  else {
    const { affair, waiting, aborted } = summary
    send({ kind: 'ended', affair, waiting, aborted })
  }
} catch (error) {
  last = 0
  tell()
  const isOurs = error instanceof StandpointError
  const message = error instanceof Error ? (isOurs ? error.message : (error.stack ?? error.message)) : String(error)
  send({ kind: 'failed', code: isOurs ? error.code : null, message })
} finally {
  port.close()
}

async function work(): Promise<IntakeSummary | null> {
  const engine = (codebook: Codebook | null) => openEngine({ ...reader, codebook })
  const reading = { record, engine, batch: ARTICLES_A_THREAD * reader.threads, signal: stopped.signal, ...listeners }
  switch (task.kind) {
    case 'preview':
      await previewArticles({ ...reading, ...files(task) })
      return null
    case 'import': {
      const options = { ...reading, ...files(task), affair: task.affair } satisfies ReadAffairOptions
      return isPostgres(record) ? queueAffair({ ...options, leaveToWorkers: false }) : readAffair(options)
    }
    case 'reread':
      return rereadAffair({ ...reading, affair: task.affair })
  }
}

type OfFiles = Pick<Extract<JobOrder['task'], { kind: 'preview' }>, 'paths' | 'facts' | 'sourceNames'>

function files({ paths, facts, sourceNames }: OfFiles) {
  return { paths, ingest: facts, sourceName: (source: string) => named(source, sourceNames) }
}

function named(source: string, names: readonly SourceName[]): string {
  const found = names.find(([start]) => source.startsWith(start))
  return found === undefined ? source : found[1] + source.slice(found[0].length)
}
