import type { Described } from './describe.js'
import { agree, rangeOf, type Size } from './range.js'
import { isOneTelling } from './tellers.js'
import { isMeasure, unitsFit } from './units.js'

/** Figures said further apart are not laid side by side unless they agree: what is counted has changed. */
const MOST_DAYS_APART = 120
/** A word in more figures than this tells too little to look for partners by it. */
const MOST_WITH_WORD = 400
/** Part of what the shorter of two descriptions says that the other must say too, where no known concept joins them. */
const SHARED_PART = 0.6
const SHARED_PART_OF_MEASURES = 0.75

/**
 * Parts figures into groups that count the same thing, in the order of their first figures; most are alone.
 *
 * 1. A figure that its own text puts beside an earlier one ("Varonia speaks of 38") counts the same as that.
 * 2. Else two may count the same when their units fit (`unitsFit`), they say the same of those whom they count (both the
 *    contrary, both of earlier times, or neither; of two concepts of concepts.ts the same), and their names do not part
 *    them. Of one number, that or a word in common is enough. Of different ones it needs the same concept and a name,
 *    else two words in common; one more where one counts people and the other a kind of them, one more where one is ten
 *    times the other; and without a concept most of what the shorter one says.
 * 3. Groups grow from the surest pair on, and only while every two of their figures may stand together: of one teller in
 *    one article, different numbers count different things; so do numbers of times that do not meet.
 *
 * What is doubtful is left alone. The same figures give the same groups, in whatever order they come.
 */
export function groupFigures(figures: readonly Described[]): readonly (readonly Described[])[] {
  const sorted = [...figures].sort(inOrder)
  const rarity = rarityOf(sorted)
  const groups = new Map<Described, Described[]>(sorted.map((figure) => [figure, [figure]]))
  const merge = (one: Described, other: Described): void => {
    const [into, from] = [groups.get(one)!, groups.get(other)!]
    for (const figure of from) groups.set(figure, into)
    into.push(...from)
  }
  const byId = new Map(sorted.map((figure) => [figure.row.id, figure]))
  for (const figure of sorted) {
    const earlier = figure.sameAs === null ? undefined : byId.get(figure.sameAs)
    if (earlier !== undefined && groups.get(earlier) !== groups.get(figure)) merge(earlier, figure)
  }
  // What a figure counts that its text puts beside another is said there, where its own words say nothing.
  const described = sorted.map((figure) => withSaid(figure, byId))
  const place = new Map(sorted.map((figure, index) => [figure, described[index]!]))
  const mayJoin = (one: Described, other: Described): boolean => mayStandTogether(saidOf(one), saidOf(other))
  const saidOf = (figure: Described): Described => {
    const earlier = figure.sameAs === null ? undefined : byId.get(figure.sameAs)
    return earlier === undefined ? place.get(figure)! : { ...saidOf(earlier), row: figure.row }
  }
  for (const { first, second } of pairsOf(described, rarity)) {
    const [one, other] = [sorted[first]!, sorted[second]!]
    const [mine, theirs] = [groups.get(one)!, groups.get(other)!]
    if (mine !== theirs && mine.every((a) => theirs.every((b) => mayJoin(a, b)))) merge(one, other)
  }
  const found = new Set(sorted.map((figure) => groups.get(figure)!))
  return [...found].map((group) => group.sort(inOrder))
}

const inOrder = ({ row: one }: Described, { row: other }: Described): number =>
  compare(one.said ?? '~', other.said ?? '~') ||
  compare(one.article.id, other.article.id) ||
  one.span[0] - other.span[0]

const compare = (one: string, other: string): number => (one < other ? -1 : Number(one > other))

/** How much a word tells: the rarer among the figures, the more. */
function rarityOf(figures: readonly Described[]): (word: string) => number {
  const counts = new Map<string, number>()
  for (const { words, names } of figures) {
    for (const word of [...words, ...names]) counts.set(word, (counts.get(word) ?? 0) + 1)
  }
  return (word) => Math.log(1 + figures.length / (counts.get(word) ?? 1))
}

/** Two figures by their places, `first` before `second`. */
interface Pair {
  readonly first: number
  readonly second: number
  readonly score: number
}

/** A figure whose words say nothing of what it counts, with what the figure that it is put beside says. */
function withSaid(figure: Described, byId: ReadonlyMap<string, Described>): Described {
  if (figure.sameAs === null || figure.concept !== null || contentOf(figure).length > 0) return figure
  const earlier = byId.get(figure.sameAs)
  return earlier === undefined ? figure : { ...withSaid(earlier, byId), row: figure.row, sameAs: figure.sameAs }
}

