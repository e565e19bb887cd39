import { parentPort, workerData } from 'node:worker_threads'
import { draftYaml } from '../../export/index.js'
import { codebookUsage } from '../../read/codebook-check/index.js'
import { draftCodebook } from '../../read/draft/index.js'
import { openRecord } from '../../record/index.js'
import { StandpointError } from '../../text/index.js'
import { draftMaterial } from '../../views/codebook/index.js'
import type { CodebookAnswers, CodebookMessage, CodebookOrder } from './codebook-task.js'

// Runs in a worker thread: see codebook-task.ts.

const port = parentPort
if (port === null) throw new Error('codebook-worker.js runs in a worker thread only')

const MOST_ISSUES = 6
const { record: path, task } = workerData as CodebookOrder
const send = (message: CodebookMessage): void => port.postMessage(message)

try {
  send({ answer: await answer() })
} catch (error) {
  const isOurs = error instanceof StandpointError
  const message = error instanceof Error ? (error.stack ?? error.message) : String(error)
  send({ code: isOurs ? error.code : null, message, details: isOurs ? error.details : {} })
}

async function answer(): Promise<CodebookAnswers[keyof CodebookAnswers]> {
  const record = await openRecord(path, { mode: 'read' })
  try {
    const { affair, sources, actors } = await draftMaterial(record.db, task.affair)
    if (task.kind === 'usage') return codebookUsage(task.codebook, sources)
    if (sources.length === 0) throw new StandpointError('CODEBOOK_NO_ARTICLES', {})
    const drafted = draftCodebook(sources, actors, { issues: MOST_ISSUES })
    return draftYaml(drafted, { affair, sources, actors })
  } finally {
    await record.close()
  }
}
