import type { Kysely } from 'kysely'
import { StandpointError } from '../../text/index.js'
import type { DecisionInput } from '../put-decision.js'
import type { Database } from '../schema.js'
import type { CellAnchor } from './cell.js'
import { type Correction, type CorrectionInput, correctionOf } from './correction.js'
import { wordsOf } from './find-cell.js'
import { loadCells } from './load-cells.js'

/** What can be decided of a cell: that it is right, that it is wrong, what it is instead, or only something to remember. */
export const CELL_DECISIONS = ['confirm', 'reject', 'correct', 'note'] as const
export type CellDecisionKind = (typeof CELL_DECISIONS)[number]
/** Those that say whether, and as what, a cell counts. */
export const JUDGEMENTS: readonly CellDecisionKind[] = ['confirm', 'reject', 'correct']

/** What such a decision keeps beside its anchor. */
export interface CellDecisionBody {
  /** Id of the cell when it was decided. */
  readonly cell: string
  readonly note: string | null
  /** What it is instead; only of a correction. */
  readonly instead?: Correction
}

export interface CellChoice {
  readonly affair: string
  readonly kind: CellDecisionKind
  /** As the views name it: "ARTICLE:s1"; the article's id may be cut short. */
  readonly cell: string
  readonly note: string | null
  /** What it is instead: of a correction, and of no other. */
  readonly instead?: CorrectionInput | undefined
  /** The decision that this one is made in place of; null for none. */
  readonly renews: number | null
}

/**
 * A decision about a cell of a reading that counts in the affair, before it is put into the record.
 * @throws CELL_UNKNOWN, CORRECTION_INVALID
 */
export async function cellDecision(
  db: Kysely<Database>,
  { affair, kind, cell: id, note, instead, renews }: CellChoice,
): Promise<Omit<DecisionInput, 'coder'>> {
  const colon = id.lastIndexOf(':')
  const label = id.slice(0, Math.max(0, colon))
  const unknown = new StandpointError('CELL_UNKNOWN', { wanted: id, affair })
  const reading = await db
    .selectFrom('reading')
    .innerJoin('affair_article', 'affair_article.reading_id', 'reading.id')
    .innerJoin('article', 'article.id', 'reading.article_id')
    .select(['reading.id', 'reading.label', 'article.id as article', 'article.text'])
    .where('affair_article.affair_id', '=', affair)
    .where('affair_article.superseded_by', 'is', null)
    .where('reading.label', '>=', label)
    // Of labels only whole ids go on behind the digits: with "~".
    .where('reading.label', '<', `${label}g`)
    .orderBy('reading.label')
    .executeTakeFirst()
  if (label === '' || reading === undefined) throw unknown
  const cell = (await loadCells(db, reading.id)).find((own) => own.id === `${reading.label}${id.slice(colon)}`)
  if (cell === undefined) throw unknown
  const anchor: CellAnchor = {
    ...{ article: reading.article, kind: cell.kind, spans: cell.spans, says: cell.says },
    words: wordsOf(reading.text, cell.spans),
  }
  const body: CellDecisionBody = {
    ...{ cell: cell.id, note },
    ...(kind === 'correct' ? { instead: await correctionOf(db, cell, reading.text, instead ?? {}) } : {}),
  }
  return { affairId: affair, articleId: reading.article, kind, anchor, body, undoes: renews }
}
