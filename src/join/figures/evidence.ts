import type { Described } from './describe.js'
import { inCommon } from './near-words.js'
import { isMeasure } from './units.js'

/** What two figures have in common, besides unit and number. */
export interface Evidence {
  /** Words around both, and what is done with those who are counted where that is the same; at most `MOST_WORDS`. */
  readonly words: number
  /** Words for the kind of unit: "Varonian dockers"; at most `MOST_KINDS`. */
  readonly kinds: number
  /** Whether the beginnings of their articles are about the same matter. */
  readonly isOneMatter: boolean
  /** Days between the two; 0 when one is not dated. */
  readonly days: number
}

/** More words than these tell no more. */
const MOST_WORDS = 6
const MOST_KINDS = 2
/** Part of the words of two beginnings (their geometric mean) that both have at least where they are about one matter. */
const ONE_MATTER = 0.1

export function evidenceOf(one: Described, other: Described): Evidence {
  const isSameDone = one.concept !== null && one.concept === other.concept
  return {
    words: Math.min(MOST_WORDS, inCommon(one.near, other.near) + Number(isSameDone)),
    kinds: Math.min(MOST_KINDS, inCommon(one.kinds, other.kinds)),
    isOneMatter: openingsMeet(one.row.opening, other.row.opening),
    days: daysApart(one, other),
  }
}

/** Articles of which no beginning is known may well be about one matter. */
function openingsMeet(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  if (one.size === 0 || other.size === 0) return true
  return inCommon(one, other) >= ONE_MATTER * Math.sqrt(one.size * other.size)
}

const DAY_MS = 86_400_000

export function daysApart({ row: one }: Described, { row: other }: Described): number {
  if (one.said === null || other.said === null) return 0
  return Math.abs(Date.parse(one.said) - Date.parse(other.said)) / DAY_MS
}

/**
 * What speaks for two figures of one number being one count, in half words. A number tells something by itself where few others
 * are as likely ("1,429"); small ones, those that name but a size ("dozens"), what is measured, and round shares after a week are the same by chance. The
 * weights were fitted on pairs from news of eight years, judged by hand, and rounded.
 */
export function pointsOf(one: Described, { words, kinds, days }: Evidence): number {
  const measured = isMeasure(one.unit)
  const telling = Number(isTelling(one.row.value, measured))
  const vague = Number((one.row.value < SMALL && kinds === 0) || one.row.bound === 'order')
  const share = one.unit === 'share' && telling === 0 && days > SOON ? 3 : 0
  return 2 * (words + kinds) + telling - (days > LONG ? 4 : 1) * vague - (measured ? 2 - telling : 0) - share
}

/** So many points two figures of one number need when they are said so many days apart at most. */
const NEEDED: readonly (readonly [days: number, points: number])[] = [
  [7, 2],
  [31, 3],
  [120, 5],
  [365, 7],
  [Number.POSITIVE_INFINITY, 8],
]

export const pointsNeeded = (days: number): number => NEEDED.find(([most]) => days <= most)![1]

/** Smaller counts are the same by chance. */
const SMALL = 10
const SMALLEST_TELLING = 20
const TELLING_DIGITS = 3

/** Whether few others have the same number. */
export function isTelling(value: number, measured: boolean): boolean {
  const digits = String(value).replace(/\D/g, '').replace(/0+$/, '').length
  return digits >= TELLING_DIGITS || (digits >= 2 && !measured && value >= SMALLEST_TELLING)
}

/** Days within which one round share is hardly of something else, where much is said alike. */
const SOON = 7
/** Days after which a small number alone tells nothing. */
const LONG = 31

const POLLED = ['poll', 'polled', 'pollin', 'pollst', 'survey', 'approv', 'disapp', 'favora', 'voter', 'respon']

/** Whether a share is what a poll finds: that changes from week to week. */
export const isPolled = ({ unit, near }: Described): boolean =>
  /^(?:share|percentage point|point)$/.test(unit) && POLLED.some((word) => near.has(word))

/** Those of whom an article hears something are its own: "two sources said". */
export const areSources = ({ unit }: Described): boolean => unit === 'source'
