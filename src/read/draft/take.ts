import type { Span } from '../../text/index.js'

/** What one sentence says of one matter: who takes which side of it, or only that it is named. */
export interface Take {
  /** Key of the matter: id of a kind, `noun:STEM`, or EVENT for what only takes up a deed ("the decision"). */
  readonly matter: string
  /** Actors; empty when the sentence does not tell whose side it is. */
  readonly actors: readonly string[]
  /** +1 for, -1 against, 0 weighing; null where the matter is only named. */
  readonly side: 1 | -1 | 0 | null
  /** The words that take the side, as a codebook has them ("refuse to sign"); null where there are none of use. */
  readonly words: { readonly text: string; readonly side: 1 | -1 } | null
  /** The noun phrase that names the matter; null where a verb does. */
  readonly phrase: Phrase | null
  /** What the deed is done to. */
  readonly target: Phrase | null
  readonly sentence: Span
}

/** Matter of takes that name it by "the decision", "the move": the one that their article is most about. */
export const EVENT = 'event'

/** A noun phrase without its article. */
export interface Phrase {
  /** As it stands; a common noun in lower case. */
  readonly text: string
  readonly head: string
  /** It had "the" before it. */
  readonly definite: boolean
  readonly plural: boolean
  /** The actor that it names; null when it names none. */
  readonly actor: string | null
}
