import type { FigureBound } from '../../read/reading.js'
import type { Span } from '../../text/index.js'
import type { IssueRef, Side } from '../ledger/rows.js'
import type { ActorRef, ArticleRef, Sentence } from '../rows.js'

/** What to take of the record. */
export interface FigureFilter {
  readonly affair?: string | undefined
  /** Id or words of the name: figures that it says; `unnamed` for statements without a named speaker. */
  readonly actor?: string | undefined
  /** Id or words of the name; `unknown` for articles whose outlet nobody states. */
  readonly outlet?: string | undefined
  /** Held against the day on which the figure was said, both inclusive. */
  readonly since?: string | undefined
  readonly until?: string | undefined
  /** What is counted, in one or several: "country" finds countries. */
  readonly unit?: string | undefined
  /** Article id, a prefix of it, or words of its title or path; must be unique. */
  readonly article?: string | undefined
}

/** One figure as one article has it. */
export interface FigureRow {
  /** Label of the reading and number within it: "ARTICLE:f1". */
  readonly id: string
  readonly article: ArticleRef
  readonly span: Span
  /** Its words: "at least 412 people". */
  readonly words: string
  readonly value: number
  /** Higher end of a range, or what an order of magnitude stays below; else null. */
  readonly upper: number | null
  readonly bound: FigureBound | null
  /** Empty where the words name none. */
  readonly unit: string
  /** What is counted, in the words of the text. */
  readonly of: string
  /** Who says it; empty when the article itself does, or does not say who. */
  readonly speakers: readonly ActorRef[]
  /** The words for who says it; empty when the article itself does. */
  readonly source: string
  readonly statement: string | null
  /** Time of what is counted, where the clause names one. */
  readonly date: string | null
  /** Day on which it was said: of its statement, else of the article; null when neither is known. */
  readonly said: string | null
  readonly sentence: Sentence
}

/** One of the values that are given for the same thing. */
export interface FigureValue {
  /** As most reports put it: "at least 412", "about 1,200,000". */
  readonly words: string
  readonly value: number
  readonly upper: number | null
  readonly bound: FigureBound | null
  /** By day, then article and place. */
  readonly reports: readonly FigureRow[]
  /** How many of them do not rest on each other: one an outlet, copies of the same words once. */
  readonly independent: number
  /** Names, sorted; null for articles whose outlet nobody states. */
  readonly outlets: readonly (string | null)[]
  /** Who is reported to say so, most first. */
  readonly speakers: readonly ActorRef[]
}

/** Figures that count the same thing. */
export interface FigureGroup {
  /** Of its first figure. */
  readonly id: string
  /** As most of the figures have it; empty when none names one. */
  readonly unit: string
  /** What is counted, in the words of the figure that has most in common with the others. */
  readonly of: string
  /** Smallest first. */
  readonly values: readonly FigureValue[]
  /** Whether two of them do not agree and are not told by the same. */
  readonly disputed: boolean
  readonly reports: number
  readonly outlets: readonly (string | null)[]
  /** First and last day on which one was said; null when none is dated. */
  readonly from: string | null
  readonly to: string | null
}

/** That a teller gave another number than before. */
export interface FigureMove {
  /** Who says it; empty where the article itself does. */
  readonly speakers: readonly ActorRef[]
  readonly outlet: string | null
  readonly from: FigureRow
  readonly to: FigureRow
  /** Who else had given the new number before; null where nobody had. */
  readonly first: FigureRow | null
}

/** One thing that is counted, with who moved to whose number. */
export interface FigureView extends FigureGroup {
  readonly moves: readonly FigureMove[]
}

/** What is claimed on one side of a dispute. */
export interface Claim {
  /** "at least 412 people", "for", "2023-11-09": in short. */
  readonly words: string
  /** Of a figure; null for a position or a day. */
  readonly figure: Pick<FigureValue, 'value' | 'upper' | 'bound'> | null
  /** Of a position; null for a figure or a day. */
  readonly side: Side | null
  /** Of a deed, as an ISO day; null for a figure or position. */
  readonly day: string | null
  readonly speakers: readonly ActorRef[]
  readonly outlets: readonly (string | null)[]
  readonly independent: number
  readonly reports: readonly Report[]
}

/** Where a claim stands: an article with the sentence and the words in it. */
export interface Report {
  readonly article: ArticleRef
  readonly sentence: Sentence
  readonly spans: readonly Span[]
  readonly speakers: readonly ActorRef[]
  readonly source: string
  readonly said: string | null
  readonly statement: string | null
}

export const DISPUTE_KINDS = ['figure', 'position', 'date'] as const

/** Articles that do not agree: on a number, on where an actor stands on one day, or on the day of a deed. */
export interface Dispute {
  readonly id: string
  readonly kind: (typeof DISPUTE_KINDS)[number]
  /** What it is about: the unit and the words of a text, the question of the issue, or who did what. */
  readonly about: string
  /** Whose position or deed; null for a figure. */
  readonly actor: ActorRef | null
  readonly issue: IssueRef | null
  readonly claims: readonly Claim[]
  readonly reports: number
  readonly outlets: readonly (string | null)[]
  readonly from: string | null
  readonly to: string | null
}

export interface DisputeFilter extends Omit<FigureFilter, 'unit' | 'article'> {
  /** `figure`, `position` or `date`; all when left out. */
  readonly of?: string | undefined
}
