import { existsSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { DatabaseSync, type DatabaseSyncInstance } from '@photostructure/sqlite'
import { Kysely, Migrator } from 'kysely'
import { StandpointError } from '../../text/index.js'
import { settleCounts } from '../counts/index.js'
import type { OpenRecord, RecordMode } from '../open-record.js'
import type { Database } from '../schema.js'
import { sqliteDialect } from './dialect.js'
import { explain, explained } from './errors.js'
import { MIGRATIONS } from './migrations/index.js'

/** "STND": in the header of every record, so that `file` and we know one from any other SQLite database. */
const APPLICATION_ID = 0x53544e44
const BUSY_MS = 10_000
/** 64 MiB of pages at most, where SQLite keeps 2: a view of a large record asks for more than that again and again. */
const CACHE = 'pragma cache_size = -65536'
/**
 * The log is brought into the file every 32 MiB, where SQLite does it every 4: an article in a large record changes pages all over the
 * file, many of them the ones that the next articles change too, and each is written once for all of them. Commits take a third less.
 */
const LOG = 'pragma wal_autocheckpoint = 8192'

/** See `openRecord`. */
export async function openSqlite(path: string, mode: RecordMode, create: boolean): Promise<OpenRecord> {
  const found = existsSync(path)
  if (!found && (mode === 'read' || !create)) throw new StandpointError('RECORD_NOT_FOUND', { path })
  if (found && statSync(path).isDirectory()) {
    throw new StandpointError('RECORD_NOT_STANDPOINT', { path, reason: 'it is a folder' })
  }
  if (mode === 'write') return openToWrite(path)
  const record = openToRead(path)
  try {
    if (pending(record.database, path).length === 0) return record
  } catch (error) {
    await record.close()
    throw error
  }
  await record.close()
  await bringUpToDate(path)
  return openToRead(path)
}

interface SqliteRecord extends OpenRecord {
  readonly database: DatabaseSyncInstance
}

async function openToWrite(path: string): Promise<SqliteRecord> {
  const database = explained(path, () => new DatabaseSync(path, { timeout: BUSY_MS }))
  const record = over(database, path, 'write')
  try {
    await whenFree(path, () => {
      claim(database, path)
      // Both are kept in the file or must be said each time; FULL loses nothing that was confirmed in a power cut.
      database.exec(`pragma journal_mode = wal; pragma synchronous = full; pragma foreign_keys = on; ${CACHE}; ${LOG}`)
    })
    if (pending(database, path).length > 0) await migrate(record)
    return record
  } catch (error) {
    await record.close()
    throw error
  }
}

function openToRead(path: string): SqliteRecord {
  const database = explained(path, () => openReadable(path))
  const record = over(database, path, 'read')
  try {
    explained(path, () => database.exec(`pragma query_only = on; ${CACHE}`))
    if (applicationId(database, path) !== APPLICATION_ID) throw notStandpoint(path)
    return record
  } catch (error) {
    database.close()
    throw error
  }
}

/**
 * A reader that may write tidies up the files of the write-ahead log when it is the last to leave; one that may not
 * write reads the file alone, or as it stands where not even the log's index can be made.
 */
function openReadable(path: string): DatabaseSyncInstance {
  const ways = [
    () => new DatabaseSync(path, { timeout: BUSY_MS }),
    () => new DatabaseSync(path, { timeout: BUSY_MS, readOnly: true }),
  ]
  // Leaves the log out: only right where the log holds nothing.
  if ((statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0) === 0) {
    ways.push(() => new DatabaseSync(`${pathToFileURL(resolve(path)).href}?immutable=1`, { readOnly: true }))
  }
  let reason: unknown
  for (const open of ways) {
    try {
      const database = open()
      try {
        database.prepare('select count(*) from sqlite_master').get()
        return database
      } catch (error) {
        database.close()
        throw error
      }
    } catch (error) {
      reason ??= error
    }
  }
  throw reason
}

function over(database: DatabaseSyncInstance, path: string, mode: RecordMode): SqliteRecord {
  const db = new Kysely<Database>({ dialect: sqliteDialect(database, path, mode) })
  return {
    path,
    mode,
    db,
    database,
    close: async () => {
      if (mode === 'write') settle(database)
      await db.destroy()
      if (database.isOpen) database.close()
    },
  }
}

/**
 * Brings the log into the file, so that a copy of the file alone is whole, and the planner's figures up to date. What
 * goes wrong here loses nothing. (The driver keeps the log's files until prepared statements are collected.)
 */
function settle(database: DatabaseSyncInstance): void {
  try {
    database.exec('pragma analysis_limit = 400; pragma optimize; pragma wal_checkpoint(passive)')
  } catch {
    // A full disk or another program: the next one to close does it.
  }
}

/** Marks an empty database as a record. @throws RECORD_NOT_STANDPOINT when it is somebody else's */
function claim(database: DatabaseSyncInstance, path: string): void {
  if (applicationId(database, path) === APPLICATION_ID) return
  if (database.prepare('select 1 from sqlite_master').get() !== undefined) throw notStandpoint(path)
  database.exec(`pragma application_id = ${APPLICATION_ID}`)
}

const applicationId = (database: DatabaseSyncInstance, path: string): number =>
  explained(path, () => database.prepare('pragma application_id').get().application_id)

const notStandpoint = (path: string): StandpointError =>
  new StandpointError('RECORD_NOT_STANDPOINT', { path, reason: 'it is a database of another program, or empty' })

/** Names of the migrations that the record lacks. @throws RECORD_TOO_NEW when it has one that we do not know */
function pending(database: DatabaseSyncInstance, path: string): readonly string[] {
  const table = database.prepare("select 1 from sqlite_master where name = 'kysely_migration'").get()
  const done: { name: string }[] =
    table === undefined ? [] : database.prepare('select name from kysely_migration').all()
  const newer = done.find(({ name }) => MIGRATIONS[name] === undefined)
  if (newer !== undefined) throw new StandpointError('RECORD_TOO_NEW', { path, found: newer.name })
  return Object.keys(MIGRATIONS).filter((name) => !done.some((migration) => migration.name === name))
}

async function migrate({ db }: SqliteRecord): Promise<void> {
  const provider = { getMigrations: async () => ({ ...MIGRATIONS }) }
  // Two lines of work may each have added one: a record that has the later lacks the earlier, and neither needs the other.
  const migrator = new Migrator({ db, provider, allowUnorderedMigrations: true })
  const { error } = await migrator.migrateToLatest()
  if (error !== undefined) throw error
  await db.transaction().execute(settleCounts)
}

async function bringUpToDate(path: string): Promise<void> {
  try {
    await (await openToWrite(path)).close()
  } catch (error) {
    if (!(error instanceof StandpointError) || error.code !== 'RECORD_UNWRITABLE') throw error
    throw new StandpointError('RECORD_TOO_OLD', { path, reason: error.details.reason }, { cause: error })
  }
}

/** Two programs may make the same record at once: changing the journal's mode fails at once instead of waiting. */
async function whenFree(path: string, work: () => void): Promise<void> {
  for (const deadline = Date.now() + BUSY_MS; ; ) {
    try {
      return work()
    } catch (error) {
      const known = explain(path, error)
      const busy = known instanceof StandpointError && known.code === 'RECORD_BUSY'
      if (!busy || Date.now() > deadline) throw known
      await sleep(20)
    }
  }
}
