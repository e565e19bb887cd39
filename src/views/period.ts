import { type Expression, type RawBuilder, type SqlBool, sql } from 'kysely'
import { StandpointError } from '../text/index.js'

const FILTER_DATE = /^\d{4}(-\d{2}(-\d{2}(T[\d:.]+(Z|[+-]\d{2}:?\d{2})?)?)?)?$/

/** Sorts after every character of an ISO date: "2021-11~" is the end of November 2021. */
const END = '~'

/**
 * A date as the user may write it in a filter: a year, a month, a day or a date-time.
 * @throws FILTER_DATE_INVALID
 */
export function filterDate(value: string | undefined): string | null {
  if (value === undefined || value === '') return null
  if (!FILTER_DATE.test(value) || !isReal(value)) throw new StandpointError('FILTER_DATE_INVALID', { value })
  return value
}

/** The 31st of a short month is none: `Date` would make the first of the next of it. */
function isReal(value: string): boolean {
  const time = Date.parse(value)
  const day = value.slice(0, 10)
  return !Number.isNaN(time) && (day.length < 10 || new Date(`${day}T00:00Z`).toISOString().startsWith(day))
}

/**
 * From when to when is asked, both as the user may write them.
 * @throws FILTER_DATE_INVALID, FILTER_DATES_REVERSED
 */
export function filterDates(
  since: string | undefined,
  until: string | undefined,
): readonly [since: string | null, until: string | null] {
  const [from, to] = [filterDate(since), filterDate(until)]
  if (from !== null && to !== null && from > to + END) throw new StandpointError('FILTER_DATES_REVERSED', { from, to })
  return [from, to]
}

/**
 * That an ISO value of the record (day, month, year, week, season, date-time or `START/END`) meets `[since, until]`,
 * both inclusive. A value less exact than the filter meets it when it could: "2021" is in November 2021, and a week or
 * season counts as its whole year. A value that is null meets nothing.
 */
export function within(
  value: Expression<string | null>,
  since: string | null,
  until: string | null,
): RawBuilder<SqlBool> {
  // Nearly every value is a day, of which the first comparison tells: an interval, a week or a season is looked at then.
  const after =
    since === null
      ? sql`true`
      : sql`(${value} || ${END} >= ${since} or
          (instr(${value}, '/') > 0 and substr(${value}, instr(${value}, '/') + 1) || ${END} >= ${since}))`
  const before =
    until === null
      ? sql`true`
      : sql`(${value} <= ${until + END} or
          (substr(${value}, 6, 1) >= 'A' and substr(${value}, 1, 4) <= ${until + END}))`
  return sql<SqlBool>`(${value} is not null and ${after} and ${before})`
}

/** What `within` says of a value that is known already. */
export function meets(value: string | null, since: string | null, until: string | null): boolean {
  if (value === null) return false
  return (since === null || isSince(value, since)) && (until === null || isUntil(value, until))
}

// A value that is the beginning of another is less exact, and could be as late. No text is made here: many are asked at once.
function isSince(value: string, since: string): boolean {
  if (value >= since || since.startsWith(value)) return true
  const slash = value.indexOf('/')
  return slash > 0 && isSince(value.slice(slash + 1), since)
}

const isUntil = (value: string, until: string): boolean =>
  value <= until || value.startsWith(until) || (value.charAt(5) >= 'A' && value.slice(0, 4) <= until + END)

/** "2021-11-23" of a day, a date-time or an interval that begins on a day; null of anything less exact. */
export function dayOf(value: string | null): string | null {
  return value?.match(/^\d{4}-\d{2}-\d{2}/)?.[0] ?? null
}

/** On which day a statement was made: its own date where that is known to the day, else that of its article; in SQL. */
export function timelineDay(
  date: Expression<string | null>,
  published: Expression<string | null>,
): RawBuilder<string | null> {
  const day = '____-__-__%'
  return sql<string | null>`(case when ${date} like ${day} then substr(${date}, 1, 10)
    when ${published} like ${day} then substr(${published}, 1, 10) end)`
}
