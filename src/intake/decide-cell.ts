import type { Kysely } from 'kysely'
import { joinerUrl } from '../join/index.js'
import {
  type CellChoice,
  type CellDecisionBody,
  type CellDecisionKind,
  cellDecision,
  type Database,
  type DecisionInput,
  openRecord,
  openWriter,
} from '../record/index.js'
import { StandpointError } from '../text/index.js'

/** What a person decides of a cell, or of an earlier decision about one. */
export type CellDecision =
  | { readonly kind: 'decide'; readonly choice: CellChoice }
  /** The same of what the cell of a changed decision is now; that decision is thereby taken back. */
  | { readonly kind: 'renew'; readonly decision: number }
  | { readonly kind: 'undo'; readonly decision: number }

/**
 * Adds a decision about a cell to the record at `path`; answers its number.
 * @throws CELL_UNKNOWN, CORRECTION_INVALID, DECISION_UNKNOWN, DECISION_NOT_RENEWABLE, and what `openWriter` throws
 */
export async function decideCell(path: string, decision: CellDecision, coder: string): Promise<number> {
  const { db, close } = await openRecord(path, { mode: 'read' })
  const made = await decisionOf(db, decision).finally(close)
  const writer = await openWriter(path, joinerUrl())
  try {
    return await writer.putDecision({ ...made, coder })
  } finally {
    await writer.close()
  }
}

async function decisionOf(db: Kysely<Database>, decision: CellDecision): Promise<Omit<DecisionInput, 'coder'>> {
  if (decision.kind === 'decide') return cellDecision(db, decision.choice)
  const made = await db.selectFrom('decision').selectAll().where('id', '=', decision.decision).executeTakeFirst()
  if (made === undefined) throw new StandpointError('DECISION_UNKNOWN', { wanted: decision.decision })
  if (decision.kind === 'undo') {
    return {
      ...{ affairId: made.affair_id, articleId: made.article_id, kind: 'undo', body: {} },
      undoes: decision.decision,
    }
  }
  const anchoring = await db
    .selectFrom('anchoring')
    .select(['state', 'cell_id'])
    .where('decision_id', '=', decision.decision)
    .executeTakeFirst()
  const fail = (reason: string) => new StandpointError('DECISION_NOT_RENEWABLE', { wanted: decision.decision, reason })
  if (anchoring === undefined) throw fail('it is not about a statement, event, position or figure, or was taken back')
  if (anchoring.cell_id === null) throw fail('what it was made on is lost: undo it, or decide anew on another cell')
  if (anchoring.state !== 'changed') throw fail('it fits as it is')
  // The writer put it there, so it is not checked again.
  const { note, instead } = JSON.parse(made.body) as CellDecisionBody
  return cellDecision(db, {
    ...{ affair: made.affair_id, kind: made.kind as CellDecisionKind, cell: anchoring.cell_id, note, renews: made.id },
    ...(instead === undefined ? {} : { instead: { ...instead, actor: instead.actor?.id ?? undefined } }),
  })
}
