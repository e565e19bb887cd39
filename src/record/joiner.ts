import type { Kysely } from 'kysely'
import type { Reading } from '../read/reading.js'
import type { Database } from './schema.js'

/** Joins a reading; `touched` are the keys that `leave` answered for those that it replaced. */
export type Joining = (touched: readonly string[]) => Promise<void>

/**
 * What is done, in the same transaction, when readings come and go; `join/` is one. The record calls it, so that who is
 * one across articles is on the disk together with the reading that says so, or not at all.
 */
export interface Joiner {
  /** Before readings are deleted: takes what they said out of the joins; answers the keys that this touches. */
  readonly leave: (db: Kysely<Database>, readingIds: readonly number[]) => Promise<readonly string[]>
  /**
   * After a reading was written: works out what hangs on it alone, while other writers may join, and actors whom it names may
   * not be there yet. What it answers joins the reading, once they are and it is this writer's turn.
   */
  readonly join: (db: Kysely<Database>, readingId: number, reading: Reading) => Promise<Joining>
  /** Joins again what readings say to what others say (passages, statements, events): after the rules have changed. */
  readonly again: (db: Kysely<Database>, readingIds: readonly number[]) => Promise<void>
  /** At the end of each transaction that writes, before it is counted: joins what has changed besides readings. */
  readonly settle: (db: Kysely<Database>) => Promise<void>
  /** After a decision was added: joins anew the actors and events that it speaks of. */
  readonly decided: (db: Kysely<Database>, decisionId: number) => Promise<void>
}
