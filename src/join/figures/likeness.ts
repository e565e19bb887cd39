import { GROWING } from './concepts.js'
import { contentOf, type Described } from './describe.js'
import { areItsOwn, daysApart, type Evidence, evidenceOf, pointsNeeded, pointsOf } from './evidence.js'
import { inCommon } from './near-words.js'
import { agree, rangeOf, type Size } from './range.js'
import { ordinalsPart } from './scope/kind-of-count.js'
import { placesPart } from './scope/places-part.js'
import { isAttacker, isMeasure, unitClass, unitsFit } from './units.js'

/** Different numbers that are said further apart are not laid side by side: what is counted has changed. */
export const MOST_DAYS_APART = 120
/** Different numbers for one thing are said within so many days, unless much more is the same. */
const RIVAL_DAYS = 14
/** So many words in common join different numbers, the doing being one of them; see `rivals`. */
const RIVAL_WORDS = 4
/** Part of what is counted that both must say where fewer words do. */
const NAMED_PART = 0.5
/** So many words in common outweigh names that differ. */
const MUCH = 3
const MOST_RIVAL_DAYS = 31
/** What polls find changes within days. */
const POLL_DAYS = 3
/** Part of all that two descriptions say that both must say where no known concept joins them. */
const SHARED_PART = 0.6

/**
 * How sure it is that two figures count the same; 0 when it is not sure enough. Their units must fit (`unitsFit`), they must
 * say the same of those whom they count (both the contrary, both of others or of earlier times, or neither; of two concepts
 * of concepts.ts the same), and their names must not part them. What they must have in common besides stands in
 * `oneNumber` and `rivals`.
 */
export function likeness(one: Described, other: Described): number {
  if (!mayStandTogether(one, other) || marginOf(one, other) < 0) return 0
  const { words, close, kinds, numbers } = evidenceOf(one, other)
  return 1 + words + close + 2 * kinds + 2 * numbers + Number(isOneValue(one, other))
}

/** What two figures that may stand together have in common beyond what they need, in points; below 0 when it is not enough. */
export function marginOf(one: Described, other: Described): number {
  if (one.done !== null && other.done !== null && one.done !== other.done) return -FAR
  const evidence = evidenceOf(one, other)
  // That little joins two numbers does not speak against them: sentences put one dispute in many ways.
  if (!isOneValue(one, other)) return Math.max(-1, Math.min(FAR, rivals(one, other, evidence)))
  return Math.max(-LITTLE, Math.min(FAR, oneNumber(one, other, evidence)))
}

/** Whether both say what they count, and nothing of it is the same. */
const countOther = (one: Described, other: Described): boolean =>
  contentOf(one).length > 0 &&
  contentOf(other).length > 0 &&
  sharedPart(one, other) === 0 &&
  (one.done === null || one.done !== other.done)

/** Margins beyond this tell no more; nor do those that lack more than `LITTLE`. */
const FAR = 8
const LITTLE = 4

const isOneValue = ({ row: one }: Described, { row: other }: Described): boolean =>
  one.value === other.value && one.upper === other.upper

/** Days after which two that say otherwise what they count need more. */
const SOON = 7

/**
 * Of one number: the more points (`pointsOf`) the further apart they are said (`pointsNeeded`), and never nothing but the
 * number. Where there is one word only, the articles must be about one matter; names that differ, and words of
 * another time, are outweighed by `MUCH` that is the same. What is needed is needed anew of each matter: long after, it is
 * another.
 */
function oneNumber(one: Described, other: Described, evidence: Evidence): number {
  const { words, close, kinds, matter, days } = evidence
  const less = days > SOON && countOther(one, other) ? 2 : 0
  const margin = pointsOf(one, other, evidence) - pointsNeeded(days) - less
  const isFleeting = one.row.bound === 'order' || other.row.bound === 'order'
  const lacks =
    words + kinds === 0 ||
    (words + kinds === 1 && matter === 0) ||
    ((one.isOther !== other.isOther || namesPart(one, other)) && words + kinds < MUCH) ||
    (isFleeting && (days > RIVAL_DAYS || close === 0)) ||
    ((one.isThreshold || other.isThreshold) && days > MOST_DAYS_APART)
  return lacks ? Math.min(margin, -4) : margin
}

/**
 * Different numbers stand in different articles, said within days (`RIVAL_DAYS`; of what only grows, `MOST_RIVAL_DAYS`). They need
 * `RIVAL_WORDS` in common, what is done with those who are counted being the same; fewer do where most of
 * what is counted is the same, with a name; one more is needed where they share no name, but are not said in one matter within
 * a day, where the articles are about different matters, where one counts people and the other a kind of them, and where one is
 * a few and the other many; more where one is ten times the other, and where they are said more than two weeks apart. Where what is
 * done is not known, or not the same, they are put nearly alike, within `DONE_OTHERWISE_DAYS`. What is measured is only laid side
 * by side where most of what is counted is the same, and the one is less than twice the other.
 */
