import type { Kysely } from 'kysely'
import type { Database } from '../../record/schema.js'
import { pairsOf } from './cells.js'
import { loadPositions } from './load-positions.js'
import type { LedgerSummary } from './rows.js'

/**
 * How an affair stands now, in numbers.
 * @throws AFFAIR_UNKNOWN
 */
export async function ledgerSummary(db: Kysely<Database>, affair: string): Promise<LedgerSummary> {
  const { issues, positions, copies } = await loadPositions(db, affair)
  const pairs = pairsOf(positions, copies)
  const counted = issues.map((issue) => {
    const own = pairs.filter((pair) => pair.issue.id === issue.id)
    const now = own.flatMap(({ standings }) => standings.at(-1) ?? [])
    const on = (side: string): number => now.filter((standing) => standing.side === side).length
    return {
      issue,
      for: on('for'),
      against: on('against'),
      undecided: on('undecided'),
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
