import type { AnchorState, CellDecisionKind, CellKind, Difference } from '../../record/decisions/index.js'
import type { ArticleRef, Sentence } from '../rows.js'

export const ANCHOR_STATES = ['exact', 'moved', 'changed', 'lost'] as const satisfies readonly AnchorState[]

/** What to take of the record. */
export interface DecisionFilter {
  readonly affair?: string | undefined
  /** Id, a prefix of it, or words of title or path: decisions on any version of its page. */
  readonly article?: string | undefined
  /** How far it still fits; `open` for what is to be looked at: changed and lost. */
  readonly anchor?: string | undefined
  /** Whether those that were taken back are listed, too. */
  readonly undone?: boolean | undefined
}

/** What a person decided of a cell, and where that stands now. */
export interface DecisionRow {
  readonly id: number
  readonly affair: string
  readonly kind: CellDecisionKind
  readonly coder: string
  readonly madeAt: string
  readonly note: string | null
  /** Of a correction what the cell is instead, each in words: side, date …; null of all others. */
  readonly instead: Readonly<Record<string, string>> | null
  readonly cell: {
    readonly kind: CellKind
    /** When it was decided. */
    readonly id: string
    readonly words: string
    /** What was read of it then, each in words: speaker, date, side … */
    readonly says: Readonly<Record<string, string>>
  }
  /** The version on which it was decided. */
  readonly decidedOn: ArticleRef
  /** `changed` and `lost` ones no longer count and wait to be looked at; null where it was taken back. */
  readonly anchor: AnchorState | null
  /** Where it is now: null where it is lost or taken back. */
  readonly now: {
    readonly cell: string
    readonly article: ArticleRef
    readonly sentence: Sentence
  } | null
  readonly differs: readonly Difference[]
  /** Whether it is the last word on its cell, and so counts. */
  readonly rules: boolean
  /** The decision that took it back; null while it is in force. */
  readonly undoneBy: number | null
}
