import { counted } from '../../export/wording.js'
import { moveRecord } from '../../record/index.js'
import type { MoveChoice } from '../commands/move.js'
import { EXIT, type ExitStatus } from '../exit.js'
import type { Setting } from '../globals.js'
import { onInterrupt } from '../interrupt.js'
import { startProgress } from '../progress.js'

/** How much of a hash is shown: enough to see that two are the same. */
const HASH_SHOWN = 12

export async function move({ from, to }: MoveChoice, { recordPath, terminal }: Setting): Promise<ExitStatus> {
  const interrupt = onInterrupt()
  const progress = startProgress(terminal, 'rows', true)
  try {
    const moved = await moveRecord(from ?? recordPath, to, {
      onRows: (done, all) => progress.at(done, done / all),
      signal: interrupt.signal,
    })
    progress.stop()
    const filled = moved.tables.filter(({ rows }) => rows > 0)
    const width = Math.max(...filled.map(({ table }) => table.length), 0)
    for (const { table, rows, hash } of filled) {
      await terminal.write(
        `${table.padEnd(width)}  ${String(rows).padStart(9)}  sha256 ${hash.slice(0, HASH_SHOWN)} in both\n`,
      )
    }
    await terminal.write(`${counted(moved.rows, 'row')} moved from ${moved.from} to ${moved.to}, and found equal\n`)
    if (moved.unread > 0) {
      const them = counted(moved.unread, 'article')
      terminal.tell(
        `standpoint: ${them} wait to be read: what lies in a queue does not move, "standpoint read" reads them`,
      )
    }
    return moved.rows === 0 ? EXIT.nothing : EXIT.done
  } catch (error) {
    if (!interrupt.signal.aborted) throw error
    progress.stop()
    terminal.tell('standpoint: stopped; nothing was moved: run the same again')
    return EXIT.failed
  } finally {
    progress.stop()
    interrupt.done()
  }
}
