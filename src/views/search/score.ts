import type { Occurrence } from './occurrences.js'
import { nearest } from './snippet.js'

/** Words of an article and of a statement, about: what is longer counts less for holding a word. */
export const USUAL_WORDS = { article: 600, statement: 25 } as const

// As in BM25 (Robertson & Zaragoza 2009): how soon more of the same word adds little, and how much length counts.
const SATURATION = 1.2
const LENGTH_SHARE = 0.75
const TITLE = 2

/**
 * How well a text answers a query: for each term, how often it stands there, as in BM25, and 2 more where it stands in the
 * title; and for each term but one, 1 / (1 + log₂(1 + words between them where they stand closest)). The same for every
 * database. Terms are not weighed by how rare they are.
 */
export function scoreOf(
  text: string,
  inText: readonly Occurrence[],
  inTitle: readonly Occurrence[],
  words: { readonly own: number; readonly usual: number },
): number {
  const counts = new Map<number, number>()
  for (const { term } of inText) counts.set(term, (counts.get(term) ?? 0) + 1)
  const length = SATURATION * (1 - LENGTH_SHARE + (LENGTH_SHARE * words.own) / words.usual)
  let score = TITLE * new Set(inTitle.map(({ term }) => term)).size
  for (const count of counts.values()) score += (count * (SATURATION + 1)) / (count + length)
  const between = nearest(text, inText)
  return between === null ? score : score + (counts.size - 1) / (1 + Math.log2(1 + between))
}
