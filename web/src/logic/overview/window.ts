/** The days that the overview looks at: the search parameters of its URL. */
export interface WindowSearch {
  /** First and last day, inclusive; left out where the window is open. */
  from?: string
  to?: string
  /** What is new since: `visit` when left out, else a number of days or a day. */
  since?: string
}

const DAY = /^\d{4}-\d{2}-\d{2}$/
const isDay = (value: unknown): value is string =>
  typeof value === 'string' && DAY.test(value) && !Number.isNaN(Date.parse(value))

/** The window in parameters that anybody may have typed: what cannot be one is left out, and ends are put in order. */
export function parseWindow(raw: Readonly<Record<string, unknown>>): WindowSearch {
  const search: WindowSearch = {}
  const { from, to, since } = raw
  const [first, last] = isDay(from) && isDay(to) && from > to ? [to, from] : [from, to]
  if (isDay(first)) search.from = first
  if (isDay(last)) search.to = last
  if (isDay(since) || (typeof since === 'string' && /^\d{1,4}$/.test(since))) search.since = since
  return search
}

export const isOpen = ({ from, to }: WindowSearch): boolean => from === undefined && to === undefined

/** The window as a filter of statements. */
export const windowFilter = ({ from, to }: WindowSearch): { since?: string; until?: string; dated?: string } => ({
  ...(from === undefined ? {} : { since: from }),
  ...(to === undefined ? {} : { until: to }),
  ...(from === undefined && to === undefined ? {} : { dated: 'day' }),
})

/** Whether a day lies in the window; null does in an open one only. */
export const isIn = (day: string | null, window: WindowSearch): boolean =>
  isOpen(window) ||
  (day !== null && (window.from === undefined || day >= window.from) && (window.to === undefined || day <= window.to))

const DAY_MS = 86_400_000

/** Days from `first` to `day`, for the handles of the brush. */
export const daysBetween = (first: string, day: string): number =>
  Math.round((Date.parse(day) - Date.parse(first)) / DAY_MS)

/** The day so many days after `first`. */
export const dayAt = (first: string, days: number): string =>
  new Date(Date.parse(first) + days * DAY_MS).toISOString().slice(0, 10)
