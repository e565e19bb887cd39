import { wordingLines, wordingShape } from '../../export/columns/wording-columns.js'
import { counted } from '../../export/wording.js'
import { openRecord } from '../../record/open-record.js'
import { listWordings } from '../../views/wordings/list-wordings.js'
import { EXIT, type ExitStatus } from '../exit.js'
import type { Setting } from '../globals.js'
import { filterOf, type ListChoice } from '../list-options.js'
import { printRows } from './print-rows.js'
import { tellUnjoined } from './tell-unjoined.js'

export async function quotes(choice: ListChoice, { recordPath, terminal }: Setting): Promise<ExitStatus> {
  const record = await openRecord(recordPath, { mode: 'read' })
  try {
    await tellUnjoined(record.db, terminal)
    const { total, rows } = await listWordings(record.db, filterOf(choice), { limit: choice.limit })
    if (choice.format === 'json' || choice.format === 'ndjson') {
      const lines = rows.map((row) => JSON.stringify(row))
      await terminal.write(
        choice.format === 'json' ? `[${lines.join(',\n')}]\n` : lines.map((line) => `${line}\n`).join(''),
      )
      return total === 0 ? EXIT.nothing : EXIT.done
    }
    const lines = wordingLines(rows)
    if (choice.format === 'table' && total > 0) terminal.tell(`${counted(total, 'statement')} in several wordings`)
    const nothing = 'no statement was found in more than one article'
    return await printRows(
      { total: lines.length, rows: lines },
      { one: 'wording', shape: wordingShape, nothing },
      choice,
      terminal,
    )
  } finally {
    await record.close()
  }
}
