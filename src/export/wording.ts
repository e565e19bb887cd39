const day = new Intl.DateTimeFormat('en-GB', {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
})
const shortDay = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' })
const month = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' })

const SEASONS: Readonly<Record<string, string>> = { SP: 'spring', SU: 'summer', FA: 'autumn', WI: 'winter' }

/**
 * An ISO value of the record for people: "Tuesday 23 November 2021", "November 2021", "week 47 of 2021", "summer 2021",
 * "2021", "23 Nov 2021 to 25 Nov 2021"; "date unknown" for null, and as it is when it is none of these.
 */
export function longDate(value: string | null): string {
  return dateWords(value, day)
}

/** The same, with days as "23 Nov 2021". */
export function shortDate(value: string | null): string {
  return dateWords(value, shortDay)
}

function dateWords(value: string | null, days: Intl.DateTimeFormat): string {
  if (value === null) return 'date unknown'
  const [start, end] = value.split('/')
  if (start !== undefined && end !== undefined) return `${dateWords(start, shortDay)} to ${dateWords(end, shortDay)}`
  const date = value.slice(0, 10)
  if (/^\d{4}-\d{2}-\d{2}/.test(value) && isDate(date)) return days.format(new Date(date)).replace(',', '')
  if (/^\d{4}-\d{2}$/.test(value) && isDate(`${value}-01`)) return month.format(new Date(`${value}-01`))
  const week = value.match(/^(\d{4})-W(\d{2})$/)
  if (week !== null) return `week ${Number(week[2])} of ${week[1]}`
  const season = value.match(/^(\d{4})-(SP|SU|FA|WI)$/)
  if (season !== null) return `${SEASONS[season[2] ?? '']} ${season[1]}`
  return value
}

const isDate = (text: string): boolean => !Number.isNaN(Date.parse(text))

const regions = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' })

/** "Australia" for "AU"; the code itself when it is none. */
export function countryName(code: string): string {
  try {
    return regions.of(code) ?? code
  } catch {
    return code
  }
}

/** "1 article", "2 articles", "1,200 articles". */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`
