import { dayOf, formatDay, formatMonth, formatYear } from './calendar.js'
import {
  ANY_WEEKDAY,
  COUNT,
  countOf,
  FULL_MONTH,
  FULL_WEEKDAY,
  MONTH,
  monthNumber,
  SEASON,
  seasonOf,
  UNIT,
  unitOf,
  weekdayNumber,
} from './lexicon.js'
import type { Sense, Shift } from './sense.js'

/**
 * The grammar: each rule is a pattern over the text and a reading of its groups; null means "no time after all". Of
 * overlapping finds the longest counts, so a rule need not exclude what a longer one takes.
 */
export interface Rule {
  readonly name: string
  /** Global; begins at a word. */
  readonly pattern: RegExp
  readonly read: (groups: readonly (string | undefined)[]) => Sense | null
}

const ORDINAL = '(?:st|nd|rd|th)?'
const DAY = `(\\d{1,2})${ORDINAL}`
const YEAR = '((?:1\\d|20)\\d\\d)(?!\\d)'
const TO = '(?: ?[-–—] ?| to | through | until )'
const PART_OF_DAY = '(?: (?:morning|afternoon|evening|night|lunchtime)\\b)?'
const EDGE = '(?:(?:[Ee]arly|[Mm]id|[Ll]ate)[- ]|[Tt]he (?:very )?(?:end|start|beginning|middle) of )?'
const SHIFT = '([Ll]ast|[Tt]his|[Nn]ext)'
const NOT_NUMBER = '(?![\\d:%]|[.,]\\d)'

const shiftOf = (word: string | undefined): Shift => {
  if (word === undefined) return null
  const plain = word.toLowerCase()
  if (/last|past|previous/.test(plain)) return -1
  return /next|coming|following/.test(plain) ? 1 : 0
}

const value = (text: string | null): Sense | null => (text === null ? null : { kind: 'value', value: text })
const number = (digits: string | undefined): number => Number(digits)

function dateOf(
  weekday: string | undefined,
  month: string | undefined,
  day: string | undefined,
  year: string | undefined,
  end: { readonly month: string | undefined; readonly day: string | undefined } | null,
): Sense | null {
  const monthValue = monthNumber(month ?? '')
  const endMonth = monthNumber(end?.month ?? month ?? '')
  if (monthValue === null || endMonth === null) return null
  // 2024 is a leap year: February 29 exists in it.
  if (dayOf(2024, monthValue, number(day)) === null) return null
  if (end !== null && dayOf(2024, endMonth, number(end.day)) === null) return null
  if (year === undefined) {
    return {
      kind: 'month-day',
      month: monthValue,
      day: number(day),
      weekday: weekdayNumber(weekday ?? ''),
      end: end === null ? null : { month: endMonth, day: number(end.day) },
    }
  }
  const first = dayOf(number(year), monthValue, number(day))
  const last = end === null ? first : dayOf(number(year), endMonth, number(end.day))
  if (first === null || last === null || last < first) return null
  return value(first === last ? formatDay(first) : `${formatDay(first)}/${formatDay(last)}`)
}

/** "June 28 and 29": two days in a row, as the stretch that they are. */
function bothDays(month: string | undefined, first: string | undefined, second: string | undefined): Sense | null {
  if (number(second) !== number(first) + 1) return null
  return dateOf(undefined, month, first, undefined, { month: undefined, day: second })
}

