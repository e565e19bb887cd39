import type { EventRow } from '../events/rows.js'
import type { Dispute } from '../figures/rows.js'
import type { PositionRow, Standing } from '../ledger/rows.js'
import type { ActorRef, ArticleRef } from '../rows.js'
import type { PositionChange } from '../timeline/rows.js'

/** What the record has learned since a day: all by when an affair took an article in, not by when anything happened. */

/** An actor on an issue, whom the record now sees otherwise than before. */
export interface StandingChanged {
  readonly actor: ActorRef
  readonly issue: PositionRow['issue']
  /** Where it stood by what was known before; null where nothing was. */
  readonly before: Standing | null
  readonly now: Standing
}

/** A dispute with how many of its reports are new. */
export interface DisputeGrown {
  readonly dispute: Dispute
  /** Whether nobody disagreed in what was known before. */
  readonly isNew: boolean
  readonly newReports: number
}

/** A happening with how many of its reports are new. */
export interface EventLearned {
  readonly event: EventRow
  /** Whether none of its reports was known before. */
  readonly isNew: boolean
  readonly newReports: number
}

export interface Digest {
  readonly affair: string
  /** As asked. */
  readonly since: string
  /** Taken in since, by when. */
  readonly articles: readonly (ArticleRef & {
    readonly learned: string
    /** The version of the same page before it; null where there is none. */
    readonly supersedes: string | null
  })[]
  /** Statements of these articles, and who makes most of them. */
  readonly statements: number
  readonly speakers: readonly { readonly actor: ActorRef; readonly statements: number }[]
  /** Reports of positions in these articles, in the order in which they were said. */
  readonly positions: readonly PositionRow[]
  /** Who stands elsewhere than was known, newly stands anywhere, or is newly disputed. */
  readonly standings: readonly StandingChanged[]
  /** Changes of side that were not known of before, whenever they were, oldest first. */
  readonly changes: readonly PositionChange[]
  /** Disputes that are new or have new reports: new ones first. */
  readonly disputes: readonly DisputeGrown[]
  /** Events that are new or have new reports, by their date. */
  readonly events: readonly EventLearned[]
}
