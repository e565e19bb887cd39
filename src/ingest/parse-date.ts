/**
 * Reads a date of publication as newspapers and exports write it: "Nov 23, 2021 09:42 PM", "23 November 2021",
 * "2021-11-23T21:42:00+08:00", "Tue, 23 Nov 2021 21:42:00 GMT", "23.11.2021".
 *
 * Answers `YYYY-MM-DD`, or `YYYY-MM-DDTHH:MM[:SS][Z|±HH:MM]` when a time is given; a time without an offset is local
 * time (zone abbreviations such as "ET" mean several offsets and are dropped). Null when the text is no date, or one
 * that can be read in two ways ("03/04/2021"): nothing is guessed.
 */
export function parseDate(text: string): string | null {
  const words = text
    .trim()
    .replace(/[\u00a0\u2000-\u200a\u202f]/gu, ' ')
    .replace(WEEKDAY, '')
  if (words.length > LONGEST) return null
  for (const { pattern, order } of DATE_FORMS) {
    const match = pattern.exec(words)
    if (!match) continue
    const day = calendarDay(match, order)
    if (day === null) continue
    const rest = `${words.slice(0, match.index)} ${words.slice(match.index + match[0].length)}`
    const time = timeOfDay(rest.replace(FILLER, ' ').trim())
    if (time !== null) return day + time
  }
  return null
}

const LONGEST = 80
const WEEKDAY = /\b(?:mon|tue|tues|wed|wednes|thu|thur|thurs|fri|sat|satur|sun)(?:day)?\b[.,]?\s*/iu
const FILLER = /^\s*[Tt](?=\d)|[,|·•]|\s[-–—]\s|\b(?:at|on)\b/gu
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?'

type Order = 'year month day' | 'month day year' | 'day month year' | 'two ways'
const DATE_FORMS: readonly { readonly pattern: RegExp; readonly order: Order }[] = [
  { pattern: /(?<!\d)(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)/u, order: 'year month day' },
  { pattern: /^(\d{4})()(\d{2})(\d{2})(?=$|T)/u, order: 'year month day' },
  {
    pattern: new RegExp(`\\b${MONTH}()\\s*(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})(?!\\d)`, 'iu'),
    order: 'month day year',
  },
  {
    pattern: new RegExp(
      `(?<![\\d:])(\\d{1,2})()(?:st|nd|rd|th)?[\\s-]+(?:of\\s+)?${MONTH},?[\\s-]+(\\d{4})(?!\\d)`,
      'iu',
    ),
    order: 'day month year',
  },
  { pattern: /(?<!\d)(\d{1,2})(\.)\s?(\d{1,2})\.\s?(\d{4})(?!\d)/u, order: 'day month year' },
  { pattern: /(?<!\d)(\d{1,2})([/-])(\d{1,2})\2(\d{4})(?!\d)/u, order: 'two ways' },
]

function calendarDay([, first = '', , second = '', third = '']: RegExpExecArray, order: Order): string | null {
  switch (order) {
    case 'year month day':
      return isoDay(Number(first), Number(second), Number(third))
    case 'month day year':
      return isoDay(Number(third), monthOf(first), Number(second))
    case 'day month year':
      return isoDay(Number(third), /\d/u.test(second) ? Number(second) : monthOf(second), Number(first))
    case 'two ways': {
      const dayFirst = isoDay(Number(third), Number(second), Number(first))
      const monthFirst = isoDay(Number(third), Number(first), Number(second))
      if (dayFirst === null || monthFirst === null) return dayFirst ?? monthFirst
      return dayFirst === monthFirst ? dayFirst : null
    }
  }
}

const monthOf = (name: string): number => MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1

/** Null for a day that the calendar does not have (30 February), or a year that no article is from. */
function isoDay(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day))
  if (year < 1500 || year > 2200 || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null
  return `${year}-${twoDigits(month)}-${twoDigits(day)}`
}

const TIME =
  /^(\d{1,2})(?:[:.h](\d{2})(?::?(\d{2})(?:[.,]\d+)?)?)?\s*(a\.?m\.?|p\.?m\.?)?\s*(?:hrs|hours|uhr)?\s*(Z|(?:UTC|GMT)?\s*[+-]\d{1,2}(?::?\d{2})?|UTC|GMT|[A-Z]{1,5})?$/iu
const COMPACT_TIME = /^(\d{2})(\d{2})(\d{2})?(Z|[+-]\d{2}:?\d{2})?$/u

/** "" for no time, "THH:MM[:SS][offset]" for one; null when the words are something else. */
function timeOfDay(words: string): string | null {
  if (words === '') return ''
  const compact = COMPACT_TIME.exec(words)
  const match = TIME.exec(words)
  const [hour, minute, second, half, zone] = compact
    ? [compact[1], compact[2], compact[3], undefined, compact[4]]
    : [match?.[1], match?.[2], match?.[3], match?.[4], match?.[5]]
  if (hour === undefined || (minute === undefined && half === undefined)) return null
  const hours = half === undefined ? Number(hour) : twelveHour(Number(hour), half)
  if (hours > 23 || Number(minute ?? 0) > 59 || Number(second ?? 0) > 59) return null
  return `T${twoDigits(hours)}:${minute ?? '00'}${second === undefined ? '' : `:${second}`}${offset(zone ?? '')}`
}

/** 24 (no hour) for "13 PM". */
function twelveHour(hour: number, half: string): number {
  if (hour < 1) return 24
  const afternoon = /^p/iu.test(half)
  // "21:42 PM" is written by careless clocks; it means what it says.
  if (hour > 12) return afternoon && hour < 24 ? hour : 24
  return (hour % 12) + (afternoon ? 12 : 0)
}

function offset(zone: string): string {
  if (/^(?:Z|UTC|GMT)$/iu.test(zone)) return 'Z'
  const match = /([+-])(\d{1,2}):?(\d{2})?$/u.exec(zone)
  return match ? `${match[1]}${twoDigits(Number(match[2]))}:${match[3] ?? '00'}` : ''
}

const twoDigits = (value: number): string => String(value).padStart(2, '0')
