import { type Kysely, sql } from 'kysely'
import { dialectOf } from './dialect.js'
import type { Database } from './schema.js'

const taken = new WeakSet<Kysely<Database>>()

/**
 * Waits until no other writer is joining, until the end of the transaction: who is one across articles is decided by one
 * writer at a time. SQLite has one writer anyway.
 */
export async function takeTurn(transaction: Kysely<Database>): Promise<void> {
  if (hasTurn(transaction)) return
  await sql`select id from turn for update`.execute(transaction)
  taken.add(transaction)
}

/** Whether nobody else joins until the end of the transaction. */
export const hasTurn = (transaction: Kysely<Database>): boolean =>
  taken.has(transaction) || dialectOf(transaction) !== 'postgres'
