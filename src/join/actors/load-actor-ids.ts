import type { Kysely } from 'kysely'
import { inBatches } from '../../record/batches.js'
import type { Database } from '../../record/schema.js'

/** Which actors of the record aliases are, by alias; those that the record lacks are left out. */
export async function loadActorIds(db: Kysely<Database>, aliases: Iterable<string>): Promise<Map<string, string>> {
  const rows = await inBatches(aliases, (batch) =>
    db.selectFrom('alias').select(['id', 'actor_id']).where('id', 'in', batch).execute(),
  )
  return new Map(rows.map(({ id, actor_id }) => [id, actor_id]))
}
