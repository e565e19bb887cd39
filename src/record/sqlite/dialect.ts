import type { DatabaseSyncInstance, StatementSyncInstance } from '@photostructure/sqlite'
import {
  type DatabaseConnection,
  type Dialect,
  SqliteAdapter,
  type SqliteDatabase,
  SqliteDriver,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely'
import type { RecordMode } from '../open-record.js'
import { explained } from './errors.js'
import { takeLock } from './take-lock.js'

/** Kysely on the `node:sqlite` API. Queries run at once and block: writers belong in a worker (open-writer.ts). */
export const sqliteDialect = (database: DatabaseSyncInstance, path: string, mode: RecordMode): Dialect => ({
  createDriver: () => new RecordDriver(database, path, mode),
  createAdapter: () => new TransactionalAdapter(),
  createIntrospector: (db) => new SqliteIntrospector(db),
  createQueryCompiler: () => new SqliteQueryCompiler(),
})

/** SQLite can roll back DDL: a migration that is cut off leaves nothing behind. */
class TransactionalAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true
  }
}

class RecordDriver extends SqliteDriver {
  readonly #database: DatabaseSyncInstance
  readonly #path: string
  readonly #mode: RecordMode

  constructor(database: DatabaseSyncInstance, path: string, mode: RecordMode) {
    super({ database: adapted(database, path) })
    this.#database = database
    this.#path = path
    this.#mode = mode
  }

  // Takes the write lock first: a transaction that reads and then writes could otherwise fail halfway.
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.#mode === 'write') await takeLock(this.#database, this.#path)
    else await super.beginTransaction(connection)
  }

  // SQLite itself rolls back when the disk is full; a second time would hide why.
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.#database.isTransaction) await super.rollbackTransaction(connection)
  }
}

const PREPARED = 200

/** The small part of better-sqlite3 that Kysely's driver asks for; keeps prepared statements. */
function adapted(database: DatabaseSyncInstance, path: string): SqliteDatabase {
  const prepared = new Map<string, StatementSyncInstance>()
  const prepare = (text: string): StatementSyncInstance => {
    const known = prepared.get(text)
    if (known !== undefined) return known
    const statement = explained(path, () => database.prepare(text))
    if (prepared.size === PREPARED) prepared.clear()
    prepared.set(text, statement)
    return statement
  }
  return {
    prepare: (text) => {
      const statement = prepare(text)
      return {
        reader: statement.columns().length > 0,
        all: (values) => explained(path, () => statement.all(...values.map(bindable))),
        run: (values) => explained(path, () => statement.run(...values.map(bindable))),
        iterate: (values) => explained(path, () => database.prepare(text).iterate(...values.map(bindable))),
      }
    },
    close: () => {
      prepared.clear()
      database.close()
    },
  }
}

/** The driver would cut a text at its first NUL without a word. */
function bindable(value: unknown): unknown {
  if (typeof value === 'string' && value.includes('\0')) throw new TypeError('a text of the record holds a NUL')
  return value
}
