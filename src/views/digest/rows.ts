import type { EventRow } from '../events/rows.js'
import type { Dispute } from '../figures/rows.js'
import type { PositionRow, Standing } from '../ledger/rows.js'
import type { ActorRef, ArticleRef, Listing } from '../rows.js'
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

export const DIGEST_PARTS = ['articles', 'positions', 'standings', 'changes', 'disputes', 'events'] as const
export type DigestPart = (typeof DIGEST_PARTS)[number]

export interface DigestQuestion {
  /** A day, month, year or date-time (UTC): articles taken in from then on are new. */
  readonly since: string
  /** Rows of this part alone; the others tell how many they have. Of all when left out. */
  readonly of?: DigestPart | undefined
}

/** What is new, or has only grown, of one kind. */
export interface Grown<Row> extends Listing<Row> {
  /** Of `total`, what was not known of at all: these come first. */
  readonly fresh: number
}

export interface DigestArticle extends ArticleRef {
  readonly learned: string
  /** The version of the same page before it; null where there is none. */
  readonly supersedes: string | null
}

/** Each list is cut to the page that is asked for, with the length of the whole. */
export interface Digest {
  readonly affair: string
  /** As asked. */
  readonly since: string
  /** Taken in since, by when. */
  readonly articles: Listing<DigestArticle>
  /** Statements of these articles, and who makes most of them. */
  readonly statements: number
  readonly speakers: readonly { readonly actor: ActorRef; readonly statements: number }[]
  /** Reports of positions in these articles, in the order in which they were said. */
  readonly positions: Listing<PositionRow>
  /** Who stands elsewhere than was known, newly stands anywhere, or is newly disputed. */
  readonly standings: Listing<StandingChanged>
  /** Changes of side that were not known of before, whenever they were, oldest first. */
  readonly changes: Listing<PositionChange>
  /** Disputes that are new or have new reports: new ones first. */
  readonly disputes: Grown<DisputeGrown>
  /** Events that are new or have new reports: new ones first, each by their date. */
  readonly events: Grown<EventLearned>
}
