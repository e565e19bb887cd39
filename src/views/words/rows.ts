import type { Place } from '../rows.js'

/** The rows of word choice: which terms mark one set of articles off from another. */

/** Which articles a side holds: those of the affair that fit all that is named. */
export interface WordSide {
  /** Id or words of the name; `unknown` for articles whose outlet nobody states. */
  readonly outlet?: string | undefined
  /** Articles that name this actor: its id or words of its name. */
  readonly actor?: string | undefined
  /** Date of publication, inclusive. */
  readonly since?: string | undefined
  readonly until?: string | undefined
}

export interface WordQuestion {
  readonly affair: string
  readonly one: WordSide
  /** Left out, or without a field: all articles of the affair that are not of the first side. */
  readonly other?: WordSide | undefined
  /** Terms for each side, at most; default 20. */
  readonly terms?: number | undefined
  /** A term must come so often in both sides together; default 4. */
  readonly least?: number | undefined
}

/** A term that marks a side. */
export interface MarkedTerm {
  /** As it is written most often. */
  readonly term: string
  /** Above 0 for the first side, below for the other: how many standard deviations the difference is from none. */
  readonly z: number
  /** How often each side has it … */
  readonly one: number
  readonly other: number
  /** … and how often in ten thousand words. */
  readonly onePer10k: number
  readonly otherPer10k: number
  /** Where the side that it marks has it; at most two. */
  readonly examples: readonly Place[]
}

export interface WordSideSize {
  readonly articles: number
  readonly words: number
}

export interface WordComparison {
  readonly one: WordSideSize
  readonly other: WordSideSize
  /** The terms that mark the first side, most marked first; then those that mark the other. */
  readonly rows: readonly MarkedTerm[]
}
