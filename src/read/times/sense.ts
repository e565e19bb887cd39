import type { Season, Unit } from './lexicon.js'

/** What a time expression says by itself, before it is counted from the article's date or from the text. */
export type Sense =
  /** Absolute: the value stands in the words. */
  | { readonly kind: 'value'; readonly value: string }
  /** A day of the year, or several in a row, whose year is not said. */
  | {
      readonly kind: 'month-day'
      readonly month: number
      readonly day: number
      readonly weekday: number | null
      readonly end: { readonly month: number; readonly day: number } | null
    }
  /** `from`: the day of the month that it cannot lie before ("late October"). */
  | { readonly kind: 'month'; readonly month: number; readonly shift: Shift; readonly from: number }
  | { readonly kind: 'season'; readonly season: Season; readonly shift: Shift }
  | { readonly kind: 'weekday'; readonly weekday: number; readonly shift: Shift; readonly from: Anchor }
  /** "on Wednesday last week" */
  | { readonly kind: 'weekday-of-week'; readonly weekday: number; readonly weeks: number }
  | { readonly kind: 'weekend'; readonly shift: Shift }
  /** `count` units on (or back), as precise as the unit: "last week", "six months ago", "a day earlier". */
  | { readonly kind: 'offset'; readonly unit: Unit; readonly count: number; readonly from: Anchor }
  /** From the article's date `count` units on (or back), all of it: "the next 180 days". */
  | { readonly kind: 'stretch'; readonly unit: Unit; readonly count: number }
  /** "July of that year". */
  | { readonly kind: 'month-of-year'; readonly month: number }

/** -1 for "last", 0 for "this", 1 for "next"; null when the tense must tell. */
export type Shift = -1 | 0 | 1 | null

/**
 * What is counted from: the article's date, the time named last in the text, or the time that the words just after
 * name ("two days after Monday's vote").
 */
export type Anchor = 'published' | 'discourse' | 'following'
