import { claimShape, disputeShape, figureGroupShape, figureShape } from '../../export/columns/figure-columns.js'
import { openRecord } from '../../record/open-record.js'
import { listDisputes } from '../../views/figures/list-disputes.js'
import { listFigureGroups, listFigures } from '../../views/figures/list-figures.js'
import type { DisputesChoice, FiguresChoice } from '../commands/figures.js'
import type { ExitStatus } from '../exit.js'
import type { Setting } from '../globals.js'
import { filterOf } from '../list-options.js'
import { printRows } from './print-rows.js'

export async function figures(
  { grouped = false, ...choice }: FiguresChoice,
  { recordPath, terminal }: Setting,
): Promise<ExitStatus> {
  const { db, close } = await openRecord(recordPath, { mode: 'read' })
  try {
    const [filter, page] = [filterOf(choice), { limit: choice.limit }]
    if (!grouped) {
      return await printRows(
        await listFigures(db, filter, page),
        { one: 'figure', shape: figureShape },
        choice,
        terminal,
      )
    }
    const nothing = 'no two figures found that count the same: ask for less, or see "standpoint figures"'
    const listing = await listFigureGroups(db, filter, page)
    return await printRows(listing, { one: 'group', shape: figureGroupShape, nothing }, choice, terminal)
  } finally {
    await close()
  }
}

export async function disputes(
  { claims = false, ...choice }: DisputesChoice,
  { recordPath, terminal }: Setting,
): Promise<ExitStatus> {
  const { db, close } = await openRecord(recordPath, { mode: 'read' })
  try {
    const nothing =
      'no dispute found: the articles agree, or do not speak of the same; see "standpoint figures --grouped"'
    const listing = await listDisputes(db, filterOf(choice), { limit: choice.limit })
    if (!claims) return await printRows(listing, { one: 'dispute', shape: disputeShape, nothing }, choice, terminal)
    const rows = listing.rows.flatMap((dispute) => dispute.claims.map((claim) => ({ dispute, claim })))
    // Disputes are cut, not their claims.
    return await printRows({ total: rows.length, rows }, { one: 'claim', shape: claimShape, nothing }, choice, terminal)
  } finally {
    await close()
  }
}
