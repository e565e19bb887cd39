import type { ActorRef, IssueRef, Matrix, MatrixCell, Side } from '../../api/types.js'
import { pickActors } from './pick-actors.js'
import type { PositionsSearch } from './positions-search.js'
import { SIDES, stepOf } from './sides.js'

export interface MatrixRow {
  readonly actor: ActorRef
  /** No article gives the actor a name: it is set apart, and not counted among the actors. */
  readonly unnamed: boolean
  /** One for each issue, in their order; null where nothing is reported. */
  readonly cells: readonly (MatrixCell | null)[]
}

/** The rows of the matrix that are asked for, in its own order of actors, those without a name last. */
export function matrixRows(matrix: Pick<Matrix, 'actors' | 'issues' | 'cells'>, asked: PositionsSearch): MatrixRow[] {
  const cellOf = new Map(matrix.cells.map((cell) => [keyOf(cell.actor, cell.issue), cell]))
  const rows = pickActors(matrix.actors, asked).map((actor) => {
    const cells = matrix.issues.map((issue) => cellOf.get(keyOf(actor, issue)) ?? null)
    return { actor, unnamed: cells.some((cell) => cell?.unnamed === true), cells }
  })
  return [...rows.filter(({ unnamed }) => !unnamed), ...rows.filter(({ unnamed }) => unnamed)]
}

const keyOf = (actor: Pick<ActorRef, 'id'>, issue: Pick<IssueRef, 'id'>): string => `${issue.id}\n${actor.id}`

/** Who is on one side: those with a name, and set apart from them groups such as "officials" or "86 countries". */
export interface SideCells {
  readonly named: readonly MatrixCell[]
  readonly nameless: readonly MatrixCell[]
}

/** The cells of one issue by side: those that went furthest first, then those that most articles report. */
export function sidesOf(matrix: Pick<Matrix, 'cells'>, issue: string): Record<Side, SideCells> {
  const cells = matrix.cells
    .filter((cell) => cell.issue.id === issue)
    .sort(
      (one, other) =>
        stepOf(other.commitment) - stepOf(one.commitment) ||
        other.independent - one.independent ||
        one.actor.name.localeCompare(other.actor.name),
    )
  const ofSide = (side: Side): SideCells => {
    const found = cells.filter((cell) => cell.side === side)
    return { named: found.filter(({ unnamed }) => !unnamed), nameless: found.filter(({ unnamed }) => unnamed) }
  }
  return Object.fromEntries(SIDES.map((side) => [side, ofSide(side)])) as Record<Side, SideCells>
}