const ABSOLUTE: readonly Rule[] = [
  {
    name: 'two days of a month',
    pattern: new RegExp(`\\b(${MONTH}) ${DAY} and ${DAY}(?!\\d)${NOT_NUMBER}`, 'g'),
    read: ([, month, first, second]) => bothDays(month, first, second),
  },
  {
    name: 'two days of a month',
    pattern: new RegExp(`(?<![\\d.,])${DAY} and ${DAY} (${MONTH})`, 'g'),
    read: ([, first, second, month]) => bothDays(month, first, second),
  },
  {
    name: 'iso date',
    pattern: /\b(\d{4})-(\d\d)-(\d\d)(?!\d)/g,
    read: ([, year, month, day]) => {
      const date = dayOf(number(year), number(month), number(day))
      return value(date === null ? null : formatDay(date))
    },
  },
  {
    // A day that is called so without its year.
    name: 'named day',
    pattern: /\b(?:Sept\.|September) 11(?:th)?(?=,? (?:[Tt]error(?:ist)? )?(?:attacks?|hijack\w+|terror\b))/g,
    read: () => value('2001-09-11'),
  },
  {
    name: 'month day',
    pattern: new RegExp(
      `\\b(?:(${ANY_WEEKDAY}),? (?:the )?)?(${MONTH}) ${DAY}(?:${TO}(?:(${MONTH}) )?${DAY}(?!\\d))?(?:,? ${YEAR})?${NOT_NUMBER}`,
      'g',
    ),
    read: ([, weekday, month, day, endMonth, endDay, year]) =>
      dateOf(weekday, month, day, year, endDay === undefined ? null : { month: endMonth, day: endDay }),
  },
  {
    name: 'day month',
    pattern: new RegExp(
      `\\b(?:(${ANY_WEEKDAY}),? (?:the )?)?(?:[Tt]he )?(?<![\\d.,])${DAY}(?:${TO}${DAY})?(?: of)? (${MONTH})(?:,? ${YEAR})?`,
      'g',
    ),
    read: ([, weekday, day, endDay, month, year]) =>
      dateOf(weekday, month, day, year, endDay === undefined ? null : { month, day: endDay }),
  },
  {
    name: 'month year',
    pattern: new RegExp(`\\b${EDGE}(?:(${MONTH}) ?(?:[-–—]|to|through) ?)?(${MONTH})(?: of|,)? ${YEAR}`, 'g'),
    read: ([, from, month, year]) => {
      const [first, last] = [monthNumber(from ?? ''), monthNumber(month ?? '')]
      if (last === null) return null
      const end = formatMonth(number(year), last)
      return value(first === null || first >= last ? end : `${formatMonth(number(year), first)}/${end}`)
    },
  },
  {
    name: 'months of two years',
    pattern: new RegExp(`\\b${EDGE}(${MONTH}),? ${YEAR}${TO}${EDGE}(${MONTH}),? ${YEAR}`, 'g'),
    read: ([, from, year, to, endYear]) => {
      const [first, last] = [monthNumber(from ?? ''), monthNumber(to ?? '')]
      if (first === null || last === null || number(endYear) < number(year)) return null
      return value(`${formatMonth(number(year), first)}/${formatMonth(number(endYear), last)}`)
    },
  },
  {
    name: 'month of that year',
    pattern: new RegExp(`\\b(${FULL_MONTH}) (?:of )?(?:that|the same) year\\b`, 'g'),
    read: ([, name]) => {
      const month = monthNumber(name ?? '')
      return month === null ? null : { kind: 'month-of-year', month }
    },
  },
  {
    name: 'years',
    pattern: new RegExp(
      `(?<![\\w.,$€£#/-])${YEAR}(?: ?[-–—/] ?| to | through )((?:1\\d|20)?\\d\\d)(?![\\w%]|[.,:-]\\d)`,
      'g',
    ),
    read: ([, from, to]) => {
      const first = number(from)
      const last = to?.length === 2 ? Math.floor(first / 100) * 100 + number(to) : number(to)
      return last > first ? value(`${formatYear(first)}/${formatYear(last)}`) : null
    },
  },
  {
    name: 'between years',
    pattern: new RegExp(`(?<=\\b[Bb]etween )${YEAR} and ${YEAR}`, 'g'),
    read: ([, from, to]) => (number(to) > number(from) ? value(`${from}/${to}`) : null),
  },
  {
    name: 'decade',
    pattern: /\b(?:(?:[Tt]he )?(?:(?:early|mid|late)[- ])?)?(1[5-9]\d|20[0-3])0s\b/g,
    read: ([, decade]) => value(`${decade}0/${decade}9`),
  },
  {
    name: 'quarter',
    pattern: new RegExp(`\\b[Tt]he (first|second|third|fourth|last) quarter of ${YEAR}`, 'g'),
    read: ([, name, year]) => {
      const quarter = ['first', 'second', 'third', 'fourth'].indexOf(name === 'last' ? 'fourth' : (name ?? ''))
      return value(`${formatMonth(number(year), quarter * 3 + 1)}/${formatMonth(number(year), quarter * 3 + 3)}`)
    },
  },
  {
    name: 'season of a year',
    pattern: new RegExp(`\\b(?:[Tt]he )?${EDGE}(${SEASON}) (?:of )?${YEAR}`, 'g'),
    read: ([, season, year]) => value(`${year}-${seasonOf(season ?? '')}`),
  },
  {
    name: 'year',
    pattern: new RegExp(
      `(?<![\\w.,$€£¥#/’'-]|[^\\w][$€£¥#/])(?:(?:[Ee]arly|[Mm]id|[Ll]ate)[- ]|[Tt]he (?:very )?(?:end|start|beginning|middle) of |(?:pre|post)-)?${YEAR}(?![\\w%]|[.,:]\\d|-\\d)`,
      'g',
    ),
    read: ([, year]) => value(year ?? null),
  },
]

