import type { Kysely } from 'kysely'
import { isPostgres } from './dialect.js'
import type { Database } from './schema.js'
import { openSqlite } from './sqlite/open-sqlite.js'

export type RecordMode = 'read' | 'write'

/** An open record: queries go to `db`; it must be closed. */
export interface OpenRecord {
  readonly path: string
  readonly mode: RecordMode
  readonly db: Kysely<Database>
  readonly close: () => Promise<void>
}

/**
 * Opens the record in the file `path`, or in the PostgreSQL database `postgres://…`, and brings it up to date when an
 * older Standpoint made it. To read never makes a record and never changes what is recorded; to write makes it when there
 * is none, unless `create` is false. Queries to a file block the thread that makes them: for writing beside other work
 * there is `openWriter`.
 * @throws RECORD_NOT_FOUND, RECORD_NOT_STANDPOINT, RECORD_TOO_NEW, RECORD_TOO_OLD, RECORD_UNWRITABLE, RECORD_BUSY,
 * RECORD_DAMAGED, RECORD_UNREACHABLE, DISK_FULL
 */
export async function openRecord(
  path: string,
  options: { readonly mode: RecordMode; readonly create?: boolean },
): Promise<OpenRecord> {
  const create = options.create ?? options.mode === 'write'
  if (!isPostgres(path)) return openSqlite(path, options.mode, create)
  // Loaded only where it is needed: a command on a file need not wait for it.
  const { openPostgres } = await import('./postgres/open-postgres.js')
  return openPostgres(path, options.mode, create)
}
