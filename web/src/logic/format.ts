import type { ActorRef, ArticleRef } from '../api/types.js'
import type { DateStyle } from './settings/settings.js'

/** How dates are written; "sv-SE" writes them as ISO 8601 does. */
const LOCALES: Readonly<Record<DateStyle, string>> = { 'day first': 'en-GB', 'month first': 'en-US', iso: 'sv-SE' }

function dateFormats(style: DateStyle) {
  const [locale, isIso] = [LOCALES[style], style === 'iso']
  const date = isIso ? ({ day: '2-digit', month: '2-digit' } as const) : ({ day: 'numeric', month: 'short' } as const)
  const month = isIso ? '2-digit' : 'short'
  return {
    day: new Intl.DateTimeFormat(locale, { ...date, year: 'numeric', timeZone: 'UTC' }),
    longDay: new Intl.DateTimeFormat(isIso ? 'en-GB' : locale, {
      ...{ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' },
    }),
    month: new Intl.DateTimeFormat(locale, { month, year: 'numeric', timeZone: 'UTC' }),
    moment: new Intl.DateTimeFormat(
      locale,
      isIso ? { dateStyle: 'short', timeStyle: 'short' } : { dateStyle: 'medium', timeStyle: 'short' },
    ),
  }
}

let formats = dateFormats('day first')

/** Writes dates so from now on; at first "3 Mar 2031". */
export function setDateStyle(style: DateStyle): void {
  formats = dateFormats(style)
}

const countFormat = new Intl.NumberFormat('en-GB')

const DAY = /^\d{4}-\d{2}-\d{2}/
const MONTH = /^\d{4}-\d{2}$/
const SEASONS: Readonly<Record<string, string>> = { SP: 'spring', SU: 'summer', FA: 'autumn', WI: 'winter' }

/** "3 Mar 2031" of a day or date-time; months, years, weeks, seasons and intervals in words as short. */
export function formatDate(value: string): string {
  if (value.includes('/')) return value.split('/').map(formatDate).join(' – ')
  if (DAY.test(value)) return formats.day.format(utc(value.slice(0, 10)))
  if (MONTH.test(value)) return formats.month.format(utc(`${value}-01`))
  const week = /^(\d{4})-W(\d{2})$/.exec(value)
  if (week !== null) return `week ${Number(week[2])} of ${week[1]}`
  const season = /^(\d{4})-(SP|SU|FA|WI)$/.exec(value)
  if (season !== null) return `${SEASONS[season[2] ?? '']} ${season[1]}`
  return value
}

/** "Monday 3 March 2031" of a day or date-time; as formatDate of all others. */
export const formatLongDate = (value: string): string =>
  DAY.test(value) ? formats.longDay.format(utc(value.slice(0, 10))).replace(',', '') : formatDate(value)

/** "3 Mar 2031, 14:05" of a date-time, in the reader's own time; a day as formatDate has it. */
export const formatMoment = (value: string): string =>
  value.includes('T') ? formats.moment.format(new Date(value)) : formatDate(value)

/** "3 – 21 Mar 2031": the first and the last day, without what both share. */
export function formatPeriod(from: string | null, to: string | null): string | null {
  if (from === null || to === null) return null
  return from === to ? formatDate(from) : formats.day.formatRange(utc(from), utc(to))
}

const utc = (day: string): Date => new Date(`${day}T00:00:00Z`)

export const formatCount = (count: number): string => countFormat.format(count)

/** "1 statement", "1,204 statements". */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${formatCount(count)} ${count === 1 ? one : many}`

/** "A", "A and B", "A, B and C". */
export function listed(words: readonly string[]): string {
  if (words.length < 2) return words.join('')
  return `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`
}

interface Titled extends Pick<ArticleRef, 'title' | 'url' | 'id'> {
  readonly source?: string
}

/** What an article is called: its title, else its address, the file that it came from, or its id. */
export const titleOf = ({ title, url, source, id }: Titled): string =>
  title ?? url ?? source?.split(/[/\\]/).at(-1) ?? `Article ${id}`

export const UNKNOWN_OUTLET = 'Outlet unknown'
export const UNNAMED_SPEAKER = 'No named speaker'

/** Who made a statement: the names of its speakers, else the words of its source. */
export function speakerWords({ speakers, source }: SpokenBy): string {
  if (speakers.length > 0) return listed(speakers.map(({ name }) => name))
  return source === '' ? UNNAMED_SPEAKER : source
}

interface SpokenBy {
  readonly speakers: readonly Pick<ActorRef, 'name'>[]
  readonly source: string
}

/** How sure the engine is, in words; figures as percent. */
export function confidenceWords(confidence: number): string {
  const percent = `${Math.round(confidence * 100)} %`
  if (confidence >= 0.85) return `sure (${percent})`
  if (confidence >= 0.6) return `fairly sure (${percent})`
  return `unsure (${percent})`
}

/** "foreign minister, Keldia": the role that most articles give, and whose it is; null when none gives one. */
export function roleWords(roles: readonly { readonly role: string; readonly of: string | null }[]): string | null {
  const [first] = roles
  if (first === undefined) return null
  return first.of === null ? first.role : `${first.role}, ${first.of}`
}

export const capitalised = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

/** The kinds of a statement as a word in a line. */
export const KIND_WORDS: Readonly<Record<string, string>> = {
  direct: 'quoted',
  indirect: 'reported',
  mixed: 'partly quoted',
}

/** What the class of a cue means, as the end of a line. */
export const CLASS_MEANINGS: Readonly<Record<string, string>> = {
  said: 'says',
  wrote: 'writes',
  denied: 'denies',
  asked: 'asks',
  urged: 'urges',
  promised: 'promises',
  believes: 'believes',
  wants: 'wants',
  supports: 'supports',
  opposes: 'opposes',
  decreed: 'decrees',
  shows: 'shows',
}

/** Whether an address that an article was given may be a link: it comes from a file that anybody may have written. */
export const isWebAddress = (address: string): boolean => /^https?:\/\//i.test(address)
