import type { Actor, Reading } from '../../read/reading.js'
import type { ActorTable } from '../../record/schema.js'
import { ownId } from './profile.js'

/**
 * The actor of the record that an actor of one reading is before anything is known of other articles: a state by
 * country code or name, a person by full name, an organisation or group by a name of its own. All others stay with their
 * article ("analysts", a lone surname, "the foreign ministry"): their id begins with the article's.
 */
export function canonicalActor(actor: Actor, reading: Pick<Reading, 'article'>): ActorTable {
  const { name, kind, country } = actor
  return { id: ownId(actor) ?? unitId(reading.article, actor.id), name, kind, country }
}

/** What an actor of an article is called where it is nobody else; the same when the article is read again. */
export const unitId = (article: string, local: string): string => `${article}:${local}`
