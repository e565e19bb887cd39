import type { FigureBound } from '../../read/reading.js'
import type { Span } from '../../text/index.js'

/** A figure as far as its words go. */
export interface FigureWords {
  /** Its words: "at least 412 people". */
  readonly words: string
  /** Empty where the words name none. */
  readonly unit: string
  /** What is counted, in the words of the text. */
  readonly of: string
  readonly span: Span
  readonly sentence: { readonly span: Span; readonly text: string }
}

/** Another number of the same sentence. */
export interface NumberBeside {
  readonly value: number
  readonly unit: string
}

/** A figure of an article, as it is compared with others. */
export interface ToldFigure extends FigureWords {
  /** "ARTICLE:f1": the same when the article is read alike. */
  readonly id: string
  readonly article: string
  readonly value: number
  readonly upper: number | null
  readonly bound: FigureBound | null
  /** Who of the article tells it: its actors, else the words for the source; empty where the article itself does. */
  readonly voice: string
  /** Time of what is counted, where the clause names one. */
  readonly date: string | null
  /** Day on which it was said; null when it is not known. */
  readonly said: string | null
  /** What else its sentence counts, but for what it puts beside this itself. */
  readonly also: readonly NumberBeside[]
  /** What the article says at its beginning: see `openingWords`. */
  readonly opening: ReadonlySet<string>
}
