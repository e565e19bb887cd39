import type { Kysely } from 'kysely'
import type { Database } from '../record/schema.js'
import { joinCopies } from './copies/index.js'
import { joinHappenings } from './happenings/index.js'
import { JOIN_VERSION } from './join-version.js'
import { joinWordings } from './wordings/join-wordings.js'

/** Joins what a reading says to what earlier ones say: passages, statements, events. Its actors are joined by then. */
export async function joinTexts(db: Kysely<Database>, readingId: number): Promise<void> {
  await joinCopies(db, readingId)
  await joinWordings(db, readingId)
  await joinHappenings(db, readingId)
  await db.updateTable('reading').set({ joined: JOIN_VERSION }).where('id', '=', readingId).execute()
}
