import { Worker } from 'node:worker_threads'
import { compiledUrl, type ErrorCode, StandpointError } from '../text/index.js'
import type { Answer, PlainError, Request, Response, Values, WriterMethod } from './writer-calls.js'

/**
 * Writes to a record from a thread of its own, so that reading goes on meanwhile. Every call is one transaction: when
 * its promise is fulfilled, what it wrote is on the disk for good; when it is rejected, nothing of it is there. Calls
 * are worked off in the order in which they were made; the errors are those of the functions of the same names in
 * put-article.ts and put-reading.ts, with RECORD_BUSY, DISK_FULL, RECORD_UNWRITABLE, RECORD_DAMAGED, WRITER_STOPPED.
 */
export interface Writer {
  readonly putAffair: Call<'putAffair'>
  readonly identify: Call<'identify'>
  readonly hasReading: Call<'hasReading'>
  readonly putArticle: Call<'putArticle'>
  readonly putReading: Call<'putReading'>
  readonly putArticleWithReading: Call<'putArticleWithReading'>
  readonly joinAgain: Call<'joinAgain'>
  readonly putDecision: Call<'putDecision'>
  /** Fulfilled when all that was asked before is done and the record is closed. */
  readonly close: () => Promise<void>
}

type Call<Method extends WriterMethod> = (...values: Values<Method>) => Promise<Answer<Method>>

/** As many calls lie with the worker at most; who asks for more waits, so that a fast reader does not fill the memory. */
const QUEUE = 16

/** Id of the message by which the worker says that the record is open, or why it is not. */
const OPENING = 0

/**
 * Opens the record in the file `path` to write, and makes it when there is none. `joinerUrl` is the module whose export
 * `joiner` says who is one across articles: it works in the writer's thread, inside its transactions.
 * @throws what `openRecord` throws
 */
export async function openWriter(path: string, joinerUrl: URL | null = null): Promise<Writer> {
  const worker = new Worker(compiledUrl('writer-worker', import.meta.url), {
    workerData: { path, joinerUrl: joinerUrl?.href ?? null },
  })
  const waiting = new Map<number, { resolve: (answer: never) => void; reject: (error: unknown) => void }>()
  const inLine: (() => void)[] = []
  // Opening is the first call.
  let free = QUEUE - 1
  let stopped: StandpointError | null = null
  let lastId = 0

  const stop = (reason: string): void => {
    stopped ??= new StandpointError('WRITER_STOPPED', { path, reason })
    for (const { reject } of waiting.values()) reject(stopped)
    waiting.clear()
    free = Number.POSITIVE_INFINITY
    for (const proceed of inLine.splice(0)) proceed()
  }
  worker.on('message', (response: Response) => {
    const call = waiting.get(response.id)
    waiting.delete(response.id)
    // The place goes to the one that has waited longest.
    const next = inLine.shift()
    if (next === undefined) free += 1
    else next()
    if ('error' in response) call?.reject(revived(response.error))
    else call?.resolve(response.answer as never)
  })
  worker.on('error', (error) => stop(error.message))
  worker.on('exit', () => stop('it was closed'))

  const answerOf = <Result>(id: number): Promise<Result> =>
    new Promise<Result>((resolve, reject) => waiting.set(id, { resolve, reject }))
  const send = async <Result>(method: Request['method'], values: readonly unknown[]): Promise<Result> => {
    if (free === 0) await new Promise<void>((resolve) => inLine.push(resolve))
    else free -= 1
    if (stopped !== null) throw stopped
    lastId += 1
    worker.postMessage({ id: lastId, method, values })
    return answerOf<Result>(lastId)
  }
  const call =
    <Method extends WriterMethod>(method: Method): Call<Method> =>
    (...values) =>
      send<Answer<Method>>(method, values)

  await answerOf(OPENING)
  let closing: Promise<void> | null = null
  return {
    putAffair: call('putAffair'),
    identify: call('identify'),
    hasReading: call('hasReading'),
    putArticle: call('putArticle'),
    putReading: call('putReading'),
    putArticleWithReading: call('putArticleWithReading'),
    joinAgain: call('joinAgain'),
    putDecision: call('putDecision'),
    close: () => {
      closing ??= send('close', [])
      return closing
    },
  }
}

function revived({ code, details, message, stack }: PlainError): Error {
  if (code !== null) return new StandpointError(code as ErrorCode, details)
  const error = new Error(message)
  if (stack !== undefined) error.stack = stack
  return error
}
