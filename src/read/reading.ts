import type { Span } from '../text/index.js'

/** The engine's output for one article, exactly as written by `standpoint annotate` (docs/reading.md). */
export interface Reading {
  readonly schema: 'standpoint/reading@1'
  /** Id of the article. */
  readonly article: string
  readonly engine: { readonly version: string; readonly model: string | null }
  readonly language: string
  /** Page furniture: in the text, no part of the article. Sorted, not overlapping. */
  readonly chrome: readonly Span[]
  /** Sorted, not overlapping. */
  readonly sentences: readonly Span[]
  readonly times: readonly Time[]
  readonly actors: readonly Actor[]
  readonly statements: readonly Statement[]
  readonly events: readonly Event[]
  readonly positions: readonly Position[]
  readonly figures: readonly Figure[]
  readonly doubts: readonly Doubt[]
}

export interface Time {
  readonly span: Span
  /** ISO 8601: day, month, year, `YYYY-Www`, `START/END`, or `YYYY-SP|SU|FA|WI`. */
  readonly value: string
}

export const ACTOR_KINDS = ['person', 'state', 'organisation', 'group'] as const
export type ActorKind = (typeof ACTOR_KINDS)[number]

export interface Actor {
  /** Slug of the name, unique within the reading. */
  readonly id: string
  readonly name: string
  readonly kind: ActorKind
  /** ISO 3166-1 alpha-2; null when unknown. */
  readonly country: string | null
  readonly mentions: readonly Mention[]
  readonly roles: readonly Role[]
  /** Present for a source without a name: persons and groups that speak, and whom the article does not name. */
  readonly unnamed?: Unnamed
}

/** What an article says of a source that it does not name; whom it belongs to is a role. */
export interface Unnamed {
  /** How many they are: 2 for "two officials"; null when the article does not say. */
  readonly number: number | null
  /** The words that say that the name is withheld: "who asked not to be named"; null when there are none. */
  readonly anonymity: Span | null
  /** The words that say why: "because they were not authorised to speak"; null when there are none. */
  readonly reason: Span | null
}

export const MENTION_FORMS = ['name', 'nominal', 'pronoun'] as const
export interface Mention {
  readonly span: Span
  readonly form: (typeof MENTION_FORMS)[number]
}

export interface Role {
  /** In lower case, as the text says it: "foreign ministry spokesperson". */
  readonly role: string
  /** Id of the actor that the role belongs to; null when the text names none. */
  readonly of: string | null
  readonly evidence: Span
}

export const STATEMENT_KINDS = ['direct', 'indirect', 'mixed'] as const
export type StatementKind = (typeof STATEMENT_KINDS)[number]

export const CUE_CLASSES = [
  'said',
  'wrote',
  'denied',
  'asked',
  'urged',
  'promised',
  'believes',
  'wants',
  'supports',
  'opposes',
  'decreed',
  'shows',
] as const
export type CueClass = (typeof CUE_CLASSES)[number]

/** One attribution with its three PARC/PolNeAR roles; each may be discontinuous, `source` may be empty. */
export interface Attribution {
  readonly source: readonly Span[]
  readonly cue: readonly Span[]
  readonly content: readonly Span[]
  /** Chance that the attribution is right, 0..1. */
  readonly confidence: number
}

export interface Statement extends Attribution {
  readonly id: string
  readonly kind: StatementKind
  readonly class: CueClass
  /** Id of the statement that reports this one; null when the article itself does. */
  readonly within: string | null
  /** Actor ids; empty when the article does not say who. */
  readonly speakers: readonly string[]
  readonly addressees: readonly string[]
  /** Relays: "CNBC reported". */
  readonly via: readonly string[]
  /** ISO 8601 date, by the nearest governing expression or the article's own; null when neither is known. */
  readonly date: string | null
  /** The time expression that gives the date; absent where it is the article's own, or unknown. */
  readonly dated?: Span
}

export const MODALITIES = ['actual', 'planned', 'considered', 'called-for', 'denied', 'hypothetical'] as const

export interface Event {
  readonly id: string
  /** PLOVER event type. */
  readonly type: string
  readonly mode: string | null
  readonly actors: readonly string[]
  readonly recipients: readonly string[]
  readonly trigger: Span
  readonly sentence: Span
  readonly date: string | null
  readonly modality: (typeof MODALITIES)[number]
  /** The statement it is only reported in; null when the article itself tells it. */
  readonly statement: string | null
  readonly confidence: number
}

export const SIDES = ['for', 'against', 'undecided'] as const
/** Strongest first. */
export const COMMITMENTS = ['act', 'pledge', 'argue', 'consider', 'expected'] as const

export interface Position {
  readonly actor: string
  /** Id of an issue of the codebook. */
  readonly issue: string
  readonly side: (typeof SIDES)[number]
  readonly commitment: (typeof COMMITMENTS)[number]
  readonly date: string | null
  readonly evidence: readonly Span[]
  readonly statement: string | null
  readonly confidence: number
  /**
   * Id of the group through which it only follows ("New Zealand alone of the Five Eyes signed" of the other four): an
   * actor of the reading. Left out where the article says it of the actor.
   */
  readonly inferred?: string
}

/**
 * How exact a figure is by its own words: `about` ("some", "nearly"), `at-least`, `more-than`, `at-most` ("up to"),
 * `less-than`; `between` it and its `upper`; `order`: "dozens", at least the value and below its `upper`.
 */
export const FIGURE_BOUNDS = ['about', 'at-least', 'more-than', 'at-most', 'less-than', 'between', 'order'] as const
export type FigureBound = (typeof FIGURE_BOUNDS)[number]

export interface Figure {
  /** From the words that bound it to its unit: "at least 412 people". */
  readonly span: Span
  /** As the unit counts: 44 for "44 percent", 0.5 for "half of", 1,200,000,000 for "$1.2 billion". */
  readonly value: number
  /** Head noun in lower case, as the text has it; `percent`, `share` for fractions; empty when the text names none. */
  readonly unit: string
  /** What is counted, in the words of the text; " … " where the figure stands between them. May be empty. */
  readonly of: string
  /** Null when the words do not limit it. */
  readonly bound: FigureBound | null
  readonly upper: number | null
  /** Id of the statement that says it; null when the article itself does. */
  readonly statement: string | null
  /** ISO 8601 time of what is counted, where its clause names one. */
  readonly date: string | null
  /**
   * An earlier figure that counts the same, where the text says so: because only that one says what ("Varonia speaks of
   * 38"), or "neither figure could be verified".
   */
  readonly sameAs: Span | null
}

/** What the engine was unsure of; the codes are listed in read/doubts.ts. */
export interface Doubt {
  readonly code: string
  readonly span: Span
  /** Actors of the reading who may be meant, likeliest first; left out where none comes to mind. */
  readonly candidates?: readonly string[]
}
