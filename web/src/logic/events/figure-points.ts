import type { FigureRow, FigureView } from '../../api/types.js'
import { listed, UNKNOWN_OUTLET } from '../format.js'

/** A report of a figure as a chart draws it. */
export interface FigurePoint {
  readonly report: FigureRow
  readonly day: string
  readonly teller: string
  /** The value that it gives, in words: "at least 412". */
  readonly value: string
  /** From the least to the most that it says; the same for an exact number; null where it has no end. */
  readonly least: number
  readonly most: number | null
}

/** The dated reports of a figure, in the order of the days. */
export const figurePoints = ({ values }: Pick<FigureView, 'values'>): readonly FigurePoint[] =>
  values
    .flatMap(({ reports, words }) => reports.map((report) => ({ report, words })))
    .flatMap(({ report, words }): FigurePoint[] =>
      report.said === null
        ? []
        : [{ report, day: report.said.slice(0, 10), teller: tellerName(report), value: words, ...rangeOf(report) }],
    )
    .sort((one, other) => (one.day < other.day ? -1 : Number(one.day > other.day)))

/** Who gives a figure: its speakers, else the words for them, else the outlet itself. */
export const tellerName = ({
  speakers,
  source,
  article,
}: Pick<FigureRow, 'speakers' | 'source' | 'article'>): string =>
  speakers.length > 0 ? listed(speakers.map(({ name }) => name)) : source || (article.outlet ?? UNKNOWN_OUTLET)

function rangeOf({ value, upper, bound }: FigureRow): Pick<FigurePoint, 'least' | 'most'> {
  switch (bound) {
    case 'at-least':
    case 'more-than':
      return { least: value, most: null }
    case 'at-most':
    case 'less-than':
      return { least: 0, most: value }
    case 'between':
    case 'order':
      return { least: value, most: upper }
    default:
      return { least: value, most: value }
  }
}
