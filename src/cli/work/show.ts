import { markedText } from '../../export/marked-text.js'
import { openRecord } from '../../record/open-record.js'
import { articleView } from '../../views/articles/article-view.js'
import { EXIT, type ExitStatus } from '../exit.js'
import type { Setting } from '../globals.js'

/** Lines longer than this are hard to read, however wide the terminal is. */
const WIDEST = 100
/** Room that marks and numbers of statements take in a line. */
const MARKS = 8

export async function show(
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
