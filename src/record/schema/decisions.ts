import type { Generated } from 'kysely'

/** What people decided, and where that stands now. */

/** What a person decided. Rows are only ever added: the database itself refuses to change or delete one. */
export interface DecisionTable {
  id: Generated<number>
  affair_id: string
  article_id: string | null
  coder: string
  made_at: string
  /** confirm, correct, reject, merge, split … */
  kind: string
  /** Quote, its surroundings and its position, as JSON: how the decision finds its place in a new reading. */
  anchor: string | null
  /** What was decided, as JSON. */
  body: string
  /** The decision that this one takes back; null for all others. */
  undoes: number | null
}

/**
 * Where a decision about a cell (a statement, event, position or figure) stands in the reading that counts today; made
 * again whenever that changes. Only decisions in force have one.
 */
export interface AnchoringTable {
  decision_id: number
  affair_id: string
  /** The latest version of the article that it speaks of. */
  article_id: string
  /** Null while no reading of that counts. */
  reading_id: number | null
  state: 'exact' | 'moved' | 'changed' | 'lost'
  cell_kind: 'statement' | 'event' | 'position' | 'figure'
  /** As the views name it ("ARTICLE:s1"); null where it is lost. */
  cell_id: string | null
  /** JSON: what is otherwise than when it was decided. */
  differs: string
  /** 1 where it is the last word on its cell: of several in force the latest, and only if exact or moved. */
  rules: number
}
