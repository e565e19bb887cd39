import type { Issue } from '../../codebook.js'
import { stemOf } from '../issues/stem.js'

/** Vectors of words, eight bits a number, each of about the same length. */
export interface WordVectors {
  readonly width: number
  readonly rows: Int8Array
  readonly rowOf: ReadonlyMap<string, number>
}

/** How near a word of the text is to the words for either side of an issue: cosines, 0 where nothing is near. */
export interface Nearness {
  readonly act: number
  readonly counter: number
}

const NONE: Nearness = { act: 0, counter: 0 }
/** Cosines below this say nothing. */
const LEAST = 0.4
const SMALL =
  /^(?:the|a|an|of|to|in|on|for|by|with|from|at|and|or|its|their|no|not|be|is|out|up|off|down|away|back|against)$/

/** For each issue, how near any word is to its act and counter words; words of the matter itself are left out. */
export function nearnessOf(
  vectors: WordVectors,
  issues: readonly Issue[],
  aboutStems: readonly ReadonlySet<string>[],
): (issue: number, word: string) => Nearness {
  const sides = issues.map(({ act, counter }, at) => ({
    act: rowsOf(vectors, act, aboutStems[at]!),
    counter: rowsOf(vectors, counter, aboutStems[at]!),
  }))
  const caches = issues.map(() => new Map<string, Nearness>())
  return (issue, word) => {
    const cache = caches[issue]!
    const lower = word.toLowerCase()
    const known = cache.get(lower)
    if (known !== undefined) return known
    const row = vectors.rowOf.get(lower)
    const isMatter = SMALL.test(lower) || aboutStems[issue]!.has(stemOf(lower))
    const near =
      row === undefined || isMatter
        ? NONE
        : { act: nearest(vectors, row, sides[issue]!.act), counter: nearest(vectors, row, sides[issue]!.counter) }
    if (cache.size < 20_000) cache.set(lower, near)
    return near
  }
}

const rowsOf = ({ rowOf }: WordVectors, phrases: readonly string[], about: ReadonlySet<string>): readonly number[] => [
  ...new Set(
    phrases.flatMap((phrase) =>
      phrase
        .toLowerCase()
        .split(/[^\p{L}'-]+/u)
        .filter((word) => word !== '' && !SMALL.test(word) && !about.has(stemOf(word)))
        .flatMap((word) => rowOf.get(word) ?? []),
    ),
  ),
]

function nearest({ width, rows }: WordVectors, row: number, others: readonly number[]): number {
  let best = 0
  for (const other of others) {
    let product = 0
    let own = 0
    let their = 0
    for (let at = 0; at < width; at += 1) {
      const [a, b] = [rows[row * width + at]!, rows[other * width + at]!]
      product += a * b
      own += a * a
      their += b * b
    }
    best = Math.max(best, product / Math.sqrt(own * their || 1))
  }
  return best < LEAST ? 0 : best
}
