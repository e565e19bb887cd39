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

/** Whether a rule may find anything in a text. */
export const mayFind = (rule: string, text: string): boolean =>
  HINTS[rule]?.some((letters) => text.includes(letters)) ?? true
