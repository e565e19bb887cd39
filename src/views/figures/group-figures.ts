import type { Described } from './describe.js'
import { contentOf, mayStandTogether } from './likeness.js'
import { pairsOf } from './pairs.js'

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
  for (const { first, second } of pairsOf(described, rarityOf(sorted))) {
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
  for (const figure of figures) {
    for (const word of contentOf(figure)) counts.set(word, (counts.get(word) ?? 0) + 1)
  }
  return (word) => Math.log(1 + figures.length / (counts.get(word) ?? 1))
}

/** A figure whose words say nothing of what it counts, with what the figure that it is put beside says. */
function withSaid(figure: Described, byId: ReadonlyMap<string, Described>): Described {
  if (figure.sameAs === null || figure.concept !== null || contentOf(figure).length > 0) return figure
  const earlier = byId.get(figure.sameAs)
  return earlier === undefined ? figure : { ...withSaid(earlier, byId), row: figure.row, sameAs: figure.sameAs }
}
