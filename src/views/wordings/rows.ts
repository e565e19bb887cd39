import type { WordingRule } from '../../join/wordings/index.js'
import type { ActorRef, StatementRow } from '../rows.js'

/** The rows of wordings: one statement as several articles have it. */

/** A run of a wording, held against the fullest one. */
export interface WordingPart {
  /** `added`: the fullest has it not; `left-out`: the fullest has it, and this one not. */
  readonly change: 'same' | 'added' | 'left-out'
  readonly text: string
  /** Whether this wording (for `left-out` the fullest) has it in quotation marks. */
  readonly quoted: boolean
}

export interface Wording {
  readonly statement: StatementRow
  /** How it came to the others; null for the fullest. */
  readonly rule: WordingRule | null
  readonly because: string | null
  /** 0..1; null for the fullest. */
  readonly score: number | null
  readonly parts: readonly WordingPart[]
}

/** One statement in its wordings. */
export interface WordingGroup {
  /** Id of the fullest wording. */
  readonly id: string
  readonly speakers: readonly ActorRef[]
  readonly date: string | null
  /** Articles, and outlets (null for those that nobody states). */
  readonly articles: number
  readonly outlets: readonly (string | null)[]
  /** Whether two have different words. */
  readonly differs: boolean
  /** The fullest first, then by date. */
  readonly wordings: readonly Wording[]
}
