import { firstDayOf, formatDay, parseDay, shiftMonth } from '../read/times/calendar.js'

/**
 * First and last day of an ISO value of the record or a filter: day, date-time, week, month, year, `START/END`; a season
 * counts as its whole year. Null for what is none of these.
 */
export function daysOf(value: string): readonly [first: string, last: string] | null {
  // Nearly all are days, and a ledger has many.
  if (/^\d{4}-\d\d-\d\d$/.test(value)) return parseDay(value) === null ? null : [value, value]
  const [start = '', end] = value.split('/')
  if (end !== undefined) {
    const [from, to] = [daysOf(start), daysOf(end)]
    return from === null || to === null || to[1] < from[0] ? null : [from[0], to[1]]
  }
  const year = start.match(/^(\d{4})(?:-(?:SP|SU|FA|WI))?$/)?.[1]
  if (year !== undefined) return [`${year}-01-01`, `${year}-12-31`]
  const first = firstDayOf(start.slice(0, 10))
  if (first === null) return null
  if (parseDay(start) !== null) return [formatDay(first), formatDay(first)]
  if (/^\d{4}-W\d\d$/.test(start)) return [formatDay(first), formatDay(first + 6)]
  if (!/^\d{4}-\d\d$/.test(start)) return null
  const next = shiftMonth(first, 1)
  const last = firstDayOf(`${String(next.year).padStart(4, '0')}-${String(next.month).padStart(2, '0')}`)
  return last === null ? null : [formatDay(first), formatDay(last - 1)]
}

/**
 * The day by which something of this date was said: the day itself; of a less exact date its last day by which the
 * article was out, since it speaks of nothing later; without a date the day of the article. Null when neither is known.
 */
export function saidOn(date: string | null, published: string | null): string | null {
  const days = date === null ? null : daysOf(date)
  if (days !== null && days[0] === days[1]) return days[0]
  const out = published === null ? null : daysOf(published)
  if (days === null) return out?.[1] ?? null
  const [first, last] = days
  if (out === null || out[1] >= last) return last
  return out[1] < first ? first : out[1]
}

/** Whether a date is known to the day. */
export function isDay(date: string): boolean {
  const days = daysOf(date)
  return days !== null && days[0] === days[1]
}
