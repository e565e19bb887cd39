import type { Span } from '../../text/index.js'
import type { Range } from '../attribution/noun-phrases.js'
import type { VerbGroup } from '../attribution/verb-groups.js'
import type { Position, Statement } from '../reading.js'

export type Commitment = Position['commitment']

/** What is made of a side on the way from the words of the issue to those who hold it. */
export interface Stand {
  /** +1 for, -1 against, 0 weighing. */
  readonly sign: 1 | -1 | 0
  /** The side of what is only weighed ("considers leaving"). */
  readonly leaning?: 1 | -1
  /** Null until a word says how far it is meant. */
  readonly commitment: Commitment | null
  /** Which rules led here, for tests and measures: "act.refuse". */
  readonly rule: string
  readonly certainty: number
}

/** Who holds a side: a phrase of the sentence, or whoever speaks the words. */
export type Holder =
  | { readonly kind: 'phrase'; readonly range: Range; readonly verb: VerbGroup | null }
  | { readonly kind: 'speaker' }

export interface Held {
  readonly holder: Holder
  readonly stand: Stand
}

/** A side that an actor is found to hold at one place. */
export interface Finding {
  readonly actor: string
  readonly issue: number
  readonly sign: 1 | -1 | 0
  readonly commitment: Commitment
  readonly date: string | null
  readonly evidence: readonly Span[]
  readonly statement: Statement | null
  readonly certainty: number
  readonly rule: string
  /** Offset of the words of the issue. */
  readonly at: number
  /** Id of the group that it only follows from. */
  readonly inferred: string | null
}
