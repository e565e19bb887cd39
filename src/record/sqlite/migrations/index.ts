import { type Migration, sql } from 'kysely'
import { tables } from '../../migrations/0001-tables.js'
import { aliases } from '../../migrations/0004-aliases.js'
import { inferredPositions } from '../../migrations/0005-inferred-positions.js'
import type { ColumnTypes } from '../../migrations/column-types.js'
import { search } from './0002-search.js'
import { guards } from './0003-guards.js'

const TYPES: ColumnTypes = {
  number: 'real',
  bytes: 'blob',
  // Without AUTOINCREMENT an id would be used again after its row is gone, and an old link would open another reading.
  counting: (column) => column.primaryKey().autoIncrement(),
  table: sql`strict`,
  clustered: sql`strict, without rowid`,
}

/** Every change of the SQLite record, in order of their names; a name is never used again. */
export const MIGRATIONS: Readonly<Record<string, Migration>> = {
  '0001-tables': tables(TYPES),
  '0002-search': search,
  '0003-guards': guards,
  '0004-aliases': aliases(TYPES),
  '0005-inferred-positions': inferredPositions,
}
