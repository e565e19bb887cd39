import type { Span } from '../text/index.js'
import type { LedgerSummary } from './ledger/rows.js'

/**
 * The rows that views answer, the same for CLI, API, report and page (a table of types: kept in one file on purpose).
 * Every row names its article and the place in its text.
 */

export interface Filter {
  readonly affair?: string | undefined
  /** Id or (words of) a name: a speaker of statements; `unnamed` for statements that name none. */
  readonly actor?: string | undefined
  /** Id or (words of) a name; `unknown` for articles whose outlet nobody states. */
  readonly outlet?: string | undefined
  /** ISO date, month or year, inclusive; compared with the statement's date, else the article's. */
  readonly since?: string | undefined
  readonly until?: string | undefined
  /** `day`: since and until are compared with the day on which the overview's timeline counts the statement. */
  readonly dated?: string | undefined
  readonly kind?: string | undefined
  readonly class?: string | undefined
  /** Article id, a prefix of it, or words of its title or path; must be unique. */
  readonly article?: string | undefined
  /** Full-text query over the content. */
  readonly search?: string | undefined
  /** Statements of speakers of this state: its ISO 3166-1 alpha-2 code, or (words of) its name. */
  readonly state?: string | undefined
  /** Statements of speakers to whom their own article gives this office, in any case: "foreign minister". */
  readonly role?: string | undefined
  /** Statements on which a position rests: id of the issue, or words of its question. */
  readonly issue?: string | undefined
  /** Statements of which the engine is at least so sure, 0..1. */
  readonly confidence?: number | undefined
  /** `yes`: statements on which a person's ruling is in force; `no`: all others. */
  readonly reviewed?: string | undefined
}

export interface Page {
  /** Default 100 for the API, all for the CLI. */
  readonly limit?: number | undefined
  readonly offset?: number | undefined
}

/** A page of an actor's statements, and how much else of it. */
export interface ActorPage extends Page {
  /** Reasons why it is one actor, at most; all when left out. */
  readonly reasons?: number | undefined
}

/** A cut list says how long the whole is. */
export interface Listing<Row> {
  readonly total: number
  readonly rows: readonly Row[]
}

export interface ActorRef {
  readonly id: string
  readonly name: string
  readonly kind: string
  readonly country: string | null
}

export interface ArticleRef {
  readonly id: string
  readonly title: string | null
  readonly outlet: string | null
  readonly published: string | null
  readonly url: string | null
}

export interface Sentence {
  readonly span: Span
  readonly text: string
}

export interface StatementRow {
  readonly id: string
  readonly article: ArticleRef
  readonly kind: string
  readonly class: string
  readonly speakers: readonly ActorRef[]
  readonly addressees: readonly ActorRef[]
  readonly via: readonly ActorRef[]
  /** The words of the three roles; `source` is empty when the article names none. */
  readonly source: string
  readonly cue: string
  readonly content: string
  readonly spans: { readonly source: readonly Span[]; readonly cue: readonly Span[]; readonly content: readonly Span[] }
  readonly sentence: Sentence
  readonly date: string | null
  /** The words that give the date; null where it is the article's own, or unknown. */
  readonly dated: Span | null
  readonly within: string | null
  readonly confidence: number
}

export interface ActorRow extends ActorRef {
  readonly aliases: readonly string[]
  readonly roles: readonly { readonly role: string; readonly of: string | null; readonly articles: number }[]
  readonly statements: number
  readonly mentions: number
  readonly articles: number
  readonly outlets: readonly string[]
  /** No article names it: "officials", "a diplomat". Such are not counted among those who are known by name. */
  readonly unnamed: boolean
  /** The sentence of the first mention, where it stands. */
  readonly first: { readonly article: ArticleRef; readonly sentence: Sentence; readonly span: Span } | null
}

export interface TimeRow {
  readonly article: ArticleRef
  readonly span: Span
  readonly text: string
  readonly value: string
  readonly sentence: Sentence
}

export interface ArticleRow extends ArticleRef {
  readonly outletOrigin: string | null
  readonly publishedOrigin: string | null
  readonly language: string | null
  readonly words: number
  readonly statements: number
  readonly actors: number
  readonly doubts: number
  readonly supersedes: string | null
  /** The later version of the same page. */
  readonly supersededBy: string | null
  readonly source: string
  readonly addedAt: string
}

