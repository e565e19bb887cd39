/** Where in a codebook: keys and indexes, as in `issues[0].act[2]`. */
export type CodebookPath = readonly (string | number)[]

/** What is wrong with a codebook, or looks as if it were not meant. */
export interface Remark {
  /** `fault`: it cannot do what it says. `doubt`: it can, but perhaps not what was meant. */
  readonly severity: 'fault' | 'doubt'
  readonly path: CodebookPath
  /** In words, with what to do about it. */
  readonly message: string
}
