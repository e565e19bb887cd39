import type { IssueRef, Matrix, MatrixCell, Side } from '../../api/types.js'
import { counted, formatCount, listed } from '../format.js'

export type SideCounts = Readonly<Record<Side, number>>

/** The headline answer: how the actors stand on the issue that most take a side on, and who changed last. */
export interface Answer extends SideCounts {
  readonly issue: IssueRef
  /** Groups without a name ("officials", "86 countries"), which are counted apart. */
  readonly nameless: SideCounts
  /** The cell whose change is the latest; null where nobody changed. */
  readonly last: MatrixCell | null
}

/** Null where nobody with a name takes a side. */
export function answerOf({ issues, cells }: Pick<Matrix, 'issues' | 'cells'>): Answer | null {
  const [main] = issues
    .map((issue) => {
      const own = cells.filter((cell) => cell.issue.id === issue.id)
      return { issue, named: own.filter(({ unnamed }) => !unnamed), nameless: own.filter(({ unnamed }) => unnamed) }
    })
    .sort((one, other) => other.named.length - one.named.length)
  if (main === undefined || main.named.length === 0) return null
  const changed = main.named.filter(({ change }) => change !== null)
  const [last = null] = changed.sort((one, other) => ((one.change?.on ?? '') < (other.change?.on ?? '') ? 1 : -1))
  return { issue: main.issue, ...countsOf(main.named), nameless: countsOf(main.nameless), last }
}

function countsOf(cells: readonly MatrixCell[]): SideCounts {
  const count = (side: Side): number => cells.filter((cell) => cell.side === side).length
  return { for: count('for'), against: count('against'), undecided: count('undecided') }
}

/** "6 for, 4 against and 2 undecided"; of the undecided nothing where there are none. */
export const countWords = (counts: SideCounts): string =>
  listed([
    `${formatCount(counts.for)} for`,
    `${formatCount(counts.against)} against`,
    ...(counts.undecided === 0 ? [] : [`${formatCount(counts.undecided)} undecided`]),
  ])

/** "and 3 groups without a name: 2 for and 1 against"; empty where there are none. */
export function namelessWords({ nameless }: Pick<Answer, 'nameless'>): string {
  const total = nameless.for + nameless.against + nameless.undecided
  if (total === 0) return ''
  const sides = (['for', 'against', 'undecided'] as const).filter((side) => nameless[side] > 0)
  return `and ${counted(total, 'group')} without a name: ${listed(sides.map((side) => `${formatCount(nameless[side])} ${side}`))}`
}
