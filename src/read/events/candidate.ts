import type { Span } from '../../text/index.js'
import type { Outlook } from './lexicon/governors.js'
import type { PloverMode, PloverType } from './plover.js'
import type { Sentence } from './sentence-items.js'

/** One telling of an event, before tellings of the same event are joined. */
export interface Candidate {
  readonly type: PloverType
  readonly mode: PloverMode | null
  readonly actors: readonly string[]
  readonly recipients: readonly string[]
  readonly trigger: Span
  /** Lemma of the verb or singular of the noun. */
  readonly lemma: string
  readonly sentence: Sentence
  readonly outlook: Outlook
  /** Tense of the trigger's verb: for the date. */
  readonly tense: 'past' | 'perfect' | 'present' | 'none'
  /** What the words alone make of it, 0..1. */
  readonly confidence: number
}
