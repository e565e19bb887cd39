import { type Kysely, PostgresAdapter } from 'kysely'
import type { Database } from './schema.js'

export type DialectName = 'sqlite' | 'postgres'

/** Which database answers: for the few queries that the two say differently (full text, turns of writers). */
export const dialectOf = (db: Kysely<Database>): DialectName =>
  db.getExecutor().adapter instanceof PostgresAdapter ? 'postgres' : 'sqlite'

/** Whether `place` names a PostgreSQL database, and not a file. */
export const isPostgres = (place: string): boolean => /^postgres(?:ql)?:\/\//i.test(place)