/** Pairs that may count the same, surest first. */
function pairsOf(figures: readonly Described[], rarity: (word: string) => number): readonly Pair[] {
  const holders = new Map<string, number[]>()
  figures.forEach(({ words, names, concept }, index) => {
    for (const word of [...words, ...names, ...(concept === null ? [] : [`~${concept}`])]) {
      const list = holders.get(word)
      if (list === undefined) holders.set(word, [index])
      else list.push(index)
    }
  })
  const pairs = new Map<number, Pair>()
  for (const list of holders.values()) {
    if (list.length > MOST_WITH_WORD) continue
    for (const [place, first] of list.entries()) {
      for (const second of list.slice(place + 1)) {
        const key = first * figures.length + second
        if (pairs.has(key)) continue
        const [one, other] = [figures[first]!, figures[second]!]
        pairs.set(key, { first, second, score: likeness(one, other, rarity) })
      }
    }
  }
  return [...pairs.entries()]
    .filter(([, { score }]) => score > 0)
    .sort(([keyA, a], [keyB, b]) => b.score - a.score || keyA - keyB)
    .map(([, pair]) => pair)
}

/** How sure it is that two figures count the same; 0 when it is not sure enough: rule 2 above. */
function likeness(one: Described, other: Described, rarity: (word: string) => number): number {
  if (!mayStandTogether(one, other)) return 0
  if (one.concept !== null && other.concept !== null && one.concept !== other.concept) return 0
  const isSameDone = one.concept !== null && one.concept === other.concept
  const weigh = (words: readonly string[]): number => words.reduce((sum, word) => sum + rarity(word), 0)
  const [mine, theirs] = [contentOf(one), contentOf(other)]
  const shared = mine.filter((word) => theirs.includes(word))
  const least = Math.min(weigh(mine), weigh(theirs))
  const part = least === 0 ? 0 : weigh(shared) / least
  const score = shared.length + part + (isSameDone ? 1 : 0)
  if (isMeasure(one.unit) || isMeasure(other.unit))
    return shared.length >= 2 && part >= SHARED_PART_OF_MEASURES ? score : 0
  if (one.row.value === other.row.value && one.row.bound !== 'order') {
    const isTelling = one.row.value >= SMALL ? isSameDone || shared.length > 0 : shared.length > 0
    return isTelling && score >= LEAST_FOR_EQUAL ? score + 1 : 0
  }
  const isNamed = [...one.names].some((name) => other.names.has(name))
  const needed =
    (isSameDone && isNamed ? 1 : 2) + (unitsAreOne(one, other) ? 0 : 1) + (areOfOtherSize(one.row, other.row) ? 1 : 0)
  if (shared.length < needed) return 0
  return isSameDone || (part >= SHARED_PART && one.unit === other.unit && one.unit !== '') ? score : 0
}

const contentOf = ({ words, names }: Described): readonly string[] => [...words, ...names]

/** Smaller counts are the same by chance. */
const SMALL = 10
const LEAST_FOR_EQUAL = 1

const unitsAreOne = (one: Described, other: Described): boolean =>
  one.unit === '' || other.unit === '' || one.unit === other.unit || !unitsFit(one.unit, other.unit)

/** Whether the one is ten times the other or more, as far as their words go. */
function areOfOtherSize(one: Size, other: Size): boolean {
  const [[least, most], [otherLeast, otherMost]] = [rangeOf(one), rangeOf(other)]
  return least >= OTHER_SIZE * otherMost || otherLeast >= OTHER_SIZE * most
}

const OTHER_SIZE = 10

/** Whether nothing speaks against two figures counting the same. */
function mayStandTogether(one: Described, other: Described): boolean {
  if (!unitsMeet(one, other) || one.isNegated !== other.isNegated || one.isEarlier !== other.isEarlier) return false
  if (one.names.size > 0 && other.names.size > 0 && ![...one.names].some((name) => other.names.has(name))) return false
  return mayDiffer(one, other)
}

const unitsMeet = (one: Described, other: Described): boolean =>
  unitsFit(one.unit, other.unit) || one.otherUnit === other.unit || other.otherUnit === one.unit

/** Whether two figures may say of one thing what they say: different numbers need different sentences, voices and one time. */
function mayDiffer(one: Described, other: Described): boolean {
  if (timesPart(one, other)) return false
  if (one.row.value === other.row.value) return true
  if (one.row.article.id === other.row.article.id && one.row.sentence.span[0] === other.row.sentence.span[0])
    return false
  // What is measured (prices, shares) changes from day to day.
  if (isMeasure(one.unit) && daysApart(one, other) > 1) return false
  return agree(one.row, other.row) || !(isOneTelling(one.row, other.row) || daysApart(one, other) > MOST_DAYS_APART)
}

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
