import { counted } from '../../export/wording.js'
import { workQueue } from '../../intake/index.js'
import { openEngine } from '../../model/index.js'
import { isPostgres } from '../../record/index.js'
import { StandpointError } from '../../text/index.js'
import type { WorkerChoice } from '../commands/worker.js'
import { EXIT, type ExitStatus } from '../exit.js'
import type { Setting } from '../globals.js'
import { onInterrupt } from '../interrupt.js'
import { startProgress } from '../progress.js'

/** Articles that each thread is given at once. */
const ARTICLES_A_THREAD = 16

export async function work(choice: WorkerChoice, { recordPath, terminal }: Setting): Promise<ExitStatus> {
  if (!isPostgres(recordPath)) throw new StandpointError('RECORD_WITHOUT_QUEUE', { path: recordPath })
  const interrupt = onInterrupt()
  const progress = startProgress(terminal, 'articles', true)
  interrupt.signal.addEventListener('abort', () => progress.tell('standpoint: finishing the articles in hand …'))
  try {
    const { read, statements, failed, left } = await workQueue({
      record: recordPath,
      engine: (codebook) => openEngine({ codebook, attributor: choice.attributor, threads: choice.threads }),
      batch: ARTICLES_A_THREAD * choice.threads,
      untilEmpty: choice.untilEmpty,
      onProgress: (at) => progress.at(at.read, at.read / Math.max(1, at.read + at.left)),
      onProblem: ({ source, message }) => progress.tell(`standpoint: ${source}: ${message}`),
      signal: interrupt.signal,
    })
    progress.stop()
    const waiting = left === 0 ? 'nothing waits' : `${counted(left, 'article')} wait`
    await terminal.write(`${counted(read, 'article')} read: ${counted(statements, 'statement')}; ${waiting}\n`)
    return failed > 0 ? EXIT.failed : EXIT.done
  } finally {
    progress.stop()
    interrupt.done()
  }
}
