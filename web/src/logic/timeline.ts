import type { Overview } from '../api/types.js'

/** Width of the bars: a day where the affair is short, a week or a month where days would be too thin to see. */
export type Unit = 'day' | 'week' | 'month'

/** One block of a stacked bar: what one outlet reported in one unit of time. */
export interface Bar {
  /** First day of the unit. */
  readonly start: string
  /** Last day of the unit, inclusive. */
  readonly end: string
  /** Name of the outlet; null for unknown ones, OTHERS for those that share the last colour. */
  readonly outlet: string | null
  readonly statements: number
}

export interface Timeline {
  readonly unit: Unit
  /** By start, then in the order of `outlets`. */
  readonly bars: readonly Bar[]
  /** Most statements first; null for unknown, OTHERS last. */
  readonly outlets: readonly (string | null)[]
  readonly total: number
}

export const OTHERS = 'Other outlets'

/** Outlets that have a colour of their own; one more would not be told apart. */
const MOST_OUTLETS = 7
const DAY_MS = 86_400_000

/**
 * The bars of an affair's timeline: by day, or by week or month where days would be more than `mostBars`. Statements
 * without a day are not in it.
 */
export function timelineOf(rows: Overview['timeline'], mostBars = 200): Timeline {
  const days = rows.map(({ date }) => date).sort()
  const unit = unitOf(days[0] ?? '', days.at(-1) ?? '', mostBars)
  const outlets = mostFirst(rows)
  const shown = outlets.length > MOST_OUTLETS ? [...outlets.slice(0, MOST_OUTLETS - 1), OTHERS] : outlets
  const bars = new Map<string, Bar>()
  for (const { date, outlet, statements } of rows) {
    const name = shown.includes(outlet) ? outlet : OTHERS
    const [start, end] = unitAround(date, unit)
    const key = JSON.stringify([start, name])
    bars.set(key, { start, end, outlet: name, statements: statements + (bars.get(key)?.statements ?? 0) })
  }
  const sorted = [...bars.values()].sort(
    (one, other) => one.start.localeCompare(other.start) || shown.indexOf(one.outlet) - shown.indexOf(other.outlet),
  )
  return { unit, bars: sorted, outlets: shown, total: rows.reduce((sum, { statements }) => sum + statements, 0) }
}

function unitOf(first: string, last: string, mostBars: number): Unit {
  if (first === '') return 'day'
  const days = 1 + (Date.parse(last) - Date.parse(first)) / DAY_MS
  if (days <= mostBars) return 'day'
  return days / 7 <= mostBars ? 'week' : 'month'
}

/** First and last day of the unit that holds `date`; weeks begin on Monday. */
export function unitAround(date: string, unit: Unit): readonly [start: string, end: string] {
  if (unit === 'day') return [date, date]
  const day = new Date(`${date}T00:00:00Z`)
  if (unit === 'week') {
    const monday = day.getTime() - ((day.getUTCDay() + 6) % 7) * DAY_MS
    return [isoDay(monday), isoDay(monday + 6 * DAY_MS)]
  }
  const start = Date.UTC(day.getUTCFullYear(), day.getUTCMonth(), 1)
  return [isoDay(start), isoDay(Date.UTC(day.getUTCFullYear(), day.getUTCMonth() + 1, 0))]
}

const isoDay = (time: number): string => new Date(time).toISOString().slice(0, 10)

function mostFirst(rows: Overview['timeline']): (string | null)[] {
  const sums = new Map<string | null, number>()
  for (const { outlet, statements } of rows) sums.set(outlet, (sums.get(outlet) ?? 0) + statements)
  return [...sums.entries()]
    .sort(([one, ones], [other, others]) => others - ones || String(one).localeCompare(String(other)))
    .map(([outlet]) => outlet)
}

/** The colour of the outlet at `index` of `outlets`: a variable of styles/tokens.css, so that it follows the scheme. */
export const outletColour = (outlet: string | null, index: number): string =>
  outlet === null || outlet === OTHERS ? 'var(--outlet-other)' : `var(--outlet-${index + 1})`
