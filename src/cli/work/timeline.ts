import { timelineLines, timelineShape } from '../../export/columns/timeline-columns.js'
import { renderList } from '../../export/render-list.js'
import { counted } from '../../export/wording.js'
import { openRecord } from '../../record/open-record.js'
import { affairMeant } from '../../views/ledger/affair-meant.js'
import { timeline } from '../../views/timeline/timeline.js'
import type { TimelineChoice } from '../commands/timeline.js'
import { EXIT, type ExitStatus } from '../exit.js'
import type { Setting } from '../globals.js'
import { printRows } from './print-rows.js'

export async function printTimeline(
  { affair, limit, format, trunc, ...filter }: TimelineChoice,
  { recordPath, terminal }: Setting,
): Promise<ExitStatus> {
  const record = await openRecord(recordPath, { mode: 'read' })
  try {
    const question = { ...filter, affair: await affairMeant(record.db, affair) }
    const { total, rows, undated } = await timeline(record.db, question, { limit })
    const without = undated.events + undated.statements
    if (without > 0) {
      const what = `${counted(undated.events, 'event')} and ${counted(undated.statements, 'statement')}`
      terminal.tell(`standpoint: ${what} have no day and are not shown`)
    }
    if (format === 'table' || format === 'csv') {
      const lines = timelineLines(rows)
      const options = { width: terminal.width, paint: terminal.paint, truncate: trunc }
      for (const piece of renderList(lines, timelineShape, format, options)) await terminal.write(piece)
      if (total === 0) terminal.tell('standpoint: nothing found: ask for less')
      else terminal.tell(`${counted(lines.length, 'line')} of ${counted(rows.length, 'day')}, ${total} in all`)
      return total === 0 ? EXIT.nothing : EXIT.done
    }
    return await printRows({ total, rows }, { one: 'day', shape: { table: [], csv: {} } }, { format, trunc }, terminal)
  } finally {
    await record.close()
  }
}
