import type { Kysely } from 'kysely'
import type { Database } from '../record/schema.js'
import { JOIN_VERSION } from './join-version.js'

const unjoined = (db: Kysely<Database>) =>
  db
    .selectFrom('reading')
    .where((eb) => eb.or([eb('reading.joined', 'is', null), eb('reading.joined', '<', JOIN_VERSION)]))

/** Readings that were joined by older rules, or never: what they share with others is not, or not all, in the record. */
export async function unjoinedReadings(db: Kysely<Database>): Promise<readonly number[]> {
  const rows = await unjoined(db).select('reading.id').orderBy('reading.id').execute()
  return rows.map(({ id }) => id)
}

/** How many there are. */
export async function countUnjoined(db: Kysely<Database>): Promise<number> {
  const { readings } = await unjoined(db)
    .select((eb) => eb.fn.countAll<number>().as('readings'))
    .executeTakeFirstOrThrow()
  return readings
}
