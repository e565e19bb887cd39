import type { Described } from './describe.js'
import { inCommon } from './near-words.js'
import { basesPart } from './scope/base-of.js'
import { meetingOf, type PlacesMet } from './scope/places-part.js'
import { isPerson, measureOf } from './units.js'

/** What two figures have in common, besides unit and number. */
export interface Evidence {
  /** Words around both, and what is done with those who are counted where that is the same; at most `MOST_WORDS`. */
  readonly words: number
  /** Those of them that stand close to both numbers; at most `MOST_CLOSE`. */
  readonly close: number
  /** Words for the kind of unit: "Varonian dockers"; at most `MOST_KINDS`. */
  readonly kinds: number
  /** Other numbers of both sentences: "from 35 to 20 percent"; at most `MOST_NUMBERS`. */
  readonly numbers: number
  /** Whether both sentences have other numbers, none of them the same. */
  readonly isOfOtherNumbers: boolean
  readonly place: PlacesMet
  /** Whether the two are shares, or some, of others: see `basesPart`. */
  readonly isOfOtherBase: boolean
  /** Whether what is done with those who are counted is known, and the same. */
  readonly isSameDone: boolean
  /** Points for what the beginnings of their articles have in common: see `MATTER`; above 0 where they are about one matter. */
  readonly matter: number
  /** Days between the two; 0 when one is not dated. */
  readonly days: number
}

/** More than these tell no more. */
const MOST_WORDS = 6
const MOST_CLOSE = 4
const MOST_KINDS = 2
const MOST_NUMBERS = 2
/** Points by the part of the words of two beginnings (their geometric mean) that both have at least. */
const MATTER: readonly (readonly [least: number, points: number])[] = [
  [0.2, 4],
  [0.15, 3],
  [0.1, 1],
]

export function evidenceOf(one: Described, other: Described): Evidence {
  const isSameDone = one.done !== null && one.done === other.done
  return {
    words: Math.min(MOST_WORDS, inCommon(one.near, other.near) + Number(isSameDone)),
    close: Math.min(MOST_CLOSE, inCommon(one.close, other.close)),
    kinds: Math.min(MOST_KINDS, inCommon(one.kinds, other.kinds)),
    numbers: Math.min(MOST_NUMBERS, numbersInCommon(one, other)),
    isOfOtherNumbers: one.row.also.length > 0 && other.row.also.length > 0 && numbersInCommon(one, other) === 0,
    place: meetingOf(one.scope.places, other.scope.places),
    isOfOtherBase: basesPart(one.scope.base, other.scope.base),
    isSameDone,
    matter: matterOf(one.row.opening, other.row.opening),
    days: daysApart(one, other),
  }
}

const numbersInCommon = ({ row: one }: Described, { row: other }: Described): number =>
  one.also.filter(({ value, unit }) =>
    other.also.some((also) => also.value === value && (value >= SMALL || also.unit === unit)),
  ).length

/** Articles of which no beginning is known may well be about one matter. */
function matterOf(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  if (one.size === 0 || other.size === 0) return 1
  const part = inCommon(one, other) / Math.sqrt(one.size * other.size)
  return MATTER.find(([least]) => part >= least)?.[1] ?? 0
}

const DAY_MS = 86_400_000

export function daysApart({ row: one }: Described, { row: other }: Described): number {
  if (one.said === null || other.said === null) return 0
  return Math.abs(Date.parse(one.said) - Date.parse(other.said)) / DAY_MS
}

/**
 * What speaks for two figures of one number being one count, in points. Words close to the number tell more than others of its
 * sentence, another number that both sentences have more still; a number tells something by itself where few others
 * are as likely ("1,429"). Small ones, those that name but a size ("dozens") and what is measured, above all shares and
 * spells of time, are the same by chance; so are, after a week, small counts of people and shares in a
 * row of others, and what articles about different matters say. Of other places, or of others, little is the same count. The weights were fitted (logistic regression) on some 700 pairs from
 * news of eight years, judged by hand, and rounded.
 */
export function pointsOf(one: Described, other: Described, evidence: Evidence): number {
  const { words, close, kinds, numbers, isSameDone, matter, days } = evidence
  const measure = measureOf(one.unit)
  const isVague = (one.row.value < SMALL && kinds === 0) || one.row.bound === 'order' || other.row.bound === 'order'
  return (
    words +
    2 * close +
    3 * kinds +
    3 * numbers +
    2 * Number(isSameDone) +
    matter +
    3 * Number(isTelling(one.row.value, measure !== null)) -
    (measure === null ? 0 : LESS_BY_MEASURE[measure]) -
    Number(isVague) -
    2 * Number(one.row.value <= SMALL && days > WEEK && (isPerson(one.unit) || isPerson(other.unit))) -
    2 * Number(matter === 0 && !isTelling(one.row.value, measure !== null)) -
    4 * Number(measure === 'share' && days > WEEK && evidence.isOfOtherNumbers) +
    (measure === 'share' && evidence.place === 'same' ? 0 : BY_PLACE[evidence.place]) -
    4 * Number(evidence.isOfOtherBase) -
    4 * Number(one.unit !== other.unit)
  )
}

const BY_PLACE: Readonly<Record<PlacesMet, number>> = { same: 2, unknown: 0, maybe: -2, other: -5 }
const WEEK = 7

const LESS_BY_MEASURE = { share: 6, time: 5, measure: 2 } as const

/** So many points two figures of one number need when they are said so many days apart at most. */
const NEEDED: readonly (readonly [days: number, points: number])[] = [
  [7, 2],
  [31, 5],
  [365, 8],
  [Number.POSITIVE_INFINITY, 11],
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

/**
 * Those of whom an article hears, what it lists or shows itself, and the time that another number of its sentence is for, are its
 * own: "two sources said", "five takeaways", "23 photos", "cuts of $4 billion over 10 years".
 */
export const areItsOwn = ({ unit, row, scope }: Described): boolean =>
  OWN.test(unit) ||
  (scope.isOfTellers && row.value < SMALL && measureOf(unit) === null && unit !== 'country') ||
  (row.also.length > 0 && measureOf(unit) === 'time' && OVER.test(row.words))

const OVER = /^over /i
const OWN = /^(?:source|takeaway|thing|reason|lesson|highlight|tip|image|photo|picture|slide|comment)$/
