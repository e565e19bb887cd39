/** Words of the calendar. Patterns are sources for regular expressions, without groups that capture. */

const MONTH_NAMES = [
  ['January', 'Jan'],
  ['February', 'Feb'],
  ['March', 'Mar'],
  ['April', 'Apr'],
  ['May', 'May'],
  ['June', 'Jun'],
  ['July', 'Jul'],
  ['August', 'Aug'],
  ['September', 'Sept', 'Sep'],
  ['October', 'Oct'],
  ['November', 'Nov'],
  ['December', 'Dec'],
] as const

const WEEKDAY_NAMES = [
  ['Monday', 'Mon'],
  ['Tuesday', 'Tues', 'Tue'],
  ['Wednesday', 'Wed'],
  ['Thursday', 'Thurs', 'Thur', 'Thu'],
  ['Friday', 'Fri'],
  ['Saturday', 'Sat'],
  ['Sunday', 'Sun'],
] as const

const table = (names: readonly (readonly string[])[]): ReadonlyMap<string, number> =>
  new Map(names.flatMap((forms, index) => forms.map((form) => [form.toLowerCase(), index + 1] as const)))

const MONTHS = table(MONTH_NAMES)
const WEEKDAYS = table(WEEKDAY_NAMES)

const plain = (word: string): string => word.toLowerCase().replace(/\.$/, '')

/** 1..12; null when the word is no month. */
export const monthNumber = (word: string): number | null => MONTHS.get(plain(word)) ?? null
/** 1 = Monday … 7 = Sunday; null when the word is no weekday. */
export const weekdayNumber = (word: string): number | null => WEEKDAYS.get(plain(word)) ?? null

const cased = (name: string): string => `${name}|${name.toUpperCase()}`
const FULL_MONTHS = MONTH_NAMES.map(([name]) => cased(name)).join('|')
const SHORT_MONTHS = MONTH_NAMES.flatMap((forms) => forms.slice(1))
  .filter((name) => name !== 'May')
  .map((name) => `(?:${cased(name)})\\.?`)
  .join('|')

/** Any month name or abbreviation; use before or after a number. */
export const MONTH = `(?:${FULL_MONTHS}|${SHORT_MONTHS})(?![A-Za-z])`
export const FULL_MONTH = `(?:${FULL_MONTHS})(?![A-Za-z])`
export const FULL_WEEKDAY = `(?:${WEEKDAY_NAMES.map(([name]) => cased(name)).join('|')})(?![A-Za-z])`
const SHORT_WEEKDAYS = WEEKDAY_NAMES.flatMap((forms) => forms.slice(1)).map((name) => `${cased(name)}`)
export const ANY_WEEKDAY = `(?:${FULL_WEEKDAY}|(?:${SHORT_WEEKDAYS.join('|')})\\.?(?![A-Za-z]))`

const SMALL_NUMBERS = [
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen',
  'seventeen eighteen nineteen',
]
  .join(' ')
  .split(' ')
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')
const NUMBERS = new Map<string, number>([
  ...SMALL_NUMBERS.map((word, value) => [word, value] as const),
  ...TENS.map((word, index) => [word, (index + 2) * 10] as const),
  ['a', 1],
  ['an', 1],
  ['a hundred', 100],
  ['a dozen', 12],
])

/** A count that a person would write before "days": digits, or words up to ninety-nine. */
export const COUNT = `(?:\\d{1,4}|[Aa]n?|[Aa] dozen|[Aa] hundred|(?:${capitalisable(TENS)})(?:[- ](?:${SMALL_NUMBERS.slice(1, 10).join('|')}))?|${capitalisable(SMALL_NUMBERS.slice(1))})`

function capitalisable(words: readonly string[]): string {
  return words.map((word) => `[${word[0]?.toUpperCase()}${word[0]}]${word.slice(1)}`).join('|')
}

/** Value of what COUNT matched; null for other words. */
export function countOf(words: string): number | null {
  if (/^\d+$/.test(words)) return Number(words)
  const known = NUMBERS.get(words.toLowerCase())
  if (known !== undefined) return known
  const [tens, ones] = words.toLowerCase().split(/[- ]/)
  const [tensValue, onesValue] = [NUMBERS.get(tens ?? ''), NUMBERS.get(ones ?? '')]
  return tensValue === undefined || onesValue === undefined ? null : tensValue + onesValue
}

export const UNITS = ['day', 'week', 'fortnight', 'month', 'year', 'decade', 'century'] as const
export type Unit = (typeof UNITS)[number]

export const UNIT = '(?:days?|weeks?|fortnights?|months?|years?|decades?|century|centuries)'

export function unitOf(word: string): Unit | null {
  const singular = word.toLowerCase().replace(/ies$/, 'y').replace(/s$/, '')
  return UNITS.find((unit) => unit === singular) ?? null
}

export type Season = 'SP' | 'SU' | 'FA' | 'WI'
const SEASONS: ReadonlyMap<string, Season> = new Map([
  ['spring', 'SP'],
  ['summer', 'SU'],
  ['autumn', 'FA'],
  ['fall', 'FA'],
  ['winter', 'WI'],
])
export const seasonOf = (word: string): Season | null => SEASONS.get(word.toLowerCase()) ?? null
export const SEASON = '(?:spring|summer|autumn|fall|winter)(?![A-Za-z])'
