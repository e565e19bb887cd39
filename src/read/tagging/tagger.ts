/** What a trained network says of one chunk, and the shape of the question: the engine owns both, `model/` answers. */

/** Tags of a token, in the order of the network's answers; begin and inside for each role. */
export const TAGS = ['outside', 'source+', 'source', 'cue+', 'cue', 'content+', 'content'] as const
export const TAG_COUNT = TAGS.length
export const SOURCE = 1
export const CUE = 3
export const CONTENT = 5

export interface TaggerInput {
  /** Number of tokens. */
  readonly length: number
  /** Writes the vectors of all tokens, one after the other, from index `at` of `into`. */
  readonly fill: (into: Float32Array, at: number) => void
}

export interface TaggerScores {
  /** `TAG_COUNT` scores for each token, not normalised. */
  readonly tags: Float32Array
  /** Four vectors for each token: asks for a source, answers as a source, asks for content, answers as content. */
  readonly links: Float32Array
}

export interface Tagger {
  readonly name: string
  /** Answers in the order of the inputs, the same for each whatever the others are. */
  readonly tag: (inputs: readonly TaggerInput[]) => Promise<readonly TaggerScores[]>
}
