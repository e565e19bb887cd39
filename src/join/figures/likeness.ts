import { contentOf, type Described } from './describe.js'
import { daysApart, type Evidence, evidenceOf, isPolled, pointsNeeded, pointsOf } from './evidence.js'
import { inCommon } from './near-words.js'
import { agree, rangeOf, type Size } from './range.js'
import { isMeasure, unitClass, unitsFit } from './units.js'

/** Different numbers that are said further apart are not laid side by side: what is counted has changed. */
export const MOST_DAYS_APART = 120
/** Different numbers for one thing are said within so many days, unless much more is the same. */
const RIVAL_DAYS = 14
/** So many words in common join different numbers, the doing being one of them; see `areRivals`. */
const RIVAL_WORDS = 4
/** Part of what is counted that both must say where fewer words do. */
const NAMED_PART = 0.5
/** So many words in common outweigh names that differ. */
const MUCH = 3
const MOST_RIVAL_DAYS = 31
/** Part of all that two descriptions say that both must say where no known concept joins them. */
const SHARED_PART = 0.6

/**
 * How sure it is that two figures count the same; 0 when it is not sure enough. Their units must fit (`unitsFit`), they must
 * say the same of those whom they count (both the contrary, both of others or of earlier times, or neither; of two concepts
 * of concepts.ts the same), and their names must not part them. What they must have in common besides stands in
 * `isOneNumber` and `areRivals`.
 */
export function likeness(one: Described, other: Described): number {
  if (!mayStandTogether(one, other)) return 0
  if (one.concept !== null && other.concept !== null && one.concept !== other.concept) return 0
  const evidence = evidenceOf(one, other)
  const isSame = one.row.value === other.row.value && one.row.upper === other.row.upper
  if (isSame ? !isOneNumber(one, other, evidence) : !areRivals(one, other, evidence)) return 0
  return 1 + evidence.words + evidence.kinds + Number(isSame)
}

/**
 * Of one number: the more words around it in common the further apart they are said (`pointsNeeded`), and never nothing but the
 * number. Where there is one word only, the articles must be about one matter; names that differ, and words of
 * another time, are outweighed by `MUCH` that is the same.
 */
function isOneNumber(one: Described, other: Described, evidence: Evidence): boolean {
  const { words, kinds, isOneMatter, days } = evidence
  if ((one.isOther !== other.isOther || namesPart(one, other)) && words + kinds < MUCH) return false
  if (words + kinds === 0 || (words + kinds === 1 && !isOneMatter)) return false
  if (days > RIVAL_DAYS && (isPolled(one) || isPolled(other))) return false
  return pointsOf(one, evidence) >= pointsNeeded(days)
}

/**
 * Different numbers stand in different articles, and neither sentence has the number of the other for something else. They need
 * `RIVAL_WORDS` in common, what is done with those who are counted being the same; without that, more. Fewer do where most of
 * what is counted is the same, with a name; one more is needed where they share no name, but are not said in one matter within
 * a day, where the articles are about different matters, where one counts people and the other a kind of them, and where one is
 * ten times the other; many more where they are said more than two weeks apart. What is measured is only laid side by side
 * where most of what is counted is the same.
 */
function areRivals(one: Described, other: Described, { words, kinds, isOneMatter, days }: Evidence): boolean {
  if (one.row.article === other.row.article || tellsBoth(one, other) || tellsBoth(other, one)) return false
  if (days > MOST_RIVAL_DAYS) return false
  const isSameDone = one.concept !== null && one.concept === other.concept
  const part = sharedPart(one, other)
  if (isMeasure(one.unit) || isMeasure(other.unit)) return part >= SHARED_PART && words >= 2
  const names = Math.max(inCommon(one.nearNames, other.near), inCommon(other.nearNames, one.near))
  const isNamed = inCommon(one.names, other.names) > 0 && names > 0
  const least = isSameDone
    ? isNamed && part >= NAMED_PART
      ? 2
      : RIVAL_WORDS
    : part >= SHARED_PART
      ? 3
      : RIVAL_WORDS + 2
  const needed =
    least +
    Number(names === 0 && !(isOneMatter && days <= 1)) +
    Number(!isOneMatter && names < 2) +
    Number(!unitsAreOne(one, other)) +
    Number(areOfOtherSize(one.row, other.row)) +
    (days > RIVAL_DAYS ? 3 : 0)
  return words + kinds >= needed
}

/** Whether the sentence of the one has the number of the other too. */
const tellsBoth = ({ row: one }: Described, { row: other, unit }: Described): boolean =>
  one.also.some(({ value, unit: counted }) => value === other.value && unitsFit(unitClass(counted), unit))

function sharedPart(one: Described, other: Described): number {
  const [mine, theirs] = [contentOf(one), contentOf(other)]
  const shared = mine.filter((word) => other.words.has(word) || other.names.has(word)).length
  return shared === 0 ? 0 : shared / (mine.length + theirs.length - shared)
}

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
  if (!unitsMeet(one, other) || one.isNegated !== other.isNegated || !mayDiffer(one, other)) return false
  if (one.row.value === other.row.value) return true
  return one.isOther === other.isOther && !(namesPart(one, other) && inCommon(one.nearNames, other.near) === 0)
}

/** Whether both name what they count, and have no name in common. */
const namesPart = ({ names: one }: Described, { names: other }: Described): boolean =>
  one.size > 0 && other.size > 0 && inCommon(one, other) === 0

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
