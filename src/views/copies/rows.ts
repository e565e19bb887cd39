import type { Span } from '../../text/index.js'
import type { ArticleRef } from '../rows.js'

/** The rows of copies: what articles of different outlets share word for word, and who probably had it first. */

export interface CopyFilter {
  readonly affair?: string | undefined
  /** Id or words of the name: of either article; `unknown` for articles whose outlet nobody states. */
  readonly outlet?: string | undefined
  /** Article id, a prefix of it, or words of its title or path; must be unique. Of either article. */
  readonly article?: string | undefined
}

/** Why the one is held to be the source: see views/copies/direction.ts. */
export type DirectionReason = 'credit' | 'time' | 'containment'

/** A passage as it stands in both articles. */
export interface SharedText {
  readonly span: Span
  readonly text: string
  readonly sourceSpan: Span
  readonly sourceText: string
  /** Words that are the same in both. */
  readonly words: number
}

/** Two articles that share passages. */
export interface CopyRow {
  /** The article that probably took the passages over; of two that nothing tells apart, the one that was read later. */
  readonly article: ArticleRef
  /** Where it probably has them from. */
  readonly source: ArticleRef
  /** Null where nothing tells which was first. */
  readonly because: DirectionReason | null
  /** Words that are the same. */
  readonly words: number
  /** Of the article's words, and of the source's; 0..1. */
  readonly share: number
  readonly sourceShare: number
  /** In the order of the article; never empty. */
  readonly passages: readonly SharedText[]
}
