import type { Span } from '../../text/index.js'

export const CELL_KINDS = ['statement', 'event', 'position', 'figure'] as const
export type CellKind = (typeof CELL_KINDS)[number]

/** One thing that is read of a cell: in words for people, and the id that stands behind them where there is one. */
export interface Said {
  readonly words: string
  readonly id: string | null
}

/** What a reading says at one place. */
export interface Cell {
  readonly kind: CellKind
  /** As the views name it: "ARTICLE:s1", "ARTICLE:p2". */
  readonly id: string
  /** The words that it rests on, in the order of the text. */
  readonly spans: readonly Span[]
  /** What is read of them: speaker, date; actor, issue, side, commitment … */
  readonly says: Readonly<Record<string, Said>>
}

/** A cell as a decision keeps it. */
export interface CellAnchor extends Omit<Cell, 'id'> {
  /** The version of the article on which it was decided; its text is in the record for good. */
  readonly article: string
  /** The words, as they stood: for people, and for other programs. */
  readonly words: string
}
