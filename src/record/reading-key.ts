/** What a reading of an article depends on beside the article: two with the same key are the same reading. */
export interface ReadingKey {
  readonly engineVersion: string
  /** Name of the model; null for the rules. */
  readonly model: string | null
  /** See `codebookHash`. */
  readonly codebookHash: string
}
