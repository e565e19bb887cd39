/** A day as whole days since 1970-01-01 in the Gregorian calendar: no clock, no time zone. */
export type Day = number

const MS_PER_DAY = 86_400_000

/** The day, or null when there is none of that date ("February 30"). `month` is 1..12. */
export function dayOf(year: number, month: number, dayOfMonth: number): Day | null {
  const date = new Date(0)
  date.setUTCFullYear(year, month - 1, dayOfMonth)
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === dayOfMonth ? date.getTime() / MS_PER_DAY : null
}

/** The day that an ISO date or date-time begins with; null when it is none. The day is the one written, in its zone. */
export function parseDay(iso: string | null): Day | null {
  const [, year, month, dayOfMonth] = /^(\d{4})-(\d\d)-(\d\d)(?!\d)/.exec(iso ?? '') ?? []
  return year === undefined ? null : dayOf(Number(year), Number(month), Number(dayOfMonth))
}

export const yearOf = (day: Day): number => new Date(day * MS_PER_DAY).getUTCFullYear()
export const monthOf = (day: Day): number => new Date(day * MS_PER_DAY).getUTCMonth() + 1
/** 1 = Monday … 7 = Sunday, as in ISO 8601. */
export const weekdayOf = (day: Day): number => ((((day + 3) % 7) + 7) % 7) + 1

const pad = (value: number, width: number): string => String(value).padStart(width, '0')

export const formatDay = (day: Day): string => new Date(day * MS_PER_DAY).toISOString().slice(0, 10)
export const formatYear = (year: number): string => pad(year, 4)
export const formatMonth = (year: number, month: number): string => `${pad(year, 4)}-${pad(month, 2)}`

/** The ISO week that holds `day`: "2018-W20". */
export function formatWeek(day: Day): string {
  const thursday = day - weekdayOf(day) + 4
  const year = yearOf(thursday)
  const newYear = dayOf(year, 1, 1) ?? 0
  return `${pad(year, 4)}-W${pad(Math.floor((thursday - newYear) / 7) + 1, 2)}`
}

/** The month that lies `count` months after the one of `day`. */
export function shiftMonth(day: Day, count: number): { readonly year: number; readonly month: number } {
  const index = yearOf(day) * 12 + monthOf(day) - 1 + count
  return { year: Math.floor(index / 12), month: (((index % 12) + 12) % 12) + 1 }
}

/** The same day of the month `count` months on, or that month's last day where it is shorter. */
export function shiftDayByMonths(day: Day, count: number): Day {
  const { year, month } = shiftMonth(day, count)
  const dayOfMonth = new Date(day * MS_PER_DAY).getUTCDate()
  const first = dayOf(year, month, 1) ?? day
  return dayOf(year, month, dayOfMonth) ?? first + daysOf(year, month) - 1
}

const daysOf = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate()

/** First day of an ISO day, week, month, year or interval; null for a season or what is no date. */
export function firstDayOf(value: string): Day | null {
  const [, year, rest = ''] = /^(\d{4})(?:-([^/]*))?/.exec(value) ?? []
  if (year === undefined) return null
  const week = /^W(\d\d)$/.exec(rest)
  if (week !== null) {
    const fourth = dayOf(Number(year), 1, 4) ?? 0
    return fourth - weekdayOf(fourth) + 1 + 7 * (Number(week[1]) - 1)
  }
  if (/^[A-Z]/.test(rest)) return null
  const [month = '1', dayOfMonth = '1'] = rest === '' ? [] : rest.split('-')
  return dayOf(Number(year), Number(month), Number(dayOfMonth))
}
