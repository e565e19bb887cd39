import type { Kysely } from 'kysely'
import type { Reading } from '../read/reading.js'
import type { Database } from '../record/schema.js'
import { joinCopies } from './copies/index.js'
import { type OwnText, ownText, ownTextAgain } from './copies/own-text.js'
import { joinEvents } from './happenings/index.js'
import { JOIN_VERSION } from './join-version.js'
import { type JoinedArticle, loadArticle } from './load-article.js'
import { joinWordings, keepGrams, loadSaid, type Said } from './wordings/join-wordings.js'

/** What a reading says that earlier ones may say too; worked out before it is joined. */
export interface OwnTexts {
  readonly readingId: number
  readonly text: OwnText
  readonly said: readonly Said[]
  readonly events: readonly string[]
  /** Whether nothing of it was ever joined. */
  readonly isNew: boolean
}

/** Of a reading that has just been written. */
export const ownTexts = async (
  db: Kysely<Database>,
  readingId: number,
  article: JoinedArticle,
  reading: Reading,
): Promise<OwnTexts> => {
  const text = await ownText(db, article, readingId, reading)
  const parts = await ownParts(db, readingId)
  await keepGrams(db, parts.said)
  return { readingId, isNew: true, text, ...parts }
}

/** Of a reading that was joined before. */
export const ownTextsAgain = async (db: Kysely<Database>, readingId: number): Promise<OwnTexts> => ({
  ...{ readingId, isNew: false },
  text: await ownTextAgain(db, await loadArticle(db, readingId)),
  ...(await ownParts(db, readingId)),
})

async function ownParts(db: Kysely<Database>, readingId: number): Promise<Pick<OwnTexts, 'said' | 'events'>> {
  const [events, said] = await Promise.all([
    db.selectFrom('event').select('id').where('reading_id', '=', readingId).execute(),
    loadSaid(db, { reading: readingId }),
  ])
  return { said, events: events.map(({ id }) => id) }
}

/** Joins what a reading says to what earlier ones say: passages, statements, events. Its actors are joined by then. */
export async function joinTexts(db: Kysely<Database>, own: OwnTexts): Promise<void> {
  await joinCopies(db, own.text)
  await joinWordings(db, own.said, own.isNew)
  await joinEvents(db, own.events, own.isNew)
  await db.updateTable('reading').set({ joined: JOIN_VERSION }).where('id', '=', own.readingId).execute()
}
