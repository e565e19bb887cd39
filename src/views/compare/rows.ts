import type { ArticleRef, Sentence } from '../rows.js'

/** The rows of comparison: claims by outlets, with four honest states. */

export const CLAIM_KINDS = ['position', 'event', 'figure', 'statement'] as const
export type ClaimKind = (typeof CLAIM_KINDS)[number]

/**
 * `says`: an article of the outlet says so. `otherwise`: none says so, and one says another side, number or speaker.
 * `silent`: articles of the outlet were read that came out while others said so, and none of them does. `unread`: none was.
 */
export const OUTLET_STATES = ['says', 'otherwise', 'silent', 'unread'] as const
export type OutletState = (typeof OUTLET_STATES)[number]

export interface CompareQuestion {
  readonly affair: string
  readonly kind?: ClaimKind | undefined
  /** Id or words of the name of an actor that the claim is about or by. */
  readonly actor?: string | undefined
  /** Only claims on which this outlet is silent: its name, or words of it that fit no other; `unknown` for none stated. */
  readonly silent?: string | undefined
  /** Claims of so many outlets at least; default 2. */
  readonly outlets?: number | undefined
}

/** Where an outlet says so, or otherwise. */
export interface ClaimPlace {
  readonly article: ArticleRef
  readonly sentence: Sentence
  /** In short what it says where that is otherwise: "against", "83 countries". */
  readonly words: string | null
}

export interface OutletCell {
  /** Null for articles whose outlet nobody states. */
  readonly outlet: string | null
  readonly state: OutletState
  /** Articles of the outlet that were read and came out in the days of the claim: the denominator of its silence. */
  readonly read: number
  /** How surprising its silence is, in bits; null unless it is silent: see views/compare/surprise.ts. */
  readonly surprise: number | null
  readonly places: readonly ClaimPlace[]
}

export interface ClaimRow {
  readonly id: string
  readonly kind: ClaimKind
  /** What is claimed, in words of the record. */
  readonly about: string
  /** First and last day on which it is reported; null when no report is dated. */
  readonly from: string | null
  readonly to: string | null
  /** Outlets that say so. */
  readonly says: number
  /** One for each outlet of the affair, in the order of `outlets`. */
  readonly cells: readonly OutletCell[]
}

export interface Comparison {
  /** Outlets of the affair, most articles first; null for articles whose outlet nobody states. */
  readonly outlets: readonly (string | null)[]
  /** The outlet whose silence was asked for; left out where none was. */
  readonly silent?: string | null | undefined
  /** Claims of most outlets first; where silence was asked for, of the most surprising. */
  readonly total: number
  readonly rows: readonly ClaimRow[]
}
