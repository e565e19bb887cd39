import type { Span } from '../../text/index.js'
import { contentOf, type Described, meaningOf } from './describe.js'
import type { ToldFigure } from './told-figure.js'

/** A figure of an article, beside the others of it. */
export interface DescribedFigure {
  readonly id: string
  /** Id of the figure that its text puts it beside; null for most. */
  readonly beside: string | null
  /** What it says it counts; where its words say nothing of it, what the figure says that it is put beside. */
  readonly described: Described
  /** By what it is held against others: where its text puts it beside another, what is said there. */
  readonly said: Described
}

/** What the figures of one reading say they count, in their order. `beside` is the span of the earlier one that says it. */
export function describeReading(
  own: readonly { readonly told: ToldFigure; readonly beside: Span | null }[],
): readonly DescribedFigure[] {
  const figures = own.map(({ told }): Described => ({ ...meaningOf(told), row: told }))
  const at = new Map(figures.map((figure) => [nameOf(figure.row.span), figure]))
  const earlier = new Map(
    own.flatMap(({ told, beside }) => {
      const other = beside === null ? undefined : at.get(nameOf(beside))
      // Always one that comes before: nothing goes in a circle.
      return other === undefined || other.row.span[0] >= told.span[0] || isOfOtherMonth(told, other.row)
        ? []
        : [[told.id, other] as const]
    }),
  )
  const described = (figure: Described): Described => {
    const before = earlier.get(figure.row.id)
    const saysNothing = figure.concept === null && contentOf(figure).length === 0
    return before === undefined || !saysNothing ? figure : { ...described(before), row: figure.row }
  }
  const said = (figure: Described): Described => {
    const before = earlier.get(figure.row.id)
    return before === undefined ? described(figure) : { ...said(before), row: figure.row }
  }
  return figures.map((figure) => ({
    ...{ id: figure.row.id, beside: earlier.get(figure.row.id)?.row.id ?? null },
    ...{ described: described(figure), said: said(figure) },
  }))
}

const MONTHS = `january february march april may june july august september october november december`.split(' ')
const MONTH = new RegExp(MONTHS.map((month) => `${month[0]!.toUpperCase()}${month.slice(1)}`).join('|'), 'g')

/** Whether a sentence names months, and not the one of the figure that it would be put beside: "May payrolls were revised". */
function isOfOtherMonth({ sentence }: ToldFigure, { date }: ToldFigure): boolean {
  const month = /^\d{4}-(\d{2})/.exec(date ?? '')?.[1]
  const named = sentence.text.match(MONTH) ?? []
  return (
    month !== undefined && named.length > 0 && !named.some((name) => MONTHS[Number(month) - 1] === name.toLowerCase())
  )
}

const nameOf = ([start, end]: Span): string => `${start} ${end}`
