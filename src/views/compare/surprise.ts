/**
 * How surprising it is that an outlet is silent, in bits. Of the other outlets that were read in those days, `said` of
 * `others` carry the claim; by Laplace's rule of succession one more would carry it with p = (said + 1) / (others + 2). An
 * outlet of which one article was read says little by its silence, one of many says more: each article is taken as a further
 * chance, up to three.
 *
 *   surprise = −log₂(1 − p) × min(read, 3) / 3
 *
 * 0 when nothing of the outlet was read. One bit is a coin that fell on the other side.
 */
export function surpriseOf(said: number, others: number, read: number): number {
  const carries = (said + 1) / (others + 2)
  return (-Math.log2(1 - carries) * Math.min(read, MOST_READ)) / MOST_READ
}

const MOST_READ = 3
