import type { Kysely } from 'kysely'
import type { Database } from '../../record/schema.js'
import { cellOf, pairsOf } from './cells.js'
import { loadPositions } from './load-positions.js'
import type { LedgerSummary, Side } from './rows.js'

/**
 * How an affair stands now, in numbers.
 * @throws AFFAIR_UNKNOWN
 */
export async function ledgerSummary(db: Kysely<Database>, affair: string): Promise<LedgerSummary> {
  const known = await loadPositions(db, affair)
  const { issues, positions } = known
  const pairs = pairsOf(known)
  const counted = issues.map((issue) => {
    const own = pairs.filter((pair) => pair.issue.id === issue.id)
    const now = own.flatMap(cellOf)
    const on = (side: Side, unnamed = false): number =>
      now.filter((cell) => cell.side === side && cell.unnamed === unnamed).length
    return {
      issue,
      for: on('for'),
      against: on('against'),
      undecided: on('undecided'),
      unnamed: { for: on('for', true), against: on('against', true), undecided: on('undecided', true) },
      disputed: now.filter(({ disputed }) => disputed).length,
      changes: own.reduce((sum, { changes }) => sum + changes.length, 0),
    }
  })
  return {
    positions: positions.length,
    issues: counted,
    changes: counted.reduce((sum, { changes }) => sum + changes, 0),
    disputed: counted.reduce((sum, { disputed }) => sum + disputed, 0),
  }
}
