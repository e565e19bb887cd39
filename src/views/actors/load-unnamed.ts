import type { Kysely } from 'kysely'
import type { Database } from '../../record/schema.js'
import { inBatches } from '../batches.js'

/** Those of `ids` whom no reading names: one reading with a name ends the search. */
export async function loadUnnamed(db: Kysely<Database>, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await inBatches(ids, (batch) =>
    db
      .selectFrom('actor')
      .select('actor.id')
      .where('actor.id', 'in', batch)
      .where('actor.kind', 'in', ['person', 'group'])
      .where(({ not, exists, selectFrom }) =>
        not(
          exists(
            selectFrom('reading_actor')
              .select('reading_actor.reading_id')
              .whereRef('reading_actor.actor_id', '=', 'actor.id')
              .where((eb) =>
                eb.not(
                  eb.exists(
                    eb
                      .selectFrom('unnamed_source')
                      .select('unnamed_source.local_id')
                      .whereRef('unnamed_source.reading_id', '=', 'reading_actor.reading_id')
                      .whereRef('unnamed_source.local_id', '=', 'reading_actor.local_id'),
                  ),
                ),
              ),
          ),
        ),
      )
      .execute(),
  )
  return new Set(rows.map(({ id }) => id))
}
