import type { Article, Span } from '../text/index.js'
import type { Actor, Attribution, Doubt, Event, Figure, Position, Statement, Time } from './reading.js'

/**
 * One article on its way through the engine: a new value after each stage. A part that no stage has added yet is empty.
 */
export interface Doc {
  readonly article: Article
  readonly scan: Scan
  readonly chrome: readonly Span[]
  readonly quotations: readonly Quotation[]
  readonly attributions: readonly Attribution[]
  readonly times: readonly DatedTime[]
  readonly actors: readonly Actor[]
  readonly statements: readonly Statement[]
  readonly figures: readonly Figure[]
  readonly events: readonly Event[]
  readonly positions: readonly Position[]
  readonly doubts: readonly Doubt[]
}

/** Paragraphs, sentences and tokens of a text: each list sorted, not overlapping, without white space at the edges. */
export interface Scan {
  readonly paragraphs: readonly Span[]
  /** Never cross a paragraph. */
  readonly sentences: readonly Span[]
  readonly tokens: Tokens
}

/** Tokens as parallel arrays; token `i` is `[starts[i], ends[i])` of the text. */
export interface Tokens {
  readonly length: number
  readonly starts: Int32Array
  readonly ends: Int32Array
  /** Index of the first token of each sentence, then `length`: sentence `s` holds tokens `[sentenceAt[s], sentenceAt[s + 1])`. */
  readonly sentenceAt: Int32Array
  /** The same for paragraphs. */
  readonly paragraphAt: Int32Array
}

/** A passage in quotation marks: an atom, said by one speaker, that sentence breaks inside do not part. */
export interface Quotation {
  /** From the opening to the closing mark, marks included. Stays within one paragraph. */
  readonly span: Span
  /** The passage without its marks. */
  readonly inner: Span
  /** 0 for an outer quotation, 1 for one inside it. */
  readonly depth: number
  /** True when the closing mark is missing and the next paragraph goes on with the same speech (a mark opens it again). */
  readonly open: boolean
  /** Index in `quotations` of the passage that this one carries on; null when it begins a speech. */
  readonly continues: number | null
}

/** A time expression with what later stages need of it. */
export interface DatedTime extends Time {
  /** What the value was counted from. */
  readonly anchor: 'absolute' | 'published' | 'discourse'
}
