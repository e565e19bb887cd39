import type { Event } from '../../read/reading.js'
import type { Span } from '../../text/index.js'
import type { ActorRef, ArticleRef, Sentence } from '../rows.js'

/** The rows of events: what was done by whom to whom, when, and who reports it. */

export interface EventFilter {
  readonly affair?: string | undefined
  /** PLOVER type: "REJECT". */
  readonly type?: string | undefined
  readonly mode?: string | undefined
  /** Id or words of the name, as actor or recipient. */
  readonly actor?: string | undefined
  /** Id or words of the name; `unknown` for articles whose outlet nobody states. */
  readonly outlet?: string | undefined
  /** Held against the date of the event, else of its article; both inclusive. */
  readonly since?: string | undefined
  readonly until?: string | undefined
  readonly modality?: string | undefined
  /** Article id, a prefix of it, or words of its title or path; must be unique. */
  readonly article?: string | undefined
}

/** That one article reports an event. */
export interface EventReport {
  /** Label of the reading and id within it: "ARTICLE:e1". */
  readonly id: string
  readonly article: ArticleRef
  readonly mode: string | null
  /** The word that says what happened. */
  readonly trigger: Span
  readonly sentence: Sentence
  /** The statement it is only reported in; null when the article itself tells it. */
  readonly statement: string | null
  readonly confidence: number
  /** Why it is held to be of this happening, by its best link to another report; null where it is the only one. */
  readonly joined: EventJoin | null
}

/** What joins two reports. */
export interface EventJoin {
  /** 0..1 */
  readonly score: number
  /** What speaks for it, in words, most first: "the same one takes part". */
  readonly because: readonly string[]
}

/** One happening: reports that were joined, see join/happenings. */
export interface EventRow {
  /** Of the report that comes first in `reports`; the id of each of them finds the event. */
  readonly id: string
  /** PLOVER type. */
  readonly type: string
  /** Of the surest report that has one. */
  readonly mode: string | null
  readonly actors: readonly ActorRef[]
  readonly recipients: readonly ActorRef[]
  /** As exactly as an article says it; null when none does. */
  readonly date: string | null
  readonly modality: Event['modality']
  /** How many of the reports do not rest on each other: one an outlet, copies of the same words once. */
  readonly independent: number
  /** Names, sorted; null for articles whose outlet nobody states. */
  readonly outlets: readonly (string | null)[]
  /** Ids of events that are linked as a plan and its doing. */
  readonly developments: readonly string[]
  /** Told by the article itself first, then the surest; never empty. */
  readonly reports: readonly EventReport[]
}