export interface AffairRow {
  readonly id: string
  readonly name: string
  readonly articles: number
  readonly outlets: number
  readonly statements: number
  readonly actors: number
  /** First and last day of publication; null when no article has a date. */
  readonly from: string | null
  readonly to: string | null
}

export interface OutletRow {
  /** Null, like the name, for articles whose outlet is unknown. */
  readonly id: string | null
  readonly name: string | null
  readonly articles: number
  readonly statements: number
  readonly words: number
}

/** A value that a field of the filter may take, and how many statements there are with it. */
export interface Facet {
  /** As in the filter: an id, `unnamed`, `unknown`, a kind or a class. */
  readonly value: string
  /** Null for statements without a named speaker and for outlets that nobody states. */
  readonly name: string | null
  readonly statements: number
}

/** What a filter of statements could be changed to, most first. */
export interface StatementFacets {
  readonly actors: readonly Facet[]
  readonly outlets: readonly Facet[]
  readonly kinds: readonly Facet[]
  readonly classes: readonly Facet[]
  /** ISO 3166-1 alpha-2 codes of the speakers' states, with their English names. */
  readonly states: readonly Facet[]
  readonly roles: readonly Facet[]
  readonly issues: readonly Facet[]
  /** At least so sure: 0.85 and 0.6. */
  readonly confidences: readonly Facet[]
  /** `yes` and `no`. */
  readonly reviews: readonly Facet[]
}

/** The fields of a filter that have facets. */
export type FacetField = keyof StatementFacets

/** An office of an actor over time, as the articles report it. */
export interface RolePeriod {
  /** Without its tenure: "foreign minister", also where articles say "former foreign minister". */
  readonly role: string
  /** Name of the actor that it belongs to; null when no article says. */
  readonly of: string | null
  /** Days of the first and the last article that speak of it as held; null when none does, or none of them is dated. */
  readonly first: string | null
  readonly last: string | null
  /** Day of the first article that calls it former; null while none does. */
  readonly former: string | null
  readonly articles: number
  /** Where the first article says so, and the first that calls it former. */
  readonly evidence: Place | null
  readonly formerEvidence: Place | null
}

/** A place in an article, with the sentence around it. */
export interface Place {
  readonly article: ArticleRef
  readonly sentence: Sentence
  readonly span: Span
}

/** Why one name, or one article's actor, is this actor. */
export interface JoinReason {
  /** Id of the name, "person:ana-roy@ke", or ARTICLE:LOCAL: what decisions name it by. */
  readonly member: string
  readonly name: string
  /** The article whose actor it is; null for a name that any article may use. */
  readonly article: ArticleRef | null
  readonly rule: string
  /** The rule in words. */
  readonly because: string
  /** 0..1 */
  readonly score: number
  /** What it rests on, with what each adds to the score. */
  readonly evidence: readonly { readonly what: string; readonly value: string; readonly adds: number }[]
  /** In how many articles. */
  readonly articles: number
}

/** What a person decided about who is one. */
export interface ActorDecision {
  readonly id: number
  readonly kind: string
  readonly coder: string
  readonly madeAt: string
  readonly reason: string | null
  /** Those it speaks of, as in JoinReason. */
  readonly members: readonly string[]
  /** Whether another decision took it back. */
  readonly undone: boolean
}

export interface ActorWhy {
  /** The first ones: names, then those whom their articles do not name in full. */
  readonly reasons: readonly JoinReason[]
  /** How many there are in all. */
  readonly total: number
  /** Oldest first. */
  readonly decisions: readonly ActorDecision[]
}

/** An actor that may be the same: a join that was left undone. */
export interface MaybeSame {
  readonly actor: ActorRef
  /** The article whose actor is in doubt; null where it is a name that any article may use. */
  readonly article: ArticleRef | null
  /** Why it was left undone, in words. */
  readonly because: string
  /** What speaks for it, 0..1. */
  readonly score: number
}

