import { counted } from '../../export/wording.js'
import { rereadAffair } from '../../intake/index.js'
import { openEngine } from '../../model/index.js'
import type { RereadChoice } from '../commands/reread.js'
import { EXIT, type ExitStatus } from '../exit.js'
import type { Setting } from '../globals.js'
import { onInterrupt } from '../interrupt.js'
import { startProgress } from '../progress.js'
import { readCodebook } from '../read-codebook.js'

const ARTICLES_A_THREAD = 16

export async function reread(choice: RereadChoice, { recordPath, terminal }: Setting): Promise<ExitStatus> {
  const { attributor, threads } = choice
  const codebook = choice.codebook === undefined ? undefined : await readCodebook(choice.codebook)
  const interrupt = onInterrupt()
  const progress = startProgress(terminal, 'articles', true)
  interrupt.signal.addEventListener('abort', () => progress.tell('standpoint: finishing the articles in hand …'))
  try {
    const { affair, found, done, read, statements, failed, aborted } = await rereadAffair({
      record: recordPath,
      affair: { id: choice.affair, name: codebook?.affair, codebook },
      engine: (known) => openEngine({ codebook: known, attributor, threads }),
      batch: ARTICLES_A_THREAD * threads,
      onProgress: (at) => progress.at(at.done, at.done / Math.max(1, at.found)),
      onProblem: ({ source, message }) => progress.tell(`standpoint: ${source}: ${message}`),
      signal: interrupt.signal,
    })
    progress.stop()
    const what =
      found === 0
        ? 'nothing to read again'
        : `${counted(read, 'article')} read again: ${counted(statements, 'statement')}`
    await terminal.write(`${affair.name} (${affair.id})\n  ${what}\n`)
    if (aborted) {
      terminal.tell(`standpoint: stopped; ${counted(found - done, 'article')} left: run the same again to go on`)
    }
    if (failed > 0 || aborted) return EXIT.failed
    return found === 0 ? EXIT.nothing : EXIT.done
  } finally {
    progress.stop()
    interrupt.done()
  }
}
