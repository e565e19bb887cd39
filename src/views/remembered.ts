import { type Kysely, sql } from 'kysely'
import { dialectOf } from '../record/dialect.js'
import type { Database } from '../record/schema.js'

/** Answers that are kept for each record: the ones asked for last. */
const MOST = 24

interface Answer {
  /** What the record was when it was asked. */
  readonly version: string
  readonly value: Promise<unknown>
}

const answers = new WeakMap<Kysely<Database>, Map<string, Answer>>()

/**
 * What `find` finds, found once as long as nothing in the record changes: for questions over a whole affair whose answer cannot
 * be counted as it changes. Who gets it must not change it.
 * @param question names what is asked, with all that it depends on
 */
export async function remembered<Value>(
  db: Kysely<Database>,
  question: string,
  find: () => Promise<Value>,
): Promise<Value> {
  const version = await versionOf(db)
  const known = answers.get(db) ?? new Map<string, Answer>()
  answers.set(db, known)
  const answer = known.get(question)
  known.delete(question)
  // Put at the end: the one asked for longest ago comes first.
  const current = answer?.version === version ? answer : { version, value: find() }
  known.set(question, current)
  const [oldest] = known.keys()
  if (known.size > MOST && oldest !== undefined) known.delete(oldest)
  try {
    return (await current.value) as Value
  } catch (error) {
    if (known.get(question) === current) known.delete(question)
    throw error
  }
}

/**
 * Another one after each change that this reader can see: in SQLite what others changed and what it changed itself, in
 * PostgreSQL which transactions it sees.
 */
async function versionOf(db: Kysely<Database>): Promise<string> {
  const asked =
    dialectOf(db) === 'sqlite'
      ? sql<{ version: string }>`select data_version || ' ' || total_changes() as version from pragma_data_version()`
      : sql<{ version: string }>`select cast(pg_current_snapshot() as text) as version`
  return (await asked.execute(db)).rows[0]?.version ?? ''
}
