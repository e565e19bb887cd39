import { type Day, firstDayOf, parseDay, shiftMonth } from '../../read/times/calendar.js'

/** When something happened, as far as its report tells: first and last day, and how that is known. */
export interface When {
  readonly from: Day
  readonly to: Day
  /** `day`: said to the day. `near`: said as a week, month or interval. `published`: nobody says; by when its article came out. */
  readonly known: 'day' | 'near' | 'published'
}

/** What is told without a date happened in the days before it was printed; what is still to come, in those after. */
const DAYS_BEFORE = 3
const DAYS_AHEAD = 30
/** A date less exact than this dates nothing. */
const LONGEST = 45

/** Null when neither the report nor its article is dated, or only by a season or year. */
export function whenOf(date: string | null, published: string | null, isAhead: boolean): When | null {
  if (date !== null) {
    const [from, to] = rangeOf(date) ?? [0, Number.POSITIVE_INFINITY]
    if (to - from > LONGEST) return null
    return { from, to, known: from === to ? 'day' : 'near' }
  }
  const out = parseDay(published)
  if (out === null) return null
  return isAhead
    ? { from: out, to: out + DAYS_AHEAD, known: 'published' }
    : { from: out - DAYS_BEFORE, to: out, known: 'published' }
}

/** First and last day of a day, week, month or interval; null for all else. */
function rangeOf(value: string): readonly [from: Day, to: Day] | null {
  const [start = '', end] = value.split('/')
  if (end !== undefined) {
    const [first, last] = [rangeOf(start), rangeOf(end)]
    return first === null || last === null || last[1] < first[0] ? null : [first[0], last[1]]
  }
  const day = parseDay(start)
  if (day !== null) return [day, day]
  const first = firstDayOf(start.slice(0, 10))
  if (first === null) return null
  if (/^\d{4}-W\d\d$/.test(start)) return [first, first + 6]
  if (!/^\d{4}-\d\d$/.test(start)) return null
  const next = shiftMonth(first, 1)
  const after = firstDayOf(`${String(next.year).padStart(4, '0')}-${String(next.month).padStart(2, '0')}`)
  return after === null ? null : [first, after - 1]
}
