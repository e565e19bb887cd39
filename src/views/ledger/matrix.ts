import type { Kysely } from 'kysely'
import type { Database } from '../../record/schema.js'
import { cellOf, inOrder, pairsOf } from './cells.js'
import { loadPositions } from './load-positions.js'
import type { LedgerFilter, Matrix } from './rows.js'

/**
 * Who stands where, now or as of a day, on the rules of `standingsOf`.
 * @throws AFFAIR_UNKNOWN, ISSUE_UNKNOWN, FILTER_DATE_INVALID
 */
export async function matrix(db: Kysely<Database>, affair: string, filter: LedgerFilter = {}): Promise<Matrix> {
  const known = await loadPositions(db, affair, filter)
  const { issues, codebook, positions } = known
  const pairs = pairsOf(known)
  const { byActor, byIssue } = inOrder(pairs, issues)
  const ordered = [...pairs].sort((one, other) => byActor(one, other) || byIssue(one, other))
  return {
    issues,
    actors: [...new Map(ordered.map(({ actor }) => [actor.id, actor])).values()],
    cells: ordered.flatMap(cellOf),
    asOf: filter.asOf || null,
    learnedBefore: filter.learnedBefore || null,
    days: [...new Set(positions.flatMap(({ said }) => said ?? []))].sort(),
    codebook,
  }
}
