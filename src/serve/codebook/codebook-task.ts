import { Worker } from 'node:worker_threads'
import type { Codebook } from '../../read/codebook.js'
import type { CodebookUsage } from '../../read/codebook-check/index.js'
import { compiledUrl, type ErrorCode, StandpointError } from '../../text/index.js'

/** What is asked of all articles of an affair; each takes seconds for some hundred articles. */
export type CodebookTask =
  | { readonly kind: 'draft'; readonly affair: string }
  | { readonly kind: 'usage'; readonly affair: string; readonly codebook: Codebook }

export interface CodebookAnswers {
  /** A codebook as YAML, with comments. */
  readonly draft: string
  readonly usage: CodebookUsage
}

export interface CodebookOrder {
  readonly record: string
  readonly task: CodebookTask
}

export type CodebookMessage =
  | { readonly answer: CodebookAnswers[CodebookTask['kind']] }
  | { readonly code: string | null; readonly message: string; readonly details: Readonly<Record<string, unknown>> }

/**
 * Does it in a thread of its own, so that the server answers others meanwhile; ends it when `signal` is aborted.
 * @throws AFFAIR_UNKNOWN, CODEBOOK_NO_ARTICLES
 */
export function codebookTask<Task extends CodebookTask>(
  record: string,
  task: Task,
  signal?: AbortSignal,
): Promise<CodebookAnswers[Task['kind']]> {
  const order: CodebookOrder = { record, task }
  const worker = new Worker(compiledUrl('codebook-worker', import.meta.url), { workerData: order })
  return new Promise((resolve, reject) => {
    const stop = (): void => void worker.terminate()
    signal?.addEventListener('abort', stop, { once: true })
    worker.on('message', (message: CodebookMessage) => {
      if ('answer' in message) resolve(message.answer as CodebookAnswers[Task['kind']])
      else if (message.code === null) reject(new Error(message.message))
      else reject(new StandpointError(message.code as ErrorCode, message.details))
    })
    worker.on('error', reject)
    worker.on('exit', () => {
      signal?.removeEventListener('abort', stop)
      // After an answer this changes nothing.
      reject(new StandpointError('SERVER_FAILED'))
    })
  })
}
