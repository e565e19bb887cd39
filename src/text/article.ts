/** One article as it goes into the engine: the contract's "article in" (docs/reading.md). */
export interface Article {
  /** Unique within one run; any string that is not empty. */
  readonly id: string
  /** Never changed: every span of a reading points into it, in UTF-16 code units. */
  readonly text: string
  /** Name of the outlet; null when unknown. */
  readonly outlet: string | null
  /** ISO 8601 date or date-time of publication; null when unknown. */
  readonly published: string | null
  readonly title: string | null
  readonly url: string | null
  /** BCP 47 code; null when unknown (read as English). */
  readonly language: string | null
}
