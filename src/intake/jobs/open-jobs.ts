import { Worker } from 'node:worker_threads'
import type { Problem } from '../../ingest/index.js'
import { compiledUrl, StandpointError } from '../../text/index.js'
import { atStart } from '../progress.js'
import type { TakenArticle } from '../taken-article.js'
import type { Job, JobMessage, JobNews, JobOrder, JobRequest, Numbered, Task } from './job.js'

/** Work on a record that takes long, each in a thread of its own, so that who asked for it can ask other things. */
export interface Jobs {
  /** Begins at once, or when the job before it has ended: one writes at a time. Previews never wait. */
  readonly start: (task: Task) => Job
  /** The newest first. */
  readonly list: () => readonly Job[]
  /**
   * A job with what happened in it after number `after`: at most `limit` articles and problems each, the newest.
   * @throws JOB_UNKNOWN
   */
  readonly news: (id: string, after?: number, limit?: number) => JobNews
  /** Ends it after the articles in hand; asked again of the same articles, the rest is done. @throws JOB_UNKNOWN */
  readonly stop: (id: string) => Job
  /** Fulfilled when it has ended. @throws JOB_UNKNOWN */
  readonly ended: (id: string) => Promise<Job>
  /** Stops all, and waits until they have ended. */
  readonly close: () => Promise<void>
}

export interface JobsSetting extends Pick<JobOrder, 'record' | 'reader'> {
  /** Told what nobody foresaw. */
  readonly onFault?: ((message: string) => void) | undefined
}

/** Jobs that are remembered, and articles and problems of each. */
const MOST_JOBS = 50
const MOST_REMEMBERED = 2000
const NEWS = 200

interface Entry {
  job: Job
  articles: Numbered<TakenArticle>[]
  problems: Numbered<Problem>[]
  last: number
  begun: number | null
  worker: Worker | null
  readonly task: Task
  readonly ended: Promise<void>
  readonly end: () => void
}

/** @see Jobs */
export function openJobs({ record, reader, onFault }: JobsSetting): Jobs {
  const entries = new Map<string, Entry>()
  let count = 0
  const entryOf = (id: string): Entry => {
    const entry = entries.get(id)
    if (entry === undefined) throw new StandpointError('JOB_UNKNOWN', { wanted: id })
    return entry
  }
  const settle = (entry: Entry, changed: Partial<Job>): void => {
    if (isOver(entry.job)) return
    entry.job = { ...jobOf(entry), ...changed }
    entry.end()
    next()
  }
  const begin = (entry: Entry): void => {
    entry.begun = Date.now()
    entry.job = { ...entry.job, state: 'working' }
    const order: JobOrder = { record, reader, task: entry.task }
    const worker = new Worker(compiledUrl('job-worker', import.meta.url), { workerData: order })
    entry.worker = worker
    const fault = (message: string): void => {
      if (!isOver(entry.job)) onFault?.(message)
      settle(entry, { state: 'failed', failure: unforeseen() })
    }
    worker.on('message', (message: JobMessage) => {
      if (message.kind === 'news') hear(entry, message)
      else if (message.kind === 'ended') {
        const { affair, waiting, aborted } = message
        settle(entry, { affair: affair ?? entry.job.affair, waiting, state: aborted ? 'stopped' : 'done' })
      } else if (message.code === null) fault(message.message)
      else settle(entry, { state: 'failed', failure: { code: message.code, message: message.message } })
    })
    worker.on('error', (error) => fault(error.stack ?? error.message))
    worker.on('exit', () => {
      entry.worker = null
      fault('the thread of a job ended before the job')
    })
  }
  /** Begins the job that has waited longest, where none is at work. */
  const next = (): void => {
    const writing = [...entries.values()].filter(({ task }) => task.kind !== 'preview')
    if (writing.some(({ job }) => job.state === 'working')) return
    const waiting = writing.find(({ job }) => job.state === 'waiting')
    if (waiting !== undefined) begin(waiting)
  }
  const stop = (entry: Entry): void => {
    if (entry.job.state === 'waiting') settle(entry, { state: 'stopped' })
    else entry.worker?.postMessage('stop' satisfies JobRequest)
  }
  return {
    start: (task) => {
      const over = [...entries].filter(([, { job }]) => isOver(job))
      for (const [id] of over.slice(0, Math.max(0, entries.size + 1 - MOST_JOBS))) entries.delete(id)
      count += 1
      const entry = newEntry(String(count), task)
      entries.set(entry.job.id, entry)
      if (task.kind === 'preview') begin(entry)
      else next()
      return entry.job
    },
    list: () => [...entries.values()].map(jobOf).reverse(),
    news: (id, after = 0, limit = NEWS) => {
      const entry = entryOf(id)
      const since = <Thing>(things: readonly Numbered<Thing>[]): readonly Numbered<Thing>[] =>
        things.filter(({ number }) => number > after).slice(-limit)
      return { job: jobOf(entry), articles: since(entry.articles), problems: since(entry.problems) }
    },
    stop: (id) => {
      const entry = entryOf(id)
      stop(entry)
      return jobOf(entry)
    },
    ended: async (id) => {
      const entry = entryOf(id)
      await entry.ended
      return entry.job
    },
    close: async () => {
      const open = [...entries.values()].filter(({ job }) => !isOver(job))
      // The one at work last, so that it does not make room for those that wait.
      for (const entry of open.reverse()) stop(entry)
      await Promise.all(open.map(({ ended }) => ended))
    },
  }
}

const isOver = ({ state }: Job): boolean => state !== 'waiting' && state !== 'working'

/** The job as it is now. */
const jobOf = ({ job, begun }: Entry): Job =>
  begun === null || isOver(job) ? job : { ...job, workedMs: Date.now() - begun }

const unforeseen = (): NonNullable<Job['failure']> => {
  const { code, message } = new StandpointError('SERVER_FAILED')
  return { code, message }
}

function newEntry(id: string, task: Task): Entry {
  let end = (): void => undefined
  const ended = new Promise<void>((resolve) => {
    end = resolve
  })
  const affair = task.kind === 'preview' ? null : { id: task.affair.id, name: task.affair.name ?? task.affair.id }
  const job: Job = {
    ...{ id, kind: task.kind, affair, state: 'waiting', progress: atStart(null), waiting: 0, workedMs: 0 },
    failure: null,
  }
  return { job, articles: [], problems: [], last: 0, begun: null, worker: null, task, ended, end }
}

function hear(entry: Entry, { progress, articles, problems }: Extract<JobMessage, { kind: 'news' }>): void {
  entry.job = { ...entry.job, progress }
  const numbered = <Thing>(things: readonly Thing[]): Numbered<Thing>[] =>
    things.map((thing) => {
      entry.last += 1
      return { ...thing, number: entry.last }
    })
  // An article that waited in the queue and is read now is told of once, as read.
  const read = new Set(articles.map(({ id }) => id))
  const kept = entry.articles.filter(({ id, waits }) => !waits || !read.has(id))
  entry.articles = [...kept, ...numbered(articles)].slice(-MOST_REMEMBERED)
  entry.problems = [...entry.problems, ...numbered(problems)].slice(-MOST_REMEMBERED)
}
