import type { Position } from '../../read/reading.js'
import type { Difference } from '../../record/decisions/index.js'
import type { ActorRef, ArticleRef, Sentence } from '../rows.js'
import type { RemovedPosition } from '../versions/rows.js'

/** The rows of the ledger: who stands where on which issue, since when, on whose word. */

export type Side = Position['side']
export type Commitment = Position['commitment']

/** An issue as the affair's codebook puts it. */
export interface IssueRef {
  readonly id: string
  /** Null for an issue that readings speak of and the codebook no longer holds. */
  readonly question: string | null
}

/** What to take of the record. */
export interface LedgerFilter {
  /** Id or words of the name. */
  readonly actor?: string | undefined
  /** Id of an issue, or words of its question. */
  readonly issue?: string | undefined
  /** Id or words of the name: what this outlet alone reports; `unknown` for articles whose outlet nobody states. */
  readonly outlet?: string | undefined
  /** Day, month or year: only what was said by the end of it. Undated reports are then left out. */
  readonly asOf?: string | undefined
  /** Day, month, year or date-time: only what the record had taken in by the end of it. */
  readonly learnedBefore?: string | undefined
}

export interface PositionFilter extends LedgerFilter {
  readonly side?: string | undefined
  readonly commitment?: string | undefined
  /** Held against the date of the position, else of its article; both inclusive. */
  readonly since?: string | undefined
  readonly until?: string | undefined
  /** Article id, a prefix of it, or words of its title or path; must be unique. */
  readonly article?: string | undefined
}

/** One report: that one article says where an actor stands, or what it did that says so. */
export interface PositionRow {
  /** Label of the reading and number within it: "ARTICLE:p1". */
  readonly id: string
  readonly article: ArticleRef
  readonly actor: ActorRef
  readonly issue: IssueRef
  readonly side: Side
  readonly commitment: Commitment
  /** As exactly as the article says it; null when it does not. */
  readonly date: string | null
  /**
   * The day by which it is put in order: of `date` the day, else the last day of it by which the article was out; without
   * a date, the day of the article. Null when neither is known.
   */
  readonly said: string | null
  /** When the affair took the article in: ISO 8601 date-time in UTC. Reading it again changes nothing of that. */
  readonly learned: string
  /** The group through whose membership it only follows; null where the article says it of the actor. */
  readonly inferred: ActorRef | null
  /** The words that it rests on, in the order of the text. */
  readonly evidence: readonly Sentence[]
  /** The sentences around them. */
  readonly sentence: Sentence
  /** The statement that it rests on; null when the article tells it by itself. */
  readonly statement: string | null
  readonly confidence: number
  /** Where a person put something of it right: what the row says is then what the person says. Null where nobody did. */
  readonly corrected: HandCorrection | null
}

/** Who corrected a position by hand, and what the program had read. */
export interface HandCorrection {
  /** Its number. */
  readonly decision: number
  readonly coder: string
  readonly madeAt: string
  readonly note: string | null
  /** Each in words: side, commitment, date, actor, evidence. */
  readonly changes: readonly Difference[]
}

/** A side that an actor takes from one day to the next change. */
export interface Standing {
  readonly side: Side
  /** Of the strongest report. */
  readonly commitment: Commitment
  /** Day of the first report of it; null when no report is dated. */
  readonly from: string | null
  /** Day of the first report of another side; null while there is none. */
  readonly until: string | null
  /** Of the same day and side as `from`: what began it. */
  readonly first: PositionRow
  /** By commitment; of several the one said first. */
  readonly strongest: PositionRow
  readonly latest: PositionRow
  /** Articles that say so. */
  readonly reports: number
  /** Of these, how many do not rest on each other: one an outlet, copies of the same words once. */
  readonly independent: number
  /** Names, sorted; null for articles whose outlet nobody states. */
  readonly outlets: readonly (string | null)[]
  /** Whether all of it only follows from a membership. */
  readonly inferred: boolean
  /** Whether an article says the other side of the same day: see `rivals`. */
  readonly disputed: boolean
  /** Reports from this time that say another side and did not prevail. */
  readonly rivals: readonly PositionRow[]
  /** How many of its reports people corrected by hand. */
  readonly corrected: number
}

