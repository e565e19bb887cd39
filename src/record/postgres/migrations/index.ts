import { type Migration, sql } from 'kysely'
import { unmovedActors } from '../../migrations/0025-unmoved-actors.js'
import type { ColumnTypes } from '../../migrations/column-types.js'
import { sharedMigrations } from '../../migrations/shared.js'
import { functions } from './0000-functions.js'
import { search } from './0002-search.js'
import { guards } from './0003-guards.js'
import { staleEvents } from './0011-stale-events.js'
import { uncounted } from './0013-uncounted.js'
import { called } from './0018-called.js'
import { figurePlace } from './0019-figure-place.js'
import { ungrouped } from './0020-ungrouped.js'
import { movedActors } from './0023-moved-actors.js'
import { fewerChecks } from './0026-fewer-checks.js'
import { inPlainOrder } from './plain-order.js'

const TYPES: ColumnTypes = {
  number: 'double precision',
  bytes: 'bytea',
  counting: (column) => column.primaryKey().generatedByDefaultAsIdentity(),
  table: sql``,
  clustered: sql``,
}

/** Every change of the PostgreSQL record, by name; they are made in the order of their names, and no name is used again. */
export const MIGRATIONS: Readonly<Record<string, Migration>> = {
  ...Object.fromEntries(Object.entries(sharedMigrations(TYPES)).map(([name, shared]) => [name, inPlainOrder(shared)])),
  '0000-functions': functions,
  '0002-search': search,
  '0003-guards': guards,
  '0011-stale-events': staleEvents,
  '0013-uncounted': uncounted,
  '0018-called': called,
  '0019-figure-place': figurePlace,
  '0020-ungrouped': ungrouped,
  '0023-moved-actors': movedActors,
  '0025-unmoved-actors': unmovedActors(async (db) => {
    await sql`drop trigger reading_actor_moved on reading_actor`.execute(db)
    await sql`drop function reading_actor_moved()`.execute(db)
  }),
  '0026-fewer-checks': fewerChecks,
}
