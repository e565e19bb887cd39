import { Command } from 'commander'
import { markedText } from '../../export/index.js'
import { openRecord } from '../../record/index.js'
import { articleView } from '../../views/index.js'
import { EXIT, type ExitStatus } from '../exit.js'
import { type Setting, settingOf } from '../globals.js'
import type { Run } from '../run.js'

/** Lines longer than this are hard to read, however wide the terminal is. */
const WIDEST = 100
/** Room that marks and numbers of statements take in a line. */
const MARKS = 8

export const showCommand = (run: Run): Command => {
  const command = new Command('show')
    .description('print an article with its statements marked')
    .argument('<article>', 'its id, the beginning of it, or words of its title or path')
    .option('--affair <id>', 'as read for this affair')
    .addHelpText(
      'after',
      '\nExamples:\n  $ standpoint show 256c3d74\n  $ standpoint show "close contact" --color | less -R',
    )
  return command.action((article: string, { affair }: { affair?: string }) =>
    run(() => show(article, affair, settingOf(command))),
  )
}

async function show(
  article: string,
  affair: string | undefined,
  { recordPath, terminal }: Setting,
): Promise<ExitStatus> {
  const record = await openRecord(recordPath, { mode: 'read' })
  try {
    const view = await articleView(record.db, article, affair)
    await terminal.write(markedText(view, terminal.paint, Math.min(terminal.width, WIDEST) - MARKS))
    return EXIT.done
  } finally {
    await record.close()
  }
}
