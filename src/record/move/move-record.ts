import { type Kysely, sql } from 'kysely'
import { StandpointError } from '../../text/index.js'
import { settleCounts } from '../counts/index.js'
import { dialectOf } from '../dialect.js'
import { type OpenRecord, openRecord } from '../open-record.js'
import type { Database } from '../schema.js'
import { countOn } from './count-on.js'
import { rowHash, rowsOf } from './rows-of.js'
import { MOVED_TABLES, type MovedTable } from './tables.js'

/** Rows that are read and written at once: few enough that long texts fit into memory. */
const BATCH = 250

export interface TableMoved {
  readonly table: string
  readonly rows: number
  /** SHA-256 over its rows in the order of their keys, the same in both records. */
  readonly hash: string
}

export interface RecordMoved {
  /** As openRecord names them: without passwords. */
  readonly from: string
  readonly to: string
  /** In the order in which they were written. */
  readonly tables: readonly TableMoved[]
  readonly rows: number
  /** Articles of an affair that no reading counts for yet: what waits in a queue does not come along. */
  readonly unread: number
}

/**
 * Copies a whole record into an empty one, from and to a file or a PostgreSQL database, with all its ids. It is read as it
 * stands at the beginning, and written in one transaction that ends only when every table of the target has been read
 * back and found equal: a target that was not finished is empty, and the same call can be made again.
 * @param onRows is told how many rows of all have been written
 * @throws MOVE_TARGET_FILLED, MOVE_DIFFERS, and what openRecord throws
 */
export async function moveRecord(
  from: string,
  to: string,
  { onRows, signal }: { readonly onRows?: (done: number, all: number) => void; readonly signal?: AbortSignal } = {},
): Promise<RecordMoved> {
  const source = await openRecord(from, { mode: 'read' })
  let target: OpenRecord | null = null
  try {
    target = await openRecord(to, { mode: 'write' })
    const place = target.path
    const reading = source.db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only')
    const writing = target.db.transaction()
    const moved = await reading.execute((old) =>
      writing.execute((fresh) => copyAll(old, fresh, place, onRows ?? (() => undefined), signal)),
    )
    if (dialectOf(target.db) === 'postgres') await sql`analyze`.execute(target.db)
    return { from: source.path, to: target.path, ...moved }
  } finally {
    await target?.close()
    await source.close()
  }
}

async function copyAll(
  source: Kysely<Database>,
  target: Kysely<Database>,
  place: string,
  onRows: (done: number, all: number) => void,
  signal: AbortSignal | undefined,
): Promise<Pick<RecordMoved, 'tables' | 'rows' | 'unread'>> {
  for (const { name } of MOVED_TABLES) {
    if ((await countRows(target, name)) > 0)
      throw new StandpointError('MOVE_TARGET_FILLED', { path: place, table: name })
  }
  let all = 0
  for (const { name } of MOVED_TABLES) all += await countRows(source, name)
  const tables: TableMoved[] = []
  let done = 0
  for (const table of MOVED_TABLES) {
    const hash = rowHash()
    const before = done
    // Triggers may have named articles meanwhile, but what they would bring about comes along.
    if (table.name === 'ungrouped') await target.deleteFrom('ungrouped').execute()
    for await (const rows of rowsOf(source, table, BATCH)) {
      signal?.throwIfAborted()
      hash.add(rows)
      await insert(target, table, rows)
      done += rows.length
      onRows(done, all)
    }
    tables.push({ table: table.name, rows: done - before, hash: hash.digest() })
  }
  await countOn(source, target)
  for (const [index, table] of MOVED_TABLES.entries()) {
    signal?.throwIfAborted()
    const hash = rowHash()
    for await (const rows of rowsOf(target, table, BATCH)) hash.add(rows)
    if (hash.digest() !== tables[index]?.hash) {
      throw new StandpointError('MOVE_DIFFERS', { path: place, table: table.name })
    }
  }
  await settleCounts(target)
  const { unread } = await source
    .selectFrom('affair_article')
    .where('reading_id', 'is', null)
    .select((eb) => eb.fn.countAll<number>().as('unread'))
    .executeTakeFirstOrThrow()
  return { tables, rows: done, unread }
}

async function countRows(db: Kysely<Database>, table: keyof Database): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*) as count from ${sql.table(table)}`.execute(db)
  return rows[0]?.count ?? 0
}

async function insert(
  db: Kysely<Database>,
  { name }: MovedTable,
  rows: readonly Readonly<Record<string, unknown>>[],
): Promise<void> {
  const columns = Object.keys(rows[0] ?? {})
  const values = rows.map((row) => sql`(${sql.join(columns.map((column) => row[column]))})`)
  await sql`insert into ${sql.table(name)} (${sql.join(columns.map((column) => sql.ref(column)))})
    values ${sql.join(values)}`.execute(db)
}
