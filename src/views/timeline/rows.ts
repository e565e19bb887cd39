import type { EventRow } from '../events/rows.js'
import type { Change, IssueRef } from '../ledger/rows.js'
import type { ActorRef, Page, StatementRow } from '../rows.js'

/** The rows of the timeline: what was said and done, and who changed, day by day. */

export const TIMELINE_KINDS = ['statement', 'event', 'change'] as const
export type TimelineKind = (typeof TIMELINE_KINDS)[number]

export interface TimelineQuestion {
  readonly affair: string
  /** Id or words of the name: who speaks, acts or is acted on, or changes. */
  readonly actor?: string | undefined
  /** Id or words of the name; `unknown` for articles whose outlet nobody states. Changes are then as it alone reports. */
  readonly outlet?: string | undefined
  /** Days, months or years, both inclusive. */
  readonly since?: string | undefined
  readonly until?: string | undefined
  /** Id of an issue, or words of its question: the changes on it, and nothing else. */
  readonly issue?: string | undefined
  /** Only this; all three when left out. */
  readonly of?: TimelineKind | undefined
}

/** From one side to another. */
export interface PositionChange extends Change {
  readonly actor: ActorRef
  readonly issue: IssueRef
}

/** Days, and what is told of each. */
export interface TimelinePage extends Page {
  /** Events, and statements, of a day at most; all when left out. */
  readonly most?: number | undefined
}

/** Days on which nothing was found are left out. */
export interface TimelineDay {
  readonly day: string
  readonly changes: readonly PositionChange[]
  /** The first ones. */
  readonly events: readonly EventRow[]
  readonly statements: readonly StatementRow[]
  /** How many the day has in all. */
  readonly counts: { readonly events: number; readonly statements: number }
}

export interface Timeline {
  /** Days. */
  readonly total: number
  /** Oldest first. */
  readonly rows: readonly TimelineDay[]
  /** What answers the question, and has no day: events dated to a month or a year, and what nobody dates. */
  readonly undated: { readonly events: number; readonly statements: number }
}

/** How much happens on a day, by what articles report. */
export interface DayCount {
  readonly day: string
  /** Reports of what was done; plans and what was denied are left out. */
  readonly events: number
}
