import type { Kysely } from 'kysely'
import type { Database } from '../record/schema.js'

/** A decision, or the one that it takes back, to the first; null where the record has none under this id. */
export async function decisionMeant(
  db: Kysely<Database>,
  id: number,
): Promise<{ readonly kind: string; readonly body: string } | null> {
  const decision = await db
    .selectFrom('decision')
    .select(['kind', 'body', 'undoes'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (decision === undefined) return null
  return decision.undoes === null ? decision : decisionMeant(db, decision.undoes)
}
