import type { Kysely } from 'kysely'
import type { CellKind } from '../../record/decisions/index.js'
import type { Database } from '../../record/schema.js'

/** Ids of the cells that people rejected, by kind: where the rejection is the last word on the cell, and still fits it. */
export type Rejected = Readonly<Record<CellKind, ReadonlySet<string>>>

export const NONE_REJECTED: Rejected = {
  ...{ statement: new Set(), event: new Set(), position: new Set(), figure: new Set() },
}

/** Those of an affair, or with null of all. */
export async function rejectedCells(db: Kysely<Database>, affair: string | null): Promise<Rejected> {
  const rows = await db
    .selectFrom('anchoring')
    .innerJoin('decision', 'decision.id', 'anchoring.decision_id')
    .select(['cell_kind', 'cell_id'])
    .where('anchoring.rules', '=', 1)
    .where('decision.kind', '=', 'reject')
    .$if(affair !== null, (query) => query.where('anchoring.affair_id', '=', affair ?? ''))
    .execute()
  const ofKind = (kind: CellKind): ReadonlySet<string> =>
    new Set(rows.flatMap(({ cell_kind, cell_id }) => (cell_kind === kind && cell_id !== null ? [cell_id] : [])))
  return {
    statement: ofKind('statement'),
    event: ofKind('event'),
    position: ofKind('position'),
    figure: ofKind('figure'),
  }
}