function rivals(one: Described, other: Described, evidence: Evidence): number {
  const { words, kinds, isSameDone, matter, days } = evidence
  if (one.row.article === other.row.article) return -FAR
  if (days > (growing(one) ? MOST_RIVAL_DAYS : RIVAL_DAYS)) return -2
  const part = sharedPart(one, other)
  if (isMeasure(one.unit) || isMeasure(other.unit))
    return part >= SHARED_PART && words >= 2 && !areOfOtherSize(one.row, other.row, 2) ? 0 : -2
  const isAlike = (part >= SHARED_PART && words >= 3) || (part >= ALIKE_PART && words >= RIVAL_WORDS + 2)
  if (!isSameDone) return days <= DONE_OTHERWISE_DAYS && isAlike ? 2 * (words + kinds - 3) : -2
  const names = Math.max(inCommon(one.nearNames, other.near), inCommon(other.nearNames, one.near))
  // "hundreds of Varonian prisoners": a name for their kind is counted with the kinds.
  const isNamed = names > 0 && [...one.names].some((name) => other.names.has(name) && !isKind(one, name))
  const isPutAlike = words >= 2 && 2 * inCommon(one.near, other.near) >= Math.min(one.near.size, other.near.size)
  const isBrief = (isNamed && part >= NAMED_PART) || isPutAlike
  const needed =
    (isBrief ? 2 : RIVAL_WORDS) -
    Number(isNamed && !isBrief) -
    Number(unitTells(one, other)) +
    Number(names === 0 && !(matter > 0 && days <= 1)) +
    Number(matter === 0 && names < 2) +
    Number(!unitsAreOne(one, other)) +
    Number(Math.min(one.row.value, other.row.value) < SMALL && areOfOtherSize(one.row, other.row, FEW_AND_MANY)) +
    Number(areOfOtherSize(one.row, other.row, OTHER_SIZE)) +
    3 * Number(days > RIVAL_DAYS)
  return 2 * (words + kinds - needed)
}

/** Part of what is counted that both must say, with many words around it, where what is done is not known. */
const ALIKE_PART = 0.4
const DONE_OTHERWISE_DAYS = 3
const SMALL = 10
const FEW_AND_MANY = 3
const OTHER_SIZE = 10
/** Those who deny count a tenth of what others count, hardly less. */
const MOST_TIMES = 30

const growing = ({ concept }: Described): boolean => concept !== null && GROWING.has(concept)

const isKind = ({ kinds }: Described, name: string): boolean => [...kinds].some((kind) => kind.startsWith(name))

/** Whether both count one kind of thing that few other figures count: athletes, not people. */
const unitTells = ({ unit }: Described, { unit: other }: Described): boolean =>
  unit === other &&
  !/^(?:|person|dead|injured|case|detainee|country|soldier|official|worker|man|woman|child)$/.test(unit)

/** Whether the sentence of the one has the number of the other too. */
const tellsBoth = ({ row: one }: Described, { row: other, unit }: Described): boolean =>
  one.also.some(({ value, unit: counted }) => value === other.value && unitsFit(unitClass(counted), unit)) ||
  (other.value >= SMALL && one.sentence.text.includes(` ${numeral(other.value)} `))

/** "1,429". */
const numeral = (value: number): string => String(value).replace(/\B(?=(?:\d{3})+$)/g, ',')

function sharedPart(one: Described, other: Described): number {
  const [mine, theirs] = [contentOf(one), contentOf(other)]
  const shared = mine.filter((word) => other.words.has(word) || other.names.has(word)).length
  return shared === 0 ? 0 : shared / (mine.length + theirs.length - shared)
}

const unitsAreOne = (one: Described, other: Described): boolean =>
  one.unit === '' || other.unit === '' || one.unit === other.unit || !unitsFit(one.unit, other.unit)

/** Whether the one is so many times the other or more, as far as their words go. */
function areOfOtherSize(one: Size, other: Size, times: number): boolean {
  const [[least, most], [otherLeast, otherMost]] = [rangeOf(one), rangeOf(other)]
  return least >= times * otherMost || otherLeast >= times * most
}

/** Whether nothing speaks against two figures counting the same. */
export function mayStandTogether(one: Described, other: Described): boolean {
  if (!unitsMeet(one, other) || one.isNegated !== other.isNegated || !mayDiffer(one, other)) return false
  if (one.isOfOthers !== other.isOfOthers || areItsOwn(one) || areItsOwn(other) || areOfOtherPolls(one, other))
    return false
  if (areCountedOtherwise(one, other)) return false
  if (one.row.value === other.row.value) return true
  if (one.isOther !== other.isOther || one.isPart !== other.isPart) return false
  return !(namesPart(one, other) && inCommon(one.nearNames, other.near) === 0) && mayRival(one, other)
}

/**
 * Whether two different numbers may count the same: at one place, as far as both say where; neither planned where the other is
 * counted, nor one for each month and the other in all; what is measured only where most of what is counted is the same; and
 * neither is told beside the other for something else, nor so much more that it must count more.
 */
const mayRival = (one: Described, other: Described): boolean =>
  !placesPart(one.scope.places, other.scope.places) &&
  one.scope.isPlanned === other.scope.isPlanned &&
  one.scope.rate === other.scope.rate &&
  isAttacker(one.unit) === isAttacker(other.unit) &&
  !((isMeasure(one.unit) || isMeasure(other.unit)) && sharedPart(one, other) < SHARED_PART) &&
  !areOfOtherSize(one.row, other.row, one.done !== null && one.done === other.done ? MOST_TIMES : OTHER_SIZE) &&
  (one.row.article === other.row.article || !(tellsBoth(one, other) || tellsBoth(other, one)))

/** Whether two are what polls find, and these were made weeks apart or by others; different numbers are of different polls. */
function areOfOtherPolls(one: Described, other: Described): boolean {
  if (!one.isPolled && !other.isPolled) return false
  if (daysApart(one, other) > POLL_DAYS || !isOneValue(one, other)) return true
  const areNamed = one.pollsters.size > 0 && other.pollsters.size > 0
  return areNamed && inCommon(one.pollsters, other.near) === 0 && inCommon(other.pollsters, one.near) === 0
}

/** Whether the one counts who did it and the other whom it was done to, one is for each day and the other for each year, or they are other ones of several. */
const areCountedOtherwise = ({ scope: one }: Described, { scope: other }: Described): boolean =>
  one.isDoer !== other.isDoer ||
  (one.rate !== null && other.rate !== null && one.rate !== other.rate) ||
  ordinalsPart(one, other)

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
