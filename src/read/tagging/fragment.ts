/** A run of tokens of one role, `first` to `last`, counted from the first token of its chunk. */
export interface Fragment {
  readonly first: number
  readonly last: number
  /** Mean chance of its tags, 0..1. */
  readonly chance: number
}

export interface Fragments {
  readonly sources: readonly Fragment[]
  readonly cues: readonly Fragment[]
  readonly contents: readonly Fragment[]
}