const DEICTIC_DAYS: ReadonlyMap<string, number> = new Map([
  ['the day before yesterday', -2],
  ['yesterday', -1],
  ['last night', -1],
  ['today', 0],
  ['tonight', 0],
  ['tomorrow', 1],
  ['the day after tomorrow', 2],
])

const RELATIVE: readonly Rule[] = [
  {
    name: 'deictic day',
    pattern:
      /\b(?:(?:[Ee]arlier|[Ll]ater|[Ee]arly|[Ll]ate) )?([Tt]he day (?:before yesterday|after tomorrow)|[Tt]oday|[Tt]onight|[Yy]esterday|[Tt]omorrow|[Ll]ast night)\b(?: (?:morning|afternoon|evening|night)\b)?/g,
    read: ([, words]) => {
      const count = DEICTIC_DAYS.get(words?.toLowerCase() ?? '')
      return count === undefined ? null : { kind: 'offset', unit: 'day', count, from: 'published' }
    },
  },
  {
    name: 'this part of the day',
    pattern:
      /\b(?:(?:[Ee]arlier|[Ll]ater|[Ee]arly|[Ll]ate) )?[Tt]his (?:morning|afternoon|evening)\b|(?<!\b[Tt]o )\b[Tt]his (?:very )?day\b/g,
    read: () => ({ kind: 'offset', unit: 'day', count: 0, from: 'published' }),
  },
  {
    name: 'weekday',
    pattern: new RegExp(
      `\\b(?:([Ll]ast|[Tt]his(?: past| coming)?|[Nn]ext|[Tt]he (?:previous|following)) )?(?:(?:[Ee]arly|[Ll]ate) (?:on )?)?(${FULL_WEEKDAY})${PART_OF_DAY}`,
      'g',
    ),
    read: ([, shift, name]) => {
      const weekday = weekdayNumber(name ?? '')
      if (weekday === null) return null
      const from = /the/i.test(shift ?? '') ? 'discourse' : 'published'
      return { kind: 'weekday', weekday, shift: shiftOf(shift), from }
    },
  },
  {
    name: 'weekday of a week',
    pattern: new RegExp(`\\b(${FULL_WEEKDAY})(?: of)? ${SHIFT} week\\b`, 'g'),
    read: ([, name, shift]) => {
      const [weekday, weeks] = [weekdayNumber(name ?? ''), shiftOf(shift)]
      return weekday === null || weeks === null ? null : { kind: 'weekday-of-week', weekday, weeks }
    },
  },
  {
    name: 'within',
    pattern: new RegExp(`\\b[Ww]ithin (${COUNT}) (days|weeks|months)\\b(?! of)`, 'g'),
    read: ([, words, word]) => {
      const [count, unit] = [countOf(words ?? ''), unitOf(word ?? '')]
      return count === null || unit === null ? null : { kind: 'stretch', unit, count }
    },
  },
  {
    name: 'month',
    pattern: new RegExp(`\\b(?:${SHIFT} )?${EDGE}(${FULL_MONTH})`, 'g'),
    read: ([all, shift, name]) => {
      const month = monthNumber(name ?? '')
      const from = /late|end/i.test(all ?? '') ? 20 : /mid/i.test(all ?? '') ? 10 : 1
      return month === null ? null : { kind: 'month', month, shift: shiftOf(shift), from }
    },
  },
  {
    name: 'season',
    pattern: new RegExp(
      `\\b(?:(?:[Ee]arlier|[Ll]ater|[Ee]arly|[Ll]ate) )?(?:${SHIFT} |(?<=\\b(?:[Ii]n|[Dd]uring|[Bb]y|[Uu]ntil|[Ss]ince) )[Tt]he (?:early |late )?)(${SEASON})(?! of (?:19|20)\\d\\d)`,
      'g',
    ),
    read: ([, shift, name]) => {
      const season = seasonOf(name ?? '')
      return season === null ? null : { kind: 'season', season, shift: shiftOf(shift) }
    },
  },
  {
    name: 'weekend',
    pattern:
      /\b(?:([Ll]ast|[Tt]his(?: past| coming)?|[Nn]ext) |(?<=\b(?:[Oo]ver|[Aa]t|[Oo]n|[Dd]uring|[Tt]his) )[Tt]he (?:(past|coming) )?)weekend\b/g,
    read: ([, shift, past]) => ({ kind: 'weekend', shift: shiftOf(past ?? shift) }),
  },
  {
    name: 'deictic unit',
    pattern:
      /\b(?:(?:[Ee]arlier|[Ll]ater|[Ee]arly|[Ll]ate) |[Tt]he (?:end|start|beginning|middle) of )?([Ll]ast|[Tt]his(?: past| coming)?|[Nn]ext) (week|month|year|decade|century)\b(?! or)/g,
    read: ([, shift, word]) => {
      const unit = unitOf(word ?? '')
      const count = shiftOf(shift)
      return unit === null || count === null ? null : { kind: 'offset', unit, count, from: 'published' }
    },
  },
  {
    name: 'in the unit',
    pattern:
      /\b(?:(?:[Ee]arlier|[Ll]ater) in|[Tt]he (?:end|start|beginning|middle) of) the (week|month|year|decade)\b(?! of)/g,
    read: ([, word]) => {
      const unit = unitOf(word ?? '')
      return unit === null ? null : { kind: 'offset', unit, count: 0, from: 'published' }
    },
  },
  {
    name: 'ago',
    pattern: new RegExp(`\\b(?<!(?:[Mm]ore|[Ll]ess) than )(${COUNT}) (${UNIT}) (?:ago|from now)\\b`, 'g'),
    read: ([all, words, word]) => {
      const [count, unit] = [countOf(words ?? ''), unitOf(word ?? '')]
      if (count === null || unit === null) return null
      return { kind: 'offset', unit, count: /ago$/.test(all ?? '') ? -count : count, from: 'published' }
    },
  },
  {
    name: 'earlier, later',
    pattern: new RegExp(`\\b(${COUNT}) (${UNIT}) (earlier|later|afterwards?|before|after|previously)\\b`, 'g'),
    read: ([, words, word, direction]) => {
      const [count, unit] = [countOf(words ?? ''), unitOf(word ?? '')]
      if (count === null || unit === null) return null
      const sign = /^(?:earlier|before|previously)$/.test(direction ?? '') ? -1 : 1
      const from = /^(?:before|after)$/.test(direction ?? '') ? 'following' : 'discourse'
      return { kind: 'offset', unit, count: sign * count, from }
    },
  },
  {
    name: 'stretch',
    pattern: new RegExp(
      `\\b[Tt]he (last|past|next|coming|previous) (?:(\\d{1,3}|${COUNT.slice(3, -1)}) )?(days?|weeks?|months?|years?|decades?)\\b`,
      'g',
    ),
    read: ([, shift, words, word]) => {
      const unit = unitOf(word ?? '')
      const count = words === undefined ? 1 : countOf(words)
      // "the past years" has no length; "the previous year" hangs on the text, not on the article's date.
      if (unit === null || count === null || shift === 'previous' || (words === undefined && /s$/.test(word ?? ''))) {
        return null
      }
      // "the next day" is told from a day in the text.
      if (words === undefined && shift !== 'past') {
        return shift === 'next' ? { kind: 'offset', unit, count: 1, from: 'discourse' } : null
      }
      return { kind: 'stretch', unit, count: (shiftOf(shift) ?? 0) * count }
    },
  },
  {
    name: 'other unit',
    pattern:
      /\b(?:([Tt]he (?:very )?(?:same|next|following|previous)|[Tt]hat(?: same)?) (day|week|month|year|night|morning|evening)|[Tt]he (day|week|month|year) (before|after|earlier))\b/g,
    read: ([, shift, word, bare, direction]) => {
      const unit = unitOf(/night|morning|evening/.test(word ?? '') ? 'day' : (word ?? bare ?? ''))
      if (unit === null) return null
      const count = direction === undefined ? (shiftOf(shift) ?? 0) : direction === 'after' ? 1 : -1
      const from = direction === undefined || direction === 'earlier' ? 'discourse' : 'following'
      return { kind: 'offset', unit, count, from }
    },
  },
]

export const RULES: readonly Rule[] = [...ABSOLUTE, ...RELATIVE]
