import type { Coverage, Overview } from '../../api/types.js'

/** Width of the bars: a day where the affair is short, a week or a month where days would be too thin to see. */
export type Unit = 'day' | 'week' | 'month' | 'year'

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
  /** First and last day that are drawn. */
  readonly from: string
  readonly to: string
  /** Statements before and after them, which are not in the bars. */
  readonly earlier: number
  readonly later: number
}

export const OTHERS = 'Other outlets'

/** Outlets that have a colour of their own; one more would not be told apart. */
const MOST_OUTLETS = 7
const DAY_MS = 86_400_000

/**
 * The bars of an affair’s timeline: by day, or by a longer unit where days would be more than `mostBars`. Articles also
 * report words of long ago: days further from the days of publication than half their span (or a month) are counted,
 * not drawn. Statements without a day are not in it at all.
 */
export function timelineOf({ timeline, affair }: TimelineInput, mostBars = 200): Timeline {
  const [from, to] = windowAround(affair)
  const rows = timeline.filter(({ date }) => from <= date && date <= to)
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
  return {
    unit,
    bars: [...bars.values()].sort(
      (one, other) => one.start.localeCompare(other.start) || shown.indexOf(one.outlet) - shown.indexOf(other.outlet),
    ),
    outlets: shown,
    from,
    to,
    earlier: sum(timeline.filter(({ date }) => date < from)),
    later: sum(timeline.filter(({ date }) => date > to)),
  }
}

/** What one outlet reported on one day. */
export interface Reported {
  readonly date: string
  readonly outlet: string | null
  readonly statements: number
}

/** The columns of the API as rows. */
export const reportedOf = ({ outlets, days, counts }: Coverage): Reported[] =>
  days.flatMap((date, at) =>
    (counts[at] ?? []).flatMap((place, index, flat) =>
      index % 2 === 0 ? [{ date, outlet: outlets[place] ?? null, statements: flat[index + 1] ?? 0 }] : [],
    ),
  )

interface TimelineInput {
  readonly timeline: readonly Reported[]
  readonly affair: Pick<Overview['affair'], 'from' | 'to'>
}

const sum = (rows: readonly Reported[]): number => rows.reduce((total, { statements }) => total + statements, 0)

/** The days of publication, and half as many before and after; all days where no article has a date. */
export function windowAround({ from, to }: TimelineInput['affair']): readonly [from: string, to: string] {
  if (from === null || to === null) return ['0000-01-01', '9999-12-31']
  const margin = Math.max(30 * DAY_MS, (Date.parse(to) - Date.parse(from)) / 2)
  return [isoDay(Date.parse(from) - margin), isoDay(Date.parse(to) + margin)]
}

/** The shortest unit of which no more than `mostBars` lie between two days. */
export function unitOf(first: string, last: string, mostBars: number): Unit {
  if (first === '') return 'day'
  const days = 1 + (Date.parse(last) - Date.parse(first)) / DAY_MS
  if (days <= mostBars) return 'day'
  if (days / 7 <= mostBars) return 'week'
  return days / 30 <= mostBars ? 'month' : 'year'
}

/** First and last day of the unit that holds `date`; weeks begin on Monday. */
export function unitAround(date: string, unit: Unit): readonly [start: string, end: string] {
  if (unit === 'day') return [date, date]
  const day = new Date(`${date}T00:00:00Z`)
  if (unit === 'week') {
    const monday = day.getTime() - ((day.getUTCDay() + 6) % 7) * DAY_MS
    return [isoDay(monday), isoDay(monday + 6 * DAY_MS)]
  }
  if (unit === 'year') return [`${date.slice(0, 4)}-01-01`, `${date.slice(0, 4)}-12-31`]
  const start = Date.UTC(day.getUTCFullYear(), day.getUTCMonth(), 1)
  return [isoDay(start), isoDay(Date.UTC(day.getUTCFullYear(), day.getUTCMonth() + 1, 0))]
}

const isoDay = (time: number): string => new Date(time).toISOString().slice(0, 10)

export const dayBefore = (day: string): string => isoDay(Date.parse(day) - DAY_MS)
export const dayAfter = (day: string): string => isoDay(Date.parse(day) + DAY_MS)

function mostFirst(rows: readonly Reported[]): (string | null)[] {
  const sums = new Map<string | null, number>()
  for (const { outlet, statements } of rows) sums.set(outlet, (sums.get(outlet) ?? 0) + statements)
  return [...sums.entries()]
    .sort(([one, ones], [other, others]) => others - ones || String(one).localeCompare(String(other)))
    .map(([outlet]) => outlet)
}

/** Days that the picture shows at least: with fewer, one day’s bar would fill it. */
const LEAST_DAYS = 30

/** First moment and end of what the picture shows, as dates: all bars, and days around them where they are few. */
export function extentOf(bars: readonly Bar[]): readonly [Date, Date] {
  const start = Math.min(...bars.map((bar) => Date.parse(bar.start)))
  const end = Math.max(...bars.map((bar) => Date.parse(bar.end))) + DAY_MS
  const missing = Math.max(0, LEAST_DAYS - (end - start) / DAY_MS)
  return [new Date(start - Math.floor(missing / 2) * DAY_MS), new Date(end + Math.ceil(missing / 2) * DAY_MS)]
}

/** The colour of the outlet at `index` of `outlets`: a variable of styles/tokens.css, so that it follows the scheme. */
export const outletColour = (outlet: string | null, index: number): string =>
  outlet === null || outlet === OTHERS ? 'var(--outlet-other)' : `var(--outlet-${index + 1})`
