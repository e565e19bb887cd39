import type { Atom } from './atoms.js'
import type { Fragment, Fragments } from './fragment.js'
import { CONTENT, CUE, SOURCE, TAG_COUNT } from './tagger.js'

/** Chosen on articles that the network had not seen. */
export interface DecodeParameters {
  /** Added to the logarithm of the chance of "outside": below 0 finds more. */
  readonly outside: number
  /** A long quotation is content when the mean chance of its tokens is at least this. */
  readonly atomLeast: number
}

const IMPOSSIBLE = -1e4

/** Logarithms of the chances of each token's tags. */
export function logChances(scores: Float32Array): Float32Array {
  const chances = new Float32Array(scores.length)
  for (let at = 0; at < scores.length; at += TAG_COUNT) {
    let most = Number.NEGATIVE_INFINITY
    for (let tag = 0; tag < TAG_COUNT; tag++) most = Math.max(most, scores[at + tag]!)
    let sum = 0
    for (let tag = 0; tag < TAG_COUNT; tag++) sum += Math.exp(scores[at + tag]! - most)
    const log = most + Math.log(sum)
    for (let tag = 0; tag < TAG_COUNT; tag++) chances[at + tag] = scores[at + tag]! - log
  }
  return chances
}

/** The chances with each atom made wholly content, in one piece, or not content at all. */
function holdAtoms(
  chances: Float32Array,
  atoms: readonly Atom[],
  { outside, atomLeast }: DecodeParameters,
): Float32Array {
  const held = chances.slice()
  for (let at = 0; at < held.length; at += TAG_COUNT) held[at]! += outside
  for (const [from, to] of atoms) {
    let sum = 0
    for (let token = from; token < to; token++) {
      sum += Math.exp(chances[token * TAG_COUNT + CONTENT]!) + Math.exp(chances[token * TAG_COUNT + CONTENT + 1]!)
    }
    const isContent = sum >= atomLeast * (to - from)
    for (let token = from; token < to; token++) {
      const at = token * TAG_COUNT
      for (let tag = 0; tag < TAG_COUNT; tag++) if (tag >= CONTENT !== isContent) held[at + tag]! += IMPOSSIBLE
      if (isContent && token > from) held[at + CONTENT]! += IMPOSSIBLE
    }
  }
  return held
}

/** Viterbi's best tags: an inside never follows anything but its own role. */
function bestTags(chances: Float32Array, paragraphs: ArrayLike<number>): Uint8Array {
  const count = chances.length / TAG_COUNT
  const from = new Uint8Array(chances.length)
  let score = new Float64Array(TAG_COUNT)
  let next = new Float64Array(TAG_COUNT)
  for (let token = 0; token < count; token++) {
    const at = token * TAG_COUNT
    const isFresh = paragraphs[token] !== paragraphs[token - 1]
    let best = 0
    for (let tag = 1; tag < TAG_COUNT; tag++) if (score[tag]! > score[best]!) best = tag
    for (let tag = 0; tag < TAG_COUNT; tag++) {
      const isInside = tag > 0 && tag % 2 === 0
      let source = best
      let value = token === 0 ? 0 : score[best]!
      if (isInside) {
        source = score[tag - 1]! > score[tag]! ? tag - 1 : tag
        value = isFresh ? IMPOSSIBLE * 10 : score[source]!
      }
      from[at + tag] = source
      next[tag] = value + chances[at + tag]!
    }
    ;[score, next] = [next, score]
  }
  const tags = new Uint8Array(count)
  let tag = 0
  for (let other = 1; other < TAG_COUNT; other++) if (score[other]! > score[tag]!) tag = other
  for (let token = count - 1; token >= 0; token--) {
    tags[token] = tag
    tag = from[token * TAG_COUNT + tag]!
  }
  return tags
}

/**
 * Fragments of one chunk from the scores of its tags. `atoms` are its long quotations; `paragraphs` numbers the paragraph
 * of each token, for no fragment crosses paragraphs.
 */
export function decode(
  scores: Float32Array,
  atoms: readonly Atom[],
  paragraphs: ArrayLike<number>,
  parameters: DecodeParameters,
): Fragments {
  const chances = logChances(scores)
  const tags = bestTags(holdAtoms(chances, atoms, parameters), paragraphs)
  const fragmentsOf = (begin: number): Fragment[] => {
    const found: Fragment[] = []
    for (let token = 0; token < tags.length; token++) {
      if (tags[token] !== begin) continue
      let last = token
      while (last + 1 < tags.length && tags[last + 1] === begin + 1) last++
      let sum = 0
      for (let at = token; at <= last; at++) {
        sum += Math.exp(chances[at * TAG_COUNT + begin]!) + Math.exp(chances[at * TAG_COUNT + begin + 1]!)
      }
      found.push({ first: token, last, chance: sum / (last - token + 1) })
    }
    return found
  }
  return { sources: fragmentsOf(SOURCE), cues: fragmentsOf(CUE), contents: fragmentsOf(CONTENT) }
}
