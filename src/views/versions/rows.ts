import type { CellKind, Difference } from '../../record/decisions/index.js'
import type { PositionRow } from '../ledger/rows.js'
import type { ArticleRef, Sentence } from '../rows.js'

/** The rows of versions: how a page changed, and what became of what was read of it. */

export interface VersionRow {
  readonly article: ArticleRef
  /** When the affair took it in, else the record: ISO 8601 date-time in UTC. */
  readonly learned: string
  readonly words: number
  /** Whether it is the one that counts. */
  readonly latest: boolean
}

/** `stands`: in its place, word for word; `moved`: word for word, elsewhere. */
export const SENTENCE_FATES = ['stands', 'moved', 'changed', 'removed', 'added'] as const
export type SentenceFate = (typeof SENTENCE_FATES)[number]

/** A sentence of one or both versions, in the order of the newer one. */
export interface SentencePair {
  readonly fate: SentenceFate
  /** Null where it is added. */
  readonly older: Sentence | null
  /** Null where it is removed. */
  readonly newer: Sentence | null
  /**
   * Of a changed sentence: its words in order, those of both and those of one, each run with the white space behind it; empty
   * for all others.
   */
  readonly words: readonly { readonly change: 'same' | 'removed' | 'added'; readonly text: string }[]
}

/** What became of a statement, event, position or figure of the older version. */
export interface CellFate {
  readonly kind: CellKind
  /** In the older version. */
  readonly id: string
  /** The words that it rests on, as they stood. */
  readonly words: string
  /** What is read of them: "Ana Roy", "Keldia: for". */
  readonly about: string
  /** Of its sentences. */
  readonly fate: Exclude<SentenceFate, 'added'>
  readonly older: Sentence
  /** Where its words, or what is left of them, stand now; null where none is left. */
  readonly newer: Sentence | null
  /** The same in the reading of the newer version; null where it reads none there. */
  readonly now: string | null
  /** What the newer version's reading has otherwise. */
  readonly differs: readonly Difference[]
}

export type FateCounts = Readonly<Record<SentenceFate, number>>

export interface VersionDiff {
  readonly older: VersionRow
  readonly newer: VersionRow
  readonly sentences: readonly SentencePair[]
  readonly counts: FateCounts
  /** In the order of the older text. */
  readonly cells: readonly CellFate[]
}

export interface VersionsView {
  /** In the order in which they came; one alone where the page was never changed. */
  readonly versions: readonly VersionRow[]
  /** Null where there is only one. */
  readonly diff: VersionDiff | null
}

/** Evidence for a position that a later version of its page no longer holds. */
export interface RemovedPosition {
  /** As the earlier version had it; it counts no more. */
  readonly position: PositionRow
  readonly fate: 'removed' | 'changed'
  /** The version in which it is gone, or says something else. */
  readonly version: ArticleRef
  /** When the affair took that in. */
  readonly learned: string
  /** What stands there instead; null where nothing is left. */
  readonly now: Sentence | null
}

/** A page of an affair in several versions. */
export interface ChangedPage {
  readonly url: string
  /** Oldest first. */
  readonly versions: readonly VersionRow[]
  /** From the first to the last. */
  readonly counts: FateCounts
  /** Of what was read of the first: how many were removed or changed. */
  readonly cells: FateCounts
}
