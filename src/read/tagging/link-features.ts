import type { Fragment, Fragments } from './fragment.js'

/** Where the tokens of a chunk stand. */
export interface Layout {
  /** Number of the paragraph of each token. */
  readonly paragraphs: ArrayLike<number>
  /** Number of the sentence of each token. */
  readonly sentences: ArrayLike<number>
}

export const LINK_FEATURES = 10

/** Features of "no link": a constant. */
export const NO_LINK: readonly number[] = [0, 0, 0, 0, 0, 0, 0, 0, 0, 1]

/** What a link between a cue and another fragment is judged by, besides the network's own score. */
export function createLinkFeatures(
  { sources, cues, contents }: Fragments,
  { sentences }: Layout,
): (cue: Fragment, other: Fragment) => number[] {
  const { length } = sentences
  const untagged = new Uint16Array(length + 1)
  const begun = {
    cues: new Uint16Array(length + 1),
    sources: new Uint16Array(length + 1),
    contents: new Uint16Array(length + 1),
  }
  const isTagged = new Uint8Array(length)
  for (const { first, last } of [...sources, ...cues, ...contents]) isTagged.fill(1, first, last + 1)
  for (const [name, list] of [
    ['cues', cues],
    ['sources', sources],
    ['contents', contents],
  ] as const) {
    for (const { first } of list) begun[name][first + 1]!++
  }
  for (let token = 0; token < length; token++) {
    untagged[token + 1] = untagged[token]! + 1 - isTagged[token]!
    for (const counts of Object.values(begun)) counts[token + 1]! += counts[token]!
  }
  return (cue, other) => {
    const isBefore = other.last < cue.first
    const from = isBefore ? other.last + 1 : cue.last + 1
    const to = Math.max(from, isBefore ? cue.first : other.first)
    const between = (counts: Uint16Array): number => counts[to]! - counts[from]!
    return [
      isBefore ? 1 : 0,
      between(begun.cues),
      between(begun.sources),
      between(begun.contents),
      Math.log1p(between(untagged)),
      Math.log1p(to - from),
      Math.min(3, Math.abs(sentences[cue.first]! - sentences[isBefore ? other.last : other.first]!)),
      isBefore ? Math.min(3, Math.abs(sentences[cue.first]! - sentences[other.last]!)) : 0,
      isBefore ? between(begun.cues) : 0,
      0,
    ]
  }
}
