const SEASONS = ['pring', 'ummer', 'utumn', 'fall', 'Fall', 'inter'] as const

/**
 * Letters without which a rule finds nothing: looking for them costs far less than the rule. Rules that most texts have use
 * for are not listed.
 */
const HINTS: Readonly<Record<string, readonly string[]>> = {
  'between years': ['etween '],
  'in the unit': [' the week', ' the month', ' the year', ' the decade'],
  'iso date': ['-0', '-1', '-2', '-3'],
  'month of that year': ['that year', 'same year'],
  'months of two years': [' to ', '-', '–', '—', ' through ', ' until '],
  'named day': ['Sept. 11', 'September 11'],
  'season of a year': SEASONS,
  'weekday of a week': [' week'],
  ago: [' ago', ' from now'],
  decade: ['0s'],
  quarter: ['quarter'],
  season: SEASONS,
  weekend: ['weekend'],
  within: ['ithin '],
}

/** How every name of a month begins, however it is shortened. */
const MONTH_BEGINS = /Jan|JAN|Feb|FEB|Mar|MAR|Apr|APR|May|MAY|Jun|JUN|Jul|JUL|Aug|AUG|Sep|SEP|Oct|OCT|Nov|NOV|Dec|DEC/g
/** The longest that stands between the first letters of a month and its day or year, and between a day and its month. */
const [BEHIND, BEFORE] = [16, 10]

/** What stands beside the months of a text. */
interface Months {
  readonly hasDay: boolean
  readonly hasYear: boolean
  readonly hasDayBefore: boolean
}

function monthsIn(text: string): Months {
  let [hasDay, hasYear, hasDayBefore] = [false, false, false]
  for (const { index } of text.matchAll(MONTH_BEGINS)) {
    const behind = /^[A-Za-z]{3,9}\.?(?:,| of)? (\d+)/.exec(text.slice(index, index + BEHIND))?.[1]
    if (behind !== undefined) {
      hasDay = true
      if (behind.length > 2) hasYear = true
    }
    hasDayBefore ||= /\d(?:st|nd|rd|th)?(?: of)? $/.test(text.slice(Math.max(0, index - BEFORE), index))
  }
  return { hasDay, hasYear, hasDayBefore }
}

const OF_MONTHS: ReadonlyMap<string, (months: Months) => boolean> = new Map([
  ['month day', ({ hasDay }: Months) => hasDay],
  ['two days of a month', ({ hasDay, hasDayBefore }: Months) => hasDay || hasDayBefore],
  ['day month', ({ hasDayBefore }: Months) => hasDayBefore],
  ['month year', ({ hasYear }: Months) => hasYear],
  ['months of two years', ({ hasYear }: Months) => hasYear],
])

/** Whether a rule may find anything in a text. */
export function hintsIn(text: string): (rule: string) => boolean {
  const months = monthsIn(text)
  return (rule) =>
    (HINTS[rule]?.some((letters) => text.includes(letters)) ?? true) && (OF_MONTHS.get(rule)?.(months) ?? true)
}
