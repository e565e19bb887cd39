import { Kysely, Migrator, PostgresAdapter, PostgresIntrospector, sql } from 'kysely'
import pg from 'pg'
import { StandpointError } from '../../text/index.js'
import { settleCounts } from '../counts/index.js'
import type { OpenRecord, RecordMode } from '../open-record.js'
import type { Database } from '../schema.js'
import { AheadDriver } from './ahead-driver.js'
import { ExplainedDriver } from './explained-driver.js'
import { MIGRATIONS } from './migrations/index.js'
import { PreparingClient } from './preparing-client.js'
import { RecordQueryCompiler } from './query-compiler.js'

const CONNECT_MS = 10_000
/** A writer works in one transaction after the other; readers ask several things at once. */
const CONNECTIONS: Record<RecordMode, number> = { write: 1, read: 8 }

/** See `openRecord`. The database itself must be there; the tables are made in the first schema of its search path. */
export async function openPostgres(url: string, mode: RecordMode, create: boolean): Promise<OpenRecord> {
  const place = withoutPassword(url)
  const record = connect(url, place, mode)
  try {
    const missing = await pending(record)
    const isNew = missing.length === Object.keys(MIGRATIONS).length
    if (isNew && !create) throw new StandpointError('RECORD_NOT_FOUND', { path: place })
    if (isNew && (await hasTables(record.db))) {
      throw new StandpointError('RECORD_NOT_STANDPOINT', { path: place, reason: 'it holds tables of another program' })
    }
    if (missing.length > 0) await migrate(record)
    return record
  } catch (error) {
    await record.close()
    throw error
  }
}

function connect(url: string, place: string, mode: RecordMode): OpenRecord {
  const pool = new pg.Pool({
    connectionString: url,
    max: CONNECTIONS[mode],
    connectionTimeoutMillis: CONNECT_MS,
    application_name: 'standpoint',
    // Readers ask ever other things; what is kept for them would only take memory on the server.
    ...(mode === 'write' && { Client: PreparingClient, pipeline: true }),
    types: { getTypeParser: (oid, format) => (WHOLE.has(oid) ? Number : pg.types.getTypeParser(oid, format)) },
  })
  // A connection that breaks while nobody uses it: the next query makes another, or says what is wrong.
  pool.on('error', () => {})
  const db = new Kysely<Database>({
    dialect: {
      createDriver: () => new (mode === 'write' ? AheadDriver : ExplainedDriver)({ pool }, place),
      createAdapter: () => new PostgresAdapter(),
      createIntrospector: (asked) => new PostgresIntrospector(asked),
      createQueryCompiler: () => new RecordQueryCompiler(),
    },
  })
  return { path: place, mode, db, close: () => db.destroy() }
}

/**
 * Counts and sums come as `bigint` (20), sums of these as `numeric` (1700), which would be given as texts; no count of ours
 * passes 2^53.
 */
const WHOLE: ReadonlySet<number> = new Set([20, 1700])

/** "postgres://user@host/record": fit to be shown. */
function withoutPassword(url: string): string {
  const parsed = URL.parse(url)
  if (parsed === null) throw new StandpointError('RECORD_UNREACHABLE', { path: url, reason: 'it is no valid address' })
  parsed.password = ''
  return parsed.href
}

/** Names of the migrations that the record lacks. @throws RECORD_TOO_NEW when it has one that we do not know */
async function pending({ db, path }: OpenRecord): Promise<readonly string[]> {
  const { rows: known } = await sql<{ found: string | null }>`select to_regclass('kysely_migration') as found`.execute(
    db,
  )
  if (known[0]?.found == null) return Object.keys(MIGRATIONS)
  const { rows } = await sql<{ name: string }>`select name from kysely_migration`.execute(db)
  const newer = rows.find(({ name }) => MIGRATIONS[name] === undefined)
  if (newer !== undefined) throw new StandpointError('RECORD_TOO_NEW', { path, found: newer.name })
  return Object.keys(MIGRATIONS).filter((name) => !rows.some((done) => done.name === name))
}

const hasTables = async (db: Kysely<Database>): Promise<boolean> => {
  const { rows } = await sql`select 1 from pg_tables where schemaname = current_schema() limit 1`.execute(db)
  return rows.length > 0
}

/** Programs that come at the same time wait for one another. */
async function migrate({ db }: OpenRecord): Promise<void> {
  const provider = { getMigrations: async () => ({ ...MIGRATIONS }) }
  // Two lines of work may each have added one: a record that has the later lacks the earlier, and neither needs the other.
  const migrator = new Migrator({ db, provider, allowUnorderedMigrations: true })
  const { error } = await migrator.migrateToLatest()
  if (error !== undefined) throw error
  await db.transaction().execute(settleCounts)
}
