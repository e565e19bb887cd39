import type { Doc } from './doc.js'
import type { Attribution } from './reading.js'

/**
 * Finds who is said to have said, thought or wanted what. The rules of `read/attribution` are one; a trained tagger,
 * handed in by `model/`, is another. Takes documents that have `scan`, `chrome` and `quotations`, several at once so
 * that a model can batch; answers one list for each document, in the same order, and the same whatever the batch.
 */
export interface Attributor {
  /** Name of the model; null for the rules. */
  readonly model: string | null
  readonly attribute: (docs: readonly Doc[]) => Promise<readonly (readonly Attribution[])[]>
}
