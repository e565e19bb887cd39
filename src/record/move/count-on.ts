import { type Kysely, sql } from 'kysely'
import { dialectOf } from '../dialect.js'
import type { Database } from '../schema.js'
import { COUNTING } from './tables.js'

/**
 * Lets the keys that count by themselves go on in `target` where they are in `source`: a number that was given once, to a
 * reading that was made again since, is never given again.
 */
export async function countOn(source: Kysely<Database>, target: Kysely<Database>): Promise<void> {
  for (const [table, column] of Object.entries(COUNTING)) {
    const last = await lastNumber(source, table, column)
    if (last === null) continue
    if (dialectOf(target) === 'postgres') {
      await sql`select setval(pg_get_serial_sequence(${table}, ${column}), ${last})`.execute(target)
    } else {
      await sql`delete from sqlite_sequence where name = ${table}`.execute(target)
      await sql`insert into sqlite_sequence (name, seq) values (${table}, ${last})`.execute(target)
    }
  }
}

/** Null where none was given yet. */
async function lastNumber(db: Kysely<Database>, table: string, column: string): Promise<number | null> {
  const asked =
    dialectOf(db) === 'postgres'
      ? sql<{ last: number | null }>`select pg_sequence_last_value(
          pg_get_serial_sequence(${table}, ${column})::regclass) as last`
      : sql<{ last: number | null }>`select seq as last from sqlite_sequence where name = ${table}`
  const last = (await asked.execute(db)).rows[0]?.last ?? null
  return last === 0 ? null : last
}
