import type { Fragment, Fragments } from './fragment.js'

/** What decides between the candidates of a link besides the network's own score. */
export interface LinkParameters {
  /** Width of the network's link vectors. */
  readonly width: number
  readonly noSource: { readonly weights: readonly number[]; readonly bias: number }
}

/** One attribution as fragments, with the chances of what was chosen. */
export interface Linked {
  readonly cue: Fragment
  readonly contents: readonly Fragment[]
  readonly source: Fragment | null
  /** Chance of the link to the source (or of having none), 0..1. */
  readonly sourceChance: number
  /** Least chance of the links to the contents, 0..1. */
  readonly contentChance: number
}

export interface LinkedChunk {
  readonly linked: readonly Linked[]
  /** Contents that found no cue in their chunk. */
  readonly orphans: readonly Fragment[]
}

const ASKS_SOURCE = 0
const IS_SOURCE = 1
const ASKS_CONTENT = 2
const IS_CONTENT = 3
const KINDS = 4

function softmax(scores: readonly number[]): number[] {
  const most = Math.max(...scores)
  const powers = scores.map((score) => Math.exp(score - most))
  const sum = powers.reduce((total, power) => total + power, 0)
  return powers.map((power) => power / sum)
}

const indexOfMost = (values: readonly number[]): number =>
  values.reduce((best, value, index) => (value > values[best]! ? index : best), 0)

/**
 * Links the fragments of one chunk: each content to the cue that it hangs on, each cue to its source or to none. Source
 * and cue must share a paragraph (they do in 99.9 % of PolNeAR); one source may serve several cues.
 */
export function linkFragments(
  { sources, cues, contents }: Fragments,
  links: Float32Array,
  paragraphOf: (token: number) => number,
  { width, noSource }: LinkParameters,
): LinkedChunk {
  if (cues.length === 0) return { linked: [], orphans: contents }
  const product = (tokenA: number, kindA: number, tokenB: number, kindB: number): number => {
    let sum = 0
    const from = (tokenA * KINDS + kindA) * width
    const to = (tokenB * KINDS + kindB) * width
    for (let place = 0; place < width; place++) sum += links[from + place]! * links[to + place]!
    return sum
  }
  const pairScore = (cue: Fragment, asks: number, other: Fragment, is: number): number =>
    product(cue.first, asks, other.first, is) + product(cue.first, asks, other.last, is)

  const held = cues.map(() => ({ contents: [] as Fragment[], chance: 1 }))
  for (const content of contents) {
    const chances = softmax(cues.map((cue) => pairScore(cue, ASKS_CONTENT, content, IS_CONTENT)))
    const best = indexOfMost(chances)
    held[best]!.contents.push(content)
    held[best]!.chance = Math.min(held[best]!.chance, chances[best]!)
  }
  const linked = cues.flatMap((cue, index): Linked[] => {
    const { contents: own, chance } = held[index]!
    if (own.length === 0) return []
    let none = noSource.bias
    for (let place = 0; place < width; place++) {
      none += noSource.weights[place]! * links[(cue.first * KINDS + ASKS_SOURCE) * width + place]!
    }
    const near = sources.filter((source) => paragraphOf(source.first) === paragraphOf(cue.first))
    const chances = softmax([none, ...near.map((source) => pairScore(cue, ASKS_SOURCE, source, IS_SOURCE))])
    const best = indexOfMost(chances)
    return [{ cue, contents: own, source: near[best - 1] ?? null, sourceChance: chances[best]!, contentChance: chance }]
  })
  return { linked, orphans: [] }
}
