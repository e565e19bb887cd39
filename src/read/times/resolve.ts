import {
  type Day,
  dayOf,
  firstDayOf,
  formatDay,
  formatMonth,
  formatWeek,
  formatYear,
  monthOf,
  shiftDayByMonths,
  shiftMonth,
  weekdayOf,
  yearOf,
} from './calendar.js'
import type { Unit } from './lexicon.js'
import type { Sense, Shift } from './sense.js'
import type { Tense } from './tense.js'

/** What an expression's value is counted from. */
export interface Setting {
  /** Day of publication, or of the words quoted; null when unknown. */
  readonly published: Day | null
  /** Value of the time that the text named last; null when there is none. */
  readonly discourse: string | null
  readonly tense: Tense
}

/** ISO 8601 value of `sense`, or null when what it is counted from is unknown. */
export function resolve(sense: Sense, setting: Setting): string | null {
  const { published, tense } = setting
  switch (sense.kind) {
    case 'value':
      return sense.value
    case 'month-of-year':
      return setting.discourse === null ? null : formatMonth(Number(setting.discourse.slice(0, 4)), sense.month)
    case 'month-day':
      return monthDay(sense, setting)
    case 'month':
      return published === null ? null : month(sense, published, tense)
    case 'season':
      return published === null ? null : season(sense.season, sense.shift, published, tense)
    case 'weekday':
      return weekday(sense, setting)
    case 'weekday-of-week':
      return published === null ? null : formatDay(published - weekdayOf(published) + sense.weekday + 7 * sense.weeks)
    case 'weekend':
      return published === null ? null : weekend(sense.shift, published, tense)
    case 'stretch':
      return published === null ? null : stretch(sense.unit, sense.count, published)
    case 'offset':
      return sense.from === 'published'
        ? published === null
          ? null
          : offset(sense.unit, sense.count, published)
        : fromDiscourse(sense.unit, sense.count, setting.discourse)
    default:
      return sense satisfies never
  }
}

/** The day, week, month … that lies `count` units from `day`, as precise as the unit. */
function offset(unit: Unit, count: number, day: Day): string {
  switch (unit) {
    case 'day':
      return formatDay(day + count)
    case 'week':
      return formatWeek(day + 7 * count)
    case 'fortnight':
      return formatWeek(day + 14 * count)
    case 'month': {
      const { year, month } = shiftMonth(day, count)
      return formatMonth(year, month)
    }
    case 'year':
      return formatYear(yearOf(day) + count)
    case 'decade':
      // "two decades ago" is a year; "last decade" is the one before.
      return Math.abs(count) <= 1 ? decade(yearOf(day) + 10 * count) : formatYear(yearOf(day) + 10 * count)
    case 'century':
      return formatYear(yearOf(day) + 100 * count)
    default:
      return unit satisfies never
  }
}

const decade = (year: number): string => `${formatYear(year - (year % 10))}/${formatYear(year - (year % 10) + 9)}`

/** "a day earlier", "13 years later": from the time named last, if that is precise enough to count from. */
function fromDiscourse(unit: Unit, count: number, anchor: string | null): string | null {
  if (anchor === null) return null
  const first = firstDayOf(anchor)
  if (first === null) return null
  const isDay = /^\d{4}-\d\d-\d\d$/.test(anchor)
  if (unit === 'day' && !isDay) return null
  if ((unit === 'week' || unit === 'fortnight') && isDay && count !== 0) {
    return formatDay(first + (unit === 'week' ? 7 : 14) * count)
  }
  if (unit === 'month' && isDay && count !== 0) return formatMonth(...monthPair(shiftDayByMonths(first, count)))
  if (unit === 'week' && !isDay && !anchor.includes('W')) return null
  if (unit === 'month' && anchor.length < 7) return null
  if (unit === 'decade' || unit === 'century') return formatYear(yearOf(first) + (unit === 'decade' ? 10 : 100) * count)
  return offset(unit, count, first)
}

const monthPair = (day: Day): [year: number, month: number] => [yearOf(day), monthOf(day)]

/** The last `count` days, weeks … up to the article's date, or the next from it on. */
function stretch(unit: Unit, count: number, published: Day): string {
  const ends = (other: string, own: string): string => (count < 0 ? `${other}/${own}` : `${own}/${other}`)
  switch (unit) {
    case 'day':
    case 'week':
    case 'fortnight': {
      const days = { day: 1, week: 7, fortnight: 14 }[unit]
      return ends(formatDay(published + days * count), formatDay(published))
    }
    case 'month':
      return Math.abs(count) === 1
        ? ends(formatDay(shiftDayByMonths(published, count)), formatDay(published))
        : ends(formatMonth(...monthPair(shiftDayByMonths(published, count))), formatMonth(...monthPair(published)))
    case 'year':
      return Math.abs(count) === 1
        ? ends(formatDay(shiftDayByMonths(published, 12 * count)), formatDay(published))
        : ends(formatYear(yearOf(published) + count), formatYear(yearOf(published)))
    case 'decade':
      return ends(formatYear(yearOf(published) + 10 * count), formatYear(yearOf(published)))
    case 'century':
      return ends(formatYear(yearOf(published) + 100 * count), formatYear(yearOf(published)))
    default:
      return unit satisfies never
  }
}

