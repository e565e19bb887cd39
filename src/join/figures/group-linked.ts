import type { Described } from './describe.js'
import { marginOf, mayStandTogether } from './likeness.js'

/** Two figures that count the same, by their ids. */
export interface FigurePair {
  readonly one: string
  readonly other: string
  /** See `likeness`; `SIDE_BY_SIDE` where a text says so itself. */
  readonly score: number
}

/** Surer than every likeness: their own text puts one beside the other ("Varonia speaks of 38"). */
export const SIDE_BY_SIDE = 1000

/** A figure to be grouped. */
export interface Grouped {
  readonly id: string
  /** By what it is held against others: where its text puts it beside another, what is said there. */
  readonly said: Described
}

/**
 * Parts figures into groups that count the same, in the order of their first figures; most are alone.
 *
 * 1. A figure that its own text puts beside an earlier one counts the same as that.
 * 2. Else two count the same when they are alike enough: see `likeness`.
 * 3. Groups grow from the surest pair on, and only while every two of their figures may stand together (of one voice in
 *    one article, different numbers count different things; so do numbers of times that do not meet) and the pairs of
 *    the two have, on average, as much in common as they need (`marginOf`): one that is like one of many does not chain two
 *    matters together.
 *
 * What is doubtful is left alone. Figures that nothing links do not touch each other: to group all at once, or each set of
 * linked ones by itself, comes to the same; nor does it matter in what order they come.
 */
export function groupLinked<Figure extends Grouped>(
  figures: readonly Figure[],
  pairs: readonly FigurePair[],
): readonly (readonly Figure[])[] {
  const sorted = figures.toSorted(inOrder)
  const groups = new Map(sorted.map((figure) => [figure.id, [figure]]))
  const placeOf = new Map(sorted.map(({ id }, place) => [id, place]))
  const marginOfPair = margins(placeOf)
  const ordered = pairs
    .map(({ one, other, score }) => {
      const [a, b] = [placeOf.get(one)!, placeOf.get(other)!]
      return { first: Math.min(a, b), second: Math.max(a, b), score }
    })
    .sort((a, b) => b.score - a.score || a.first - b.first || a.second - b.second)
  for (const { first, second, score } of ordered) {
    const [into, from] = [groups.get(sorted[first]!.id)!, groups.get(sorted[second]!.id)!]
    if (into === from) continue
    if (score < SIDE_BY_SIDE && !mayMerge(into, from, marginOfPair)) continue
    for (const figure of from) groups.set(figure.id, into)
    into.push(...from)
  }
  return [...new Set(sorted.map(({ id }) => groups.get(id)!))].map((group) => group.sort(inOrder))
}

/** How much two figures have in common beyond what they need, each pair found once; null when they may not stand together. */
type Margin = (one: Grouped, other: Grouped) => number | null

function margins(placeOf: ReadonlyMap<string, number>): Margin {
  const known = new Map<number, number | null>()
  return (one, other) => {
    const [a, b] = [placeOf.get(one.id)!, placeOf.get(other.id)!]
    const key = Math.min(a, b) * placeOf.size + Math.max(a, b)
    let margin = known.get(key)
    if (margin === undefined) {
      margin = mayStandTogether(one.said, other.said) ? marginOf(one.said, other.said) : null
      known.set(key, margin)
    }
    return margin
  }
}

/** Whether nothing speaks against any two figures of two groups counting the same, and the pairs have enough in common on average. */
function mayMerge(into: readonly Grouped[], from: readonly Grouped[], marginOfPair: Margin): boolean {
  let sum = 0
  for (const one of into) {
    for (const other of from) {
      const margin = marginOfPair(one, other)
      if (margin === null) return false
      sum += margin
    }
  }
  return sum >= 0
}

/** By the day on which they were said, undated ones last; then by article and place. */
const inOrder = ({ said: { row: one } }: Grouped, { said: { row: other } }: Grouped): number =>
  compare(one.said ?? '~', other.said ?? '~') || compare(one.article, other.article) || one.span[0] - other.span[0]

const compare = (one: string, other: string): number => (one < other ? -1 : Number(one > other))
