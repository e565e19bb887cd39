import type { Range } from './noun-phrases.js'

/** A possible attribution within one unit, before it is known how far its rule is to be trusted. */
export interface Candidate {
  /** Lemma of the cue, with its particle: "point_out". */
  readonly lemma: string
  /** How source, cue and content hang together; a name of the table in `cue-rates.ts`. */
  readonly construction: string
  readonly source: Range | null
  readonly cue: Range
  readonly content: readonly Range[]
}

export const keyOf = ({ lemma, construction }: Candidate): string => `${lemma} ${construction}`