/** What an article says of a source that it does not name. */
export interface UnnamedSource {
  readonly article: ArticleRef
  /** How many they are; null when the article does not say. */
  readonly number: number | null
  /** Where it says that the name is withheld, and why. */
  readonly anonymity: Place | null
  readonly reason: Place | null
}

/** An actor with everything that it is reported to have said. */
export interface ActorView {
  readonly actor: ActorRow
  /** Latest first. */
  readonly history: readonly RolePeriod[]
  /** Which outlets report its statements, most first; null for articles whose outlet nobody states. */
  readonly quotedBy: readonly { readonly outlet: string | null; readonly statements: number }[]
  /** Empty for actors with a name. */
  readonly unnamed: readonly UnnamedSource[]
  /** Likeliest first. */
  readonly maybe: readonly MaybeSame[]
  readonly why: ActorWhy
  readonly statements: Listing<StatementRow>
}

/** One article with all that its reading says: what `show` prints and the reader draws. */
export interface ArticleView {
  readonly article: ArticleRow
  readonly text: string
  readonly chrome: readonly Span[]
  readonly sentences: readonly Span[]
  readonly statements: readonly StatementRow[]
  readonly mentions: readonly { readonly actor: ActorRef; readonly span: Span; readonly form: string }[]
  readonly times: readonly { readonly span: Span; readonly value: string }[]
  /** Each with what its code means. */
  readonly doubts: readonly {
    readonly code: string
    readonly span: Span
    /** What the code means. */
    readonly because: string
    /** Who may be meant, likeliest first. */
    readonly candidates: readonly ActorRef[]
  }[]
  readonly events: readonly ArticleEvent[]
  readonly positions: readonly ArticlePosition[]
  readonly figures: readonly ArticleFigure[]
  /** How it was read; null where it has not been read yet. */
  readonly reading: ReadingMade | null
}

export interface ReadingMade {
  readonly engine: string
  /** Name of the trained model; null for the rules. */
  readonly model: string | null
  /** SHA-256 of the codebook's JSON; empty where it was read without one. */
  readonly codebook: string
  /** Whether that is the codebook that the affair has now; null where no affair is asked for. */
  readonly codebookIsCurrent: boolean | null
  readonly madeAt: string
}

/** An event as one article tells it. */
export interface ArticleEvent {
  readonly id: string
  readonly type: string
  readonly mode: string | null
  readonly modality: string
  readonly actors: readonly ActorRef[]
  readonly recipients: readonly ActorRef[]
  readonly date: string | null
  readonly trigger: Span
  readonly sentence: Span
  readonly statement: string | null
  readonly confidence: number
}

/** A position as one article has it. */
export interface ArticlePosition {
  readonly id: string
  readonly actor: ActorRef
  /** Id of the issue, and its question where the affair's codebook has it. */
  readonly issue: string
  readonly question: string | null
  readonly side: string
  readonly commitment: string
  readonly date: string | null
  readonly evidence: readonly Span[]
  readonly statement: string | null
  readonly confidence: number
  /** Whether it only follows from a membership. */
  readonly inferred: boolean
}

/** A figure as one article has it. */
export interface ArticleFigure {
  readonly id: string
  readonly span: Span
  readonly value: number
  readonly upper: number | null
  readonly bound: string | null
  readonly unit: string
  readonly of: string
  readonly statement: string | null
  readonly date: string | null
}

/** How many statements each outlet reports on each day: in columns, as a long affair has thousands of them. */
export interface Coverage {
  /** Names, those with most statements first; null for articles whose outlet nobody states. */
  readonly outlets: readonly (string | null)[]
  /** Days with a statement, oldest first. */
  readonly days: readonly string[]
  /** For each day pairs, one after the other: place of an outlet in `outlets`, its statements. */
  readonly counts: readonly (readonly number[])[]
}

export interface Overview {
  readonly affair: AffairRow
  /** Who speaks, most first. */
  readonly speakers: readonly {
    readonly actor: ActorRef
    readonly role: string | null
    readonly statements: number
    readonly direct: number
    readonly outlets: number
  }[]
  readonly outlets: readonly OutletRow[]
  /** Statements whose source the articles do not name, and those without any source. */
  readonly unnamed: number
  readonly positions: LedgerSummary
  /** Happenings, each counted once. */
  readonly events: number
}