/** From one side to another, with the sentences of both. */
export interface Change {
  /** Day of the first report of the new side. */
  readonly on: string
  readonly from: Side
  readonly to: Side
  /** The last report of the former side. */
  readonly before: PositionRow
  /** The report that began the new one. */
  readonly after: PositionRow
}

/** One issue of one actor, now or as of a day: a cell of the matrix. */
export interface MatrixCell extends Standing {
  readonly actor: ActorRef
  /** No article gives the actor a name ("ministers", "86 countries"): it is not counted among those who stand for or against. */
  readonly unnamed: boolean
  readonly issue: IssueRef
  /** The last one; null when there was none. */
  readonly change: Change | null
  readonly changes: number
}

/** Who stands where: actors by issues. Pairs of which nothing is reported have no cell. */
export interface Matrix {
  /** Those of the codebook in its order, then others that readings speak of. */
  readonly issues: readonly IssueRef[]
  /**
   * Those with a cell: states, organisations, groups, persons, each with the most reports first; then those whom only one
   * article knows; last those without a name.
   */
  readonly actors: readonly ActorRef[]
  /** By actor, then issue, in the order of the lists above. */
  readonly cells: readonly MatrixCell[]
  /** As asked; null for all that is known. */
  readonly asOf: string | null
  readonly learnedBefore: string | null
  /** Days on which something was said that counts here, sorted: where a slider stops. */
  readonly days: readonly string[]
  /** False when the affair has no codebook with issues, so that no position could be found. */
  readonly codebook: boolean
}

/** Articles that say both sides of one day, neither of them expected by others or inferred. */
export interface Contradiction {
  readonly day: string
  /** Strongest first. */
  readonly sides: readonly {
    readonly side: Side
    readonly positions: readonly PositionRow[]
    readonly outlets: readonly (string | null)[]
    readonly independent: number
  }[]
}

/** A contradiction with whom and what it is about. */
export interface ContradictionRow extends Contradiction {
  readonly actor: ActorRef
  readonly issue: IssueRef
}

/** One actor and one issue over time. */
export interface Ledger {
  readonly actor: ActorRef
  readonly issue: IssueRef
  readonly asOf: string | null
  readonly learnedBefore: string | null
  /** The last of `standings`; null when nothing is reported by then. */
  readonly current: Standing | null
  /** Oldest first; each ends where the next begins. */
  readonly standings: readonly Standing[]
  /** Oldest first. */
  readonly changes: readonly Change[]
  /** Oldest first. */
  readonly contradictions: readonly Contradiction[]
  /** Every report, in the order in which they were said; undated ones last. */
  readonly positions: readonly PositionRow[]
  /** What earlier versions of pages said and later ones no longer do: it counts no more. Latest first. */
  readonly removed: readonly RemovedPosition[]
}

/** A standing with whose and on what it is, and the change that led to it: a line of `positions --history`. */
export interface StandingRow extends Standing {
  readonly actor: ActorRef
  /** As of a cell. */
  readonly unnamed: boolean
  readonly issue: IssueRef
  /** Null for the first. */
  readonly change: Change | null
}

/** How an affair stands, in numbers. */
export interface LedgerSummary {
  readonly positions: number
  readonly issues: readonly {
    readonly issue: IssueRef
    /** Actors with a name that now stand there. */
    readonly for: number
    readonly against: number
    readonly undecided: number
    /** Groups and persons without a name that now stand there. */
    readonly unnamed: Readonly<Record<Side, number>>
    readonly disputed: number
    readonly changes: number
  }[]
  readonly changes: number
  readonly disputed: number
}
