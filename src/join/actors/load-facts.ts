import type { Kysely } from 'kysely'
import { inBatches } from '../../record/batches.js'
import type { Database } from '../../record/schema.js'
import type { FactRow } from './known-facts.js'

/** What articles say of the bearers of aliases, and how many readings say so. */
export const loadFactRows = (db: Kysely<Database>, ids: Iterable<string>): Promise<FactRow[]> =>
  inBatches(ids, (batch) =>
    db.selectFrom('alias_fact').selectAll().where('alias_id', 'in', batch).where('readings', '>', 0).execute(),
  )
