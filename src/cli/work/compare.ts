import { claimLineShape, claimLines, claimTable, silenceTable } from '../../export/columns/claim-columns.js'
import { openRecord } from '../../record/open-record.js'
import { compare } from '../../views/compare/compare.js'
import { affairMeant } from '../../views/ledger/affair-meant.js'
import type { CompareChoice } from '../commands/compare.js'
import { EXIT, type ExitStatus } from '../exit.js'
import type { Setting } from '../globals.js'
import { printRows } from './print-rows.js'
import { tellUnjoined } from './tell-unjoined.js'

/** @param silent the outlet whose silence is asked for; null to compare all */
export async function compareOutlets(
  { affair: wanted, actor, claims, outlets, limit, ...print }: CompareChoice,
  silent: string | null,
  { recordPath, terminal }: Setting,
): Promise<ExitStatus> {
  const record = await openRecord(recordPath, { mode: 'read' })
  try {
    await tellUnjoined(record.db, terminal)
    const affair = await affairMeant(record.db, wanted)
    const question = { affair, actor, kind: claims, outlets, silent: silent ?? undefined }
    const found = await compare(record.db, question, { limit })
    const nothing =
      silent === null
        ? 'nothing is reported by two outlets: ask for fewer with --outlets, or see "standpoint outlets"'
        : `nothing that others report while it was read was left out by "${silent}"`
    if (print.format === 'csv') {
      const rows = claimLines(found)
      return await printRows(
        { total: rows.length, rows },
        { one: 'cell', shape: claimLineShape, nothing },
        print,
        terminal,
      )
    }
    if (found.total === 0) terminal.tell(`standpoint: ${nothing}`)
    if (found.total === 0 && print.format === 'table') return EXIT.nothing
    const table = found.silent === undefined ? claimTable : silenceTable(found.silent)
    return await printRows(found, { one: 'claim', shape: { table, csv: {} }, nothing }, print, terminal)
  } finally {
    await record.close()
  }
}
