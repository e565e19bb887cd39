import type { IssueRef, Matrix, MatrixCell } from '../../api/types.js'

/** The headline answer: how the actors stand on the issue that most take a side on, and who changed last. */
export interface Answer {
  readonly issue: IssueRef
  readonly for: number
  readonly against: number
  readonly undecided: number
  /** The cell whose change is the latest; null where nobody changed. */
  readonly last: MatrixCell | null
}

/** Null where nobody takes a side. */
export function answerOf({ issues, cells }: Pick<Matrix, 'issues' | 'cells'>): Answer | null {
  const [issue] = issues
    .map((one) => ({ one, cells: cells.filter((cell) => cell.issue.id === one.id) }))
    .sort((one, other) => other.cells.length - one.cells.length)
  if (issue === undefined || issue.cells.length === 0) return null
  const count = (side: string): number => issue.cells.filter((cell) => cell.side === side).length
  const changed = issue.cells.filter(({ change }) => change !== null)
  const [last = null] = changed.sort((one, other) => ((one.change?.on ?? '') < (other.change?.on ?? '') ? 1 : -1))
  return { issue: issue.one, for: count('for'), against: count('against'), undecided: count('undecided'), last }
}
