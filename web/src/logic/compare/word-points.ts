import type { MarkedTerm } from '../../api/types.js'

/** A term as a dot: how often both sides have it, and how strongly it marks one of them. */
export interface WordPoint {
  readonly term: string
  /** In ten thousand words of both sides together; above 0. */
  readonly often: number
  readonly z: number
  readonly side: 'one' | 'other'
  /** Whether its name stands beside the dot; the others say it when they are pointed at. */
  readonly isNamed: boolean
}

/** Terms of each side that are named. */
const MOST_NAMED = 18

/** The terms as dots, the most marked of each side named. */
export function wordPoints(
  rows: readonly MarkedTerm[],
  words: { readonly one: number; readonly other: number },
): WordPoint[] {
  const rank = { one: 0, other: 0 }
  return [...rows]
    .sort((one, other) => Math.abs(other.z) - Math.abs(one.z))
    .map(({ term, z, one, other }) => {
      const side = z > 0 ? 'one' : 'other'
      rank[side] += 1
      const often = (10_000 * (one + other)) / Math.max(1, words.one + words.other)
      return { term, z, side, often, isNamed: rank[side] <= MOST_NAMED }
    })
}