/** A day whose year is not said: the nearest, on the side that the tense tells. */
function monthDay(sense: Extract<Sense, { kind: 'month-day' }>, { published, tense }: Setting): string | null {
  if (published === null) return null
  const year = yearOf(published)
  const candidates = [year - 1, year, year + 1].flatMap((candidate) => {
    const day = dayOf(candidate, sense.month, sense.day)
    return day === null ? [] : [{ year: candidate, day }]
  })
  const fits = candidates.filter(({ day }) => sense.weekday === null || weekdayOf(day) === sense.weekday)
  const list = fits.length > 0 ? fits : candidates
  const cost = (day: Day): number => {
    const distance = Math.abs(day - published)
    // A verb of the other side does not outweigh a date that lies just around the corner.
    // Far off in another year the year would be said.
    const unsaid = distance > 120 && yearOf(day) !== year ? 300 : 0
    if (tense === 'past' && day > published) return distance + unsaid + (distance > 45 ? 1000 : 60)
    if (tense === 'future' && day < published) return distance + unsaid + (distance > 45 ? 1000 : 60)
    return distance + unsaid
  }
  const best = list.reduce((a, b) => (cost(b.day) < cost(a.day) ? b : a), list[0] ?? { year, day: published })
  if (sense.end === null) return formatDay(best.day)
  const endYear = sense.end.month < sense.month ? best.year + 1 : best.year
  const end = dayOf(endYear, sense.end.month, sense.end.day)
  return end === null || end < best.day ? formatDay(best.day) : `${formatDay(best.day)}/${formatDay(end)}`
}

function month(sense: Extract<Sense, { kind: 'month' }>, published: Day, tense: Tense): string {
  const { month: name, shift } = sense
  const [year, current] = [yearOf(published), monthOf(published)]
  const isOver = name < current || (name === current && Number(formatDay(published).slice(8)) >= sense.from)
  const past = isOver ? year : year - 1
  const future = name >= current ? year : year + 1
  if (shift === -1) return formatMonth(name < current ? year : year - 1, name)
  if (shift === 0) return formatMonth(year, name)
  if (shift === 1) return formatMonth(name > current ? year : year + 1, name)
  // "has engagements in February", said in December: without a verb that tells, a month just ahead is meant.
  const ahead = (name - current + 12) % 12
  const isNext = tense === null && ahead > 0 && ahead <= 2
  return formatMonth(tense === 'future' || isNext ? future : past, name)
}

const FIRST_MONTH = { SP: 3, SU: 6, FA: 9, WI: 12 } as const

function season(name: keyof typeof FIRST_MONTH, shift: Shift, published: Day, tense: Tense): string {
  const [year, current] = [yearOf(published), monthOf(published)]
  const begins = FIRST_MONTH[name]
  // In January the winter that runs began in December.
  const running = name === 'WI' ? (current < 3 ? year - 1 : year) : year
  const over = name !== 'WI' && current > begins + 2
  const begun = name === 'WI' ? current === 12 || current < 3 : current >= begins
  if (shift === 0) return `${formatYear(running)}-${name}`
  if (shift === 1 || tense === 'future')
    return `${formatYear(over || (shift === 1 && begun) ? running + 1 : running)}-${name}`
  return `${formatYear(shift === -1 ? (over ? running : running - 1) : begun ? running : running - 1)}-${name}`
}

/** News convention: a bare weekday is the last one up to the article's date, or the next from it on. */
function weekday(sense: Extract<Sense, { kind: 'weekday' }>, { published, discourse, tense }: Setting): string | null {
  const anchor = sense.from === 'discourse' ? firstDayOf(discourse ?? '') : published
  if (anchor === null) return null
  const back = (weekdayOf(anchor) - sense.weekday + 7) % 7
  const ahead = (7 - back) % 7
  if (sense.shift === -1) return formatDay(anchor - (back === 0 ? 7 : back))
  if (sense.shift === 1) return formatDay(anchor + (ahead === 0 ? 7 : ahead))
  if (sense.shift === 0) return formatDay(anchor - weekdayOf(anchor) + sense.weekday)
  return formatDay(tense === 'future' ? anchor + ahead : anchor - back)
}

function weekend(shift: Shift, published: Day, tense: Tense): string {
  const sunday = published - weekdayOf(published) + 7
  const isOver = weekdayOf(published) < 6
  const weeks =
    shift === 1 ? (isOver ? 0 : 1) : shift === 0 || tense === 'future' ? 0 : isOver ? -1 : shift === -1 ? -1 : 0
  return `${formatDay(sunday - 1 + 7 * weeks)}/${formatDay(sunday + 7 * weeks)}`
}
