import type { Kysely } from 'kysely'
import type { CellDecisionBody, Correction } from '../../record/decisions/index.js'
import type { Database } from '../../record/schema.js'

/** A correction that is the last word on its cell. */
export interface Corrected {
  readonly decision: number
  readonly coder: string
  readonly madeAt: string
  readonly note: string | null
  readonly instead: Correction
}

/** Positions of an affair that people corrected, by id: where the correction is the last word, and still fits. */
export async function correctedPositions(
  db: Kysely<Database>,
  affair: string,
): Promise<ReadonlyMap<string, Corrected>> {
  const rows = await db
    .selectFrom('anchoring')
    .innerJoin('decision', 'decision.id', 'anchoring.decision_id')
    .select(['cell_id', 'decision.id', 'coder', 'made_at', 'body'])
    .where('anchoring.affair_id', '=', affair)
    .where('anchoring.rules', '=', 1)
    .where('decision.kind', '=', 'correct')
    .execute()
  return new Map(
    rows.flatMap(({ cell_id, id, coder, made_at, body }): [string, Corrected][] => {
      // The writer put it there, so it is not checked again.
      const { note, instead = {} } = JSON.parse(body) as CellDecisionBody
      return cell_id === null ? [] : [[cell_id, { decision: id, coder, madeAt: made_at, note, instead }]]
    }),
  )
}
