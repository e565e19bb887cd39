import type { Described } from './describe.js'
import { contentOf, likeness, MOST_DAYS_APART } from './likeness.js'
import { rangeOf } from './range.js'
import { isMeasure, isPerson } from './units.js'

/** What more figures than this have in common tells too little to look for partners by it. */
const MOST_WITH_KEY = 300

/** Two figures by their places, `first` before `second`. */
export interface Pair {
  readonly first: number
  readonly second: number
  readonly score: number
}

/** Pairs that may count the same, surest first, then in the order of the figures. Only those with a key in common are compared. */
export function pairsOf(figures: readonly Described[], rarity: (word: string) => number): readonly Pair[] {
  const listsOf = sharedKeys(figures)
  const mayPair = quickCheck(figures)
  // To meet a partner by several keys is to meet it once: with which figure each was compared last.
  const metBy = new Int32Array(figures.length).fill(-1)
  const pairs: Pair[] = []
  for (const [first, figure] of figures.entries()) {
    for (const list of listsOf[first]!) {
      // In the order of the figures: partners that come before have met this one already.
      for (let at = list.length - 1; list[at]! > first; at -= 1) {
        const second = list[at]!
        if (metBy[second] === first) continue
        metBy[second] = first
        if (!mayPair(first, second)) continue
        const score = likeness(figure, figures[second]!, rarity)
        if (score > 0) pairs.push({ first, second, score })
      }
    }
  }
  return pairs.sort((a, b) => b.score - a.score || a.first - b.first || a.second - b.second)
}

/**
 * For each figure the lists of figures with which it has something in common: a word, a name or a concept, of things that may
 * be the same.
 */
function sharedKeys(figures: readonly Described[]): readonly (readonly (readonly number[])[])[] {
  const byKind = new Map<string, Map<string, number[]>>()
  const listsOf = figures.map((figure, index) => {
    const said = figure.concept === null ? contentOf(figure) : [...contentOf(figure), `~${figure.concept}`]
    return kindsOf(figure.unit).flatMap((kind) => {
      const byWord = byKind.get(kind) ?? new Map<string, number[]>()
      byKind.set(kind, byWord)
      return said.map((word) => {
        const list = byWord.get(word) ?? []
        if (list.length === 0) byWord.set(word, list)
        list.push(index)
        return list
      })
    })
  })
  return listsOf.map((lists) => lists.filter(({ length }) => length > 1 && length <= MOST_WITH_KEY))
}

const kindsOf = (unit: string): readonly string[] =>
  unit === '' ? ['person', 'country'] : [isPerson(unit) ? 'person' : unit]

const DAY_MS = 86_400_000

/** Whether two figures, by their places, may be alike at all: what `likeness` tells soonest, from numbers. */
function quickCheck(figures: readonly Described[]): (first: number, second: number) => boolean {
  const of = (take: (figure: Described) => number): Float64Array => {
    const numbers = new Float64Array(figures.length)
    for (let at = 0; at < figures.length; at += 1) numbers[at] = take(figures[at]!)
    return numbers
  }
  const [conceptOf, articleOf] = [numbering(), numbering()]
  const dayOf = known((said) => Date.parse(said) / DAY_MS)
  const isMeasured = known((unit) => Number(isMeasure(unit)))
  const unitOf = numbering()
  // Numbered first: of what is not named, and of people, others may be a kind.
  unitOf('')
  const person = unitOf('person')
  // Words without a bit in common are different ones.
  const bitOf = (
    (numberOf) => (word: string) =>
      1 << (numberOf(word) % 32)
  )(numbering())
  const bitsOf = (said: Iterable<string>): number => {
    let bits = 0
    for (const word of said) bits |= bitOf(word)
    return bits
  }
  const turns = of(({ isNegated, isOther }) => Number(isNegated) + 2 * Number(isOther))
  const concepts = of(({ concept }) => (concept === null ? 0 : conceptOf(concept)))
  const articles = of(({ row }) => articleOf(row.article.id))
  const units = of(({ unit, otherUnit }) => (otherUnit === null ? unitOf(unit) : person))
  const names = Int32Array.from(of((figure) => bitsOf(figure.names)))
  const contents = Int32Array.from(of((figure) => bitsOf(contentOf(figure))))
  const values = of(({ row }) => row.value)
  const days = of(({ row }) => (row.said === null ? Number.NaN : dayOf(row.said)))
  const measured = of(({ unit }) => isMeasured(unit))
  const ranges = figures.map(({ row }) => rangeOf(row))
  return (first, second) => {
    if (turns[first] !== turns[second]) return false
    const [one, other] = [concepts[first]!, concepts[second]!]
    if (one !== 0 && other !== 0 && one !== other) return false
    const [mine, theirs] = [units[first]!, units[second]!]
    if (mine !== theirs && mine > person && theirs > person) return false
    if (names[first] !== 0 && names[second] !== 0 && (names[first]! & names[second]!) === 0) return false
    const mayShare = (contents[first]! & contents[second]!) !== 0
    if (values[first] === values[second]) return mayShare || (one !== 0 && one === other)
    if (!mayShare) return false
    if (articles[first] === articles[second]) return false
    const apart = Math.abs(days[first]! - days[second]!)
    if (measured[first] === 1 && apart > 1) return false
    // An unknown day is no day apart.
    return (
      !(apart > MOST_DAYS_APART) || (ranges[first]![0] <= ranges[second]![1] && ranges[second]![0] <= ranges[first]![1])
    )
  }
}

/** A number from 1 on for each name. */
function numbering(): (name: string) => number {
  let last = 0
  return known(() => {
    last += 1
    return last
  })
}

/** What `find` says of a word, found once for each. */
function known(find: (word: string) => number): (word: string) => number {
  const found = new Map<string, number>()
  return (word) => {
    const value = found.get(word) ?? find(word)
    found.set(word, value)
    return value
  }
}
