import { contentOf, type Described } from './describe.js'
import { agree, rangeOf, type Size } from './range.js'
import { isMeasure, unitsFit } from './units.js'

/** Figures said further apart are not laid side by side unless they agree: what is counted has changed. */
export const MOST_DAYS_APART = 120
/** Part of all that two descriptions say that both must say where no known concept joins them. */
const SHARED_PART = 0.6

/**
 * How sure it is that two figures count the same; 0 when it is not sure enough. Their units must fit (`unitsFit`), they must
 * say the same of those whom they count (both the contrary, both of others or of earlier times, or neither; of two concepts
 * of concepts.ts the same), and their names must not part them. Of one number, a concept or a word in common is then
 * enough (of a small one most of what is said, of what is measured two words), and where it is all that they have in common, no
 * more than `MOST_DAYS_APART` may lie between. Different numbers must stand in different articles, with the same concept and a name in common, else two words;
 * one more where one counts people and the other a kind of them, one more where one is ten times the other; and without a
 * concept, as for what is measured, with most of all that is said.
 */
export function likeness(one: Described, other: Described): number {
  if (!mayStandTogether(one, other)) return 0
  if (one.concept !== null && other.concept !== null && one.concept !== other.concept) return 0
  const isSameDone = one.concept !== null && one.concept === other.concept
  const [mine, theirs] = [contentOf(one), contentOf(other)]
  const shared = mine.filter((word) => other.words.has(word) || other.names.has(word))
  const part = shared.length === 0 ? 0 : shared.length / (mine.length + theirs.length - shared.length)
  const score = shared.length + part + Number(isSameDone)
  const measured = isMeasure(one.unit) || isMeasure(other.unit)
  if (one.row.value === other.row.value && one.row.bound !== 'order') {
    if (measured) return shared.length >= 2 ? score : 0
    const inCommon = shared.length + Number(isSameDone)
    if (inCommon === 0 || (one.row.value < SMALL && shared.length < 2 && part < SHARED_PART)) return 0
    // Months later as many may well be others.
    return inCommon > 1 || daysApart(one, other) <= MOST_DAYS_APART ? score + 1 : 0
  }
  if (one.row.article === other.row.article) return 0
  if (shared.length === 0 || (measured && shared.length < 2)) return 0
  if (measured) return part >= SHARED_PART ? score : 0
  const isNamed = [...one.names].some((name) => other.names.has(name))
  const needed =
    (isSameDone && isNamed ? 1 : 2) + (unitsAreOne(one, other) ? 0 : 1) + (areOfOtherSize(one.row, other.row) ? 1 : 0)
  if (shared.length < needed) return 0
  return isSameDone || (part >= SHARED_PART && one.unit === other.unit && one.unit !== '') ? score : 0
}

/** Smaller counts are the same by chance. */
const SMALL = 10

const unitsAreOne = (one: Described, other: Described): boolean =>
  one.unit === '' || other.unit === '' || one.unit === other.unit || !unitsFit(one.unit, other.unit)

/** Whether the one is ten times the other or more, as far as their words go. */
function areOfOtherSize(one: Size, other: Size): boolean {
  const [[least, most], [otherLeast, otherMost]] = [rangeOf(one), rangeOf(other)]
  return least >= OTHER_SIZE * otherMost || otherLeast >= OTHER_SIZE * most
}

const OTHER_SIZE = 10

/** Whether nothing speaks against two figures counting the same. */
export function mayStandTogether(one: Described, other: Described): boolean {
  if (!unitsMeet(one, other) || one.isNegated !== other.isNegated || one.isOther !== other.isOther) return false
  if (one.names.size > 0 && other.names.size > 0 && ![...one.names].some((name) => other.names.has(name))) return false
  return mayDiffer(one, other)
}

const unitsMeet = (one: Described, other: Described): boolean =>
  unitsFit(one.unit, other.unit) || one.otherUnit === other.unit || other.otherUnit === one.unit

/** Whether two figures may say of one thing what they say: different numbers need different sentences, voices and one time. */
function mayDiffer(one: Described, other: Described): boolean {
  if (timesPart(one, other)) return false
  if (one.row.value === other.row.value) return true
  if (one.row.article === other.row.article && one.row.sentence.span[0] === other.row.sentence.span[0]) return false
  // What is measured (prices, shares) changes from day to day.
  if (isMeasure(one.unit) && daysApart(one, other) > 1) return false
  return agree(one.row, other.row) || !(isOneVoice(one, other) || daysApart(one, other) > MOST_DAYS_APART)
}

/** Whether one voice tells both in one article. */
const isOneVoice = ({ row: one }: Described, { row: other }: Described): boolean =>
  one.article === other.article && one.voice === other.voice

/** Whether both name the time of what they count, and the times do not meet. */
function timesPart({ row: one }: Described, { row: other }: Described): boolean {
  if (one.date === null || other.date === null || one.date === other.date) return false
  const [start, end] = edges(one.date)
  const [otherStart, otherEnd] = edges(other.date)
  return end < otherStart || otherEnd < start
}

/** First and last day of an ISO value, as texts that can be compared: "2023-10" is all of October. */
function edges(value: string): readonly [string, string] {
  const [start = value, end = start] = value.split('/')
  const isPlain = /^\d{4}(?:-\d{2}){0,2}$/.test(start)
  return isPlain ? [start, `${end}~`] : [start.slice(0, 4), `${end.slice(0, 4)}~`]
}

const DAY_MS = 86_400_000

function daysApart({ row: one }: Described, { row: other }: Described): number {
  if (one.said === null || other.said === null) return 0
  return Math.abs(Date.parse(one.said) - Date.parse(other.said)) / DAY_MS
}
