import type { Fragment, Fragments } from './fragment.js'
import { createLinkFeatures, type Layout, NO_LINK } from './link-features.js'

/** Weights of a multinomial regression over the candidates of a link: its bias is the network's own score. */
export interface PairWeights {
  /** Of the network's score. */
  readonly network: number
  readonly features: readonly number[]
}

export interface LinkParameters {
  /** Width of the network's link vectors. */
  readonly width: number
  readonly noSource: { readonly weights: readonly number[]; readonly bias: number }
  readonly content: PairWeights
  readonly source: PairWeights
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

/** A cue with its source that no content hangs on: content may follow in the next paragraph. */
export type Idle = Omit<Linked, 'contents' | 'contentChance'>

export interface LinkedChunk {
  readonly linked: readonly Linked[]
  readonly idle: readonly Idle[]
  /** Contents without a cue in their paragraph. */
  readonly orphans: readonly Fragment[]
}

/** A candidate of a link and what it is judged by; `null` stands for "no source". */
export interface Candidate {
  readonly fragment: Fragment | null
  readonly network: number
  readonly features: readonly number[]
}

export interface Candidates {
  /** For each content the cues of its paragraph. */
  readonly contents: readonly { readonly content: Fragment; readonly cues: readonly Candidate[] }[]
  /** For each cue "no source" and the sources of its paragraph. */
  readonly cues: readonly { readonly cue: Fragment; readonly sources: readonly Candidate[] }[]
}

const ASKS_SOURCE = 0
const IS_SOURCE = 1
const ASKS_CONTENT = 2
const IS_CONTENT = 3
const KINDS = 4

/**
 * The candidates of each link of one chunk. Both ends share a paragraph: in PolNeAR cue and source do in 99.9 %, cue and
 * content in 99.2 %.
 */
export function candidatesOf(
  fragments: Fragments,
  links: Float32Array,
  layout: Layout,
  { width, noSource }: LinkParameters,
): Candidates {
  const { sources, cues, contents } = fragments
  const featuresOf = createLinkFeatures(fragments, layout)
  const isNear = (a: Fragment, b: Fragment): boolean => layout.paragraphs[a.first] === layout.paragraphs[b.first]
  const product = (tokenA: number, kindA: number, tokenB: number, kindB: number): number => {
    let sum = 0
    const from = (tokenA * KINDS + kindA) * width
    const to = (tokenB * KINDS + kindB) * width
    for (let place = 0; place < width; place++) sum += links[from + place]! * links[to + place]!
    return sum
  }
  const candidate = (cue: Fragment, asks: number, other: Fragment, is: number, fragment: Fragment): Candidate => ({
    fragment,
    network: product(cue.first, asks, other.first, is) + product(cue.first, asks, other.last, is),
    features: featuresOf(cue, other),
  })
  const none = (cue: Fragment): Candidate => {
    let sum = noSource.bias
    const from = (cue.first * KINDS + ASKS_SOURCE) * width
    for (let place = 0; place < width; place++) sum += noSource.weights[place]! * links[from + place]!
    return { fragment: null, network: sum, features: NO_LINK }
  }
  return {
    contents: contents.map((content) => ({
      content,
      cues: cues
        .filter((cue) => isNear(cue, content))
        .map((cue) => candidate(cue, ASKS_CONTENT, content, IS_CONTENT, cue)),
    })),
    cues: cues.map((cue) => ({
      cue,
      sources: [
        none(cue),
        ...sources
          .filter((source) => isNear(cue, source))
          .map((source) => candidate(cue, ASKS_SOURCE, source, IS_SOURCE, source)),
      ],
    })),
  }
}

/** Chances of the candidates, which sum to 1. */
export function chancesOf(candidates: readonly Candidate[], weights: PairWeights): number[] {
  const scores = candidates.map(({ network, features }) =>
    features.reduce((sum, value, index) => sum + value * weights.features[index]!, weights.network * network),
  )
  const most = Math.max(...scores)
  const powers = scores.map((score) => Math.exp(score - most))
  const sum = powers.reduce((total, power) => total + power, 0)
  return powers.map((power) => power / sum)
}

const indexOfMost = (values: readonly number[]): number =>
  values.reduce((best, value, index) => (value > values[best]! ? index : best), 0)

/**
 * Links the fragments of one chunk: each content to the cue that it hangs on, each cue to its source or to none. One
 * source may serve several cues; a cue without content makes no attribution.
 */
export function linkFragments(
  fragments: Fragments,
  links: Float32Array,
  layout: Layout,
  parameters: LinkParameters,
): LinkedChunk {
  const candidates = candidatesOf(fragments, links, layout, parameters)
  const orphans: Fragment[] = []
  const held = new Map<Fragment, { contents: Fragment[]; chance: number }>()
  for (const { content, cues } of candidates.contents) {
    const chances = chancesOf(cues, parameters.content)
    const best = indexOfMost(chances)
    const cue = cues[best]?.fragment
    if (cue == null) {
      orphans.push(content)
      continue
    }
    const own = held.get(cue) ?? { contents: [], chance: 1 }
    own.contents.push(content)
    own.chance = Math.min(own.chance, chances[best]!)
    held.set(cue, own)
  }
  const linked: Linked[] = []
  const idle: Idle[] = []
  for (const { cue, sources } of candidates.cues) {
    const chances = chancesOf(sources, parameters.source)
    const best = indexOfMost(chances)
    const attributed = { cue, source: sources[best]!.fragment, sourceChance: chances[best]! }
    const own = held.get(cue)
    if (own === undefined) idle.push(attributed)
    else linked.push({ ...attributed, contents: own.contents, contentChance: own.chance })
  }
  return { linked, idle, orphans }
}
