import type { Described } from './describe.js'
import { contentOf, likeness, mayStandTogether } from './likeness.js'
import { isPerson } from './units.js'

/** What more figures than this have in common tells too little to look for partners by it. */
const MOST_WITH_KEY = 300

/**
 * Parts figures into groups that count the same thing, in the order of their first figures; most are alone.
 *
 * 1. A figure that its own text puts beside an earlier one ("Varonia speaks of 38") counts the same as that.
 * 2. Else two count the same when they are alike enough: see `likeness`.
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

/** What partners have in common: a word, a name or a concept, of things that may be the same. */
function keysOf({ unit, words, names, concept }: Described): readonly string[] {
  const said = [...words, ...names, ...(concept === null ? [] : [`~${concept}`])]
  const kinds = unit === '' ? ['person', 'country'] : [isPerson(unit) ? 'person' : unit]
  return kinds.flatMap((kind) => said.map((word) => `${kind} ${word}`))
}

/** Pairs that may count the same, surest first. */
function pairsOf(figures: readonly Described[], rarity: (word: string) => number): readonly Pair[] {
  const holders = new Map<string, number[]>()
  figures.forEach((figure, index) => {
    for (const key of keysOf(figure)) {
      const list = holders.get(key)
      if (list === undefined) holders.set(key, [index])
      else list.push(index)
    }
  })
  const pairs = new Map<number, Pair>()
  for (const list of holders.values()) {
    if (list.length > MOST_WITH_KEY) continue
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
