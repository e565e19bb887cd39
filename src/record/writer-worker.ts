import { parentPort, workerData } from 'node:worker_threads'
import { StandpointError } from '../text/index.js'
import type { Joiner } from './joiner.js'
import { openRecord } from './open-record.js'
import { type PlainError, type Request, type Response, runCall } from './writer-calls.js'

// Runs in a worker thread: see open-writer.ts.

const port = parentPort
if (port === null) throw new Error('writer-worker.js runs in a worker thread only')

const { path, joinerUrl } = workerData as { readonly path: string; readonly joinerUrl: string | null }
const send = (response: Response): void => port.postMessage(response)

try {
  const joiner = joinerUrl === null ? null : ((await import(joinerUrl)) as { readonly joiner: Joiner }).joiner
  const record = await openRecord(path, { mode: 'write' })
  let last: Promise<void> = Promise.resolve()

  const answer = async (request: Request): Promise<void> => {
    try {
      if (request.method === 'close') {
        await record.close()
        send({ id: request.id, answer: null })
        port.close()
        return
      }
      send({ id: request.id, answer: await runCall(record.db, joiner, request.method, request.values) })
    } catch (error) {
      send({ id: request.id, error: plain(error) })
    }
  }
  port.on('message', (request: Request) => {
    last = last.then(() => answer(request))
  })
  send({ id: 0, answer: null })
} catch (error) {
  send({ id: 0, error: plain(error) })
}

function plain(error: unknown): PlainError {
  if (!(error instanceof Error)) return { code: null, details: {}, message: String(error), stack: undefined }
  const known = error instanceof StandpointError
  const { message, stack } = error
  return { code: known ? error.code : null, details: known ? error.details : {}, message, stack }
}
