import { cellShape, positionShape, standingShape } from '../../export/columns/ledger-columns.js'
import { removedShape } from '../../export/columns/removed-columns.js'
import { counted } from '../../export/wording.js'
import { openRecord } from '../../record/open-record.js'
import { affairMeant } from '../../views/ledger/affair-meant.js'
import { issuesOf } from '../../views/ledger/issues.js'
import { listCells, listPositions, listStandings } from '../../views/ledger/list-positions.js'
import { readOtherwise } from '../../views/ledger/read-otherwise.js'
import type { PositionRow, StandingRow } from '../../views/ledger/rows.js'
import { undatedOtherwise } from '../../views/ledger/undated-otherwise.js'
import type { Listing } from '../../views/rows.js'
import { removedPositions } from '../../views/versions/removed-positions.js'
import type { PositionsChoice } from '../commands/positions.js'
import type { ExitStatus } from '../exit.js'
import type { Setting } from '../globals.js'
import { filterOf } from '../list-options.js'
import { printRows } from './print-rows.js'

export async function positions(
  { history = false, reports = false, removed = false, ...choice }: PositionsChoice,
  { recordPath, terminal }: Setting,
): Promise<ExitStatus> {
  const { db, close } = await openRecord(recordPath, { mode: 'read' })
  try {
    const affair = await affairMeant(db, choice.affair)
    const { codebook } = await issuesOf(db, affair)
    const otherwise = codebook ? await readOtherwise(db, affair) : 0
    if (otherwise > 0) {
      const read = `${counted(otherwise, 'article was', 'articles were')} read with another codebook, or none`
      terminal.tell(`standpoint: ${read}: give the files to "standpoint read" again to know their positions`)
    }
    const missing = `no codebook was given for the affair ${affair}, so no positions: write down its issues (docs/codebook.md) and read the articles again with --codebook`
    const words = codebook ? {} : { nothing: missing }
    const [filter, page] = [filterOf(choice), { limit: choice.limit }]
    if (codebook && choice.asOf && !removed) {
      const { rows } = await listPositions(db, affair, { ...filter, asOf: undefined })
      tellLeftOut(rows.filter(({ said }) => said === null).length, choice.asOf, terminal)
    }
    if (reports) {
      const listing = await listPositions(db, affair, filter, page)
      return await printRows(listing, { one: 'report', shape: positionShape, ...words }, choice, terminal)
    }
    if (removed) {
      const rows = await removedPositions(db, affair, filter)
      const nothing = 'nothing was removed: whatever earlier versions of pages held stands in the latest'
      const listing = { total: rows.length, rows: rows.slice(0, choice.limit) }
      return await printRows(listing, { one: 'removed report', shape: removedShape, nothing }, choice, terminal)
    }
    if (history) {
      const listing = await listStandings(db, affair, filter, page)
      tellUndated(listing.rows, await listPositions(db, affair, filter), terminal)
      return await printRows(
        listing,
        { one: 'standing', shape: standingShape, ...words, ...unnamedAside(listing) },
        choice,
        terminal,
      )
    }
    const listing = await listCells(db, affair, filter, page)
    tellUndated(listing.rows, await listPositions(db, affair, filter), terminal)
    return await printRows(
      listing,
      { one: 'position', shape: cellShape, ...words, ...unnamedAside(listing) },
      choice,
      terminal,
    )
  } finally {
    await close()
  }
}

/** Groups and persons without a name are no further actors that take a side. */
const unnamedAside = ({ unnamed }: { readonly unnamed: number }): { readonly aside?: string } =>
  unnamed === 0 ? {} : { aside: `${unnamed} of them of groups or persons without a name` }

/** An undated report of another side than the dated ones would otherwise go unseen. */
function tellUndated(
  standings: readonly StandingRow[],
  { rows: reports }: Listing<PositionRow>,
  terminal: Setting['terminal'],
): void {
  const hidden = undatedOtherwise(standings, reports)
  if (hidden.length === 0) return
  const who = [...new Set(hidden.map(({ actor }) => actor.name))]
  const names = who.length > 3 ? `${who.slice(0, 3).join(', ')} and others` : who.join(', ')
  terminal.tell(
    `standpoint: ${counted(hidden.length, 'undated report takes', 'undated reports take')} another side than the dated ones, which stand (${names}): see --reports, or state the date when reading (--published)`,
  )
}

/** Of an undated report nobody knows whether it was said by then. */
function tellLeftOut(undated: number, asOf: string, terminal: Setting['terminal']): void {
  if (undated === 0) return
  terminal.tell(
    `standpoint: ${counted(undated, 'undated report is', 'undated reports are')} left out of what was said by ${asOf}: state the date when reading (--published) to have them counted`,
  )
}
