import { type Migration, sql } from 'kysely'
import { unmovedActors } from '../../migrations/0025-unmoved-actors.js'
import type { ColumnTypes } from '../../migrations/column-types.js'
import { sharedMigrations } from '../../migrations/shared.js'
import { search } from './0002-search.js'
import { guards } from './0003-guards.js'
import { staleEvents } from './0011-stale-events.js'
import { uncounted } from './0013-uncounted.js'
import { called } from './0018-called.js'
import { ungrouped } from './0020-ungrouped.js'
import { articleOrder } from './0021-article-order.js'
import { movedActors } from './0023-moved-actors.js'

const TYPES: ColumnTypes = {
  number: 'real',
  bytes: 'blob',
  // Without AUTOINCREMENT an id would be used again after its row is gone, and an old link would open another reading.
  counting: (column) => column.primaryKey().autoIncrement(),
  table: sql`strict`,
  clustered: sql`strict, without rowid`,
}

/** Every change of the SQLite record, by name; they are made in the order of their names, and no name is used again. */
export const MIGRATIONS: Readonly<Record<string, Migration>> = {
  ...sharedMigrations(TYPES),
  '0002-search': search,
  '0003-guards': guards,
  '0011-stale-events': staleEvents,
  '0013-uncounted': uncounted,
  '0018-called': called,
  '0020-ungrouped': ungrouped,
  '0021-article-order': articleOrder,
  '0023-moved-actors': movedActors,
  '0025-unmoved-actors': unmovedActors(async (db) => {
    await sql`drop trigger reading_actor_moved`.execute(db)
  }),
}
