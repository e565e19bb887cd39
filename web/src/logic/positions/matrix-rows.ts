import type { ActorRef, IssueRef, Matrix, MatrixCell, Side } from '../../api/types.js'
import { pickActors } from './pick-actors.js'
import type { PositionsSearch } from './positions-search.js'
import { SIDES, stepOf } from './sides.js'

export interface MatrixRow {
  readonly actor: ActorRef
  /** One for each issue, in their order; null where nothing is reported. */
  readonly cells: readonly (MatrixCell | null)[]
}

/** The rows of the matrix that are asked for, in its own order of actors. */
export function matrixRows(matrix: Pick<Matrix, 'actors' | 'issues' | 'cells'>, asked: PositionsSearch): MatrixRow[] {
  const cellOf = new Map(matrix.cells.map((cell) => [keyOf(cell.actor, cell.issue), cell]))
  return pickActors(matrix.actors, asked).map((actor) => ({
    actor,
    cells: matrix.issues.map((issue) => cellOf.get(keyOf(actor, issue)) ?? null),
  }))
}

const keyOf = (actor: Pick<ActorRef, 'id'>, issue: Pick<IssueRef, 'id'>): string => `${issue.id}\n${actor.id}`

/** The cells of one issue by side: those that went furthest first, then those that most articles report. */
export function sidesOf(matrix: Pick<Matrix, 'cells'>, issue: string): Record<Side, MatrixCell[]> {
  const cells = matrix.cells.filter((cell) => cell.issue.id === issue)
  const ofSide = (side: Side): MatrixCell[] =>
    cells
      .filter((cell) => cell.side === side)
      .sort(
        (one, other) =>
          stepOf(other.commitment) - stepOf(one.commitment) ||
          other.independent - one.independent ||
          one.actor.name.localeCompare(other.actor.name),
      )
  return Object.fromEntries(SIDES.map((side) => [side, ofSide(side)])) as Record<Side, MatrixCell[]>
}
