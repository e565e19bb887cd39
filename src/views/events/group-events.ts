import type { Kysely } from 'kysely'
import { type GroupedEvents, groupLinks, loadApart } from '../../join/happenings/index.js'
import type { Database } from '../../record/schema.js'
import { remembered } from '../remembered.js'
import { counts, type Scope } from '../scope.js'
import { keptEvents } from './kept-events.js'

/** Which events of an affair (or of the whole record) are one happening, as they were joined when they were read. */
export async function groupEvents(db: Kysely<Database>, scope: Scope): Promise<GroupedEvents> {
  const affair = { ...scope, article: null }
  return remembered(db, `events that are one ${scope.affair} ${scope.versions}`, () => joinedEvents(db, affair))
}

async function joinedEvents(db: Kysely<Database>, affair: Scope): Promise<GroupedEvents> {
  const links = (await keptLinks(db, affair)) ?? (await linksIn(db, affair).execute())
  const left = affair.rejected.event
  return groupLinks(
    links
      .filter(({ event_id, other_id }) => !left.has(event_id) && !left.has(other_id))
      .map(({ event_id, other_id, score }) => ({ one: event_id, other: other_id, score })),
    articleOf,
    await loadApart(db),
  )
}

const sameLinks = (db: Kysely<Database>) =>
  db
    .selectFrom('event_link')
    .select(['event_link.event_id', 'event_link.other_id', 'event_link.score'])
    .where('event_link.relation', '=', 'same')

/** Few events of a record are linked: where all that the affair holds are known, links are looked up among these. */
async function keptLinks(db: Kysely<Database>, affair: Scope) {
  const known = await keptEvents(db, affair)
  if (known === null) return null
  const isHeld = (event: string): boolean => known.get(articleOf(event))?.some(({ id }) => id === event) === true
  return (await sameLinks(db).execute()).filter(({ event_id, other_id }) => isHeld(event_id) && isHeld(other_id))
}

const linksIn = (db: Kysely<Database>, affair: Scope) =>
  sameLinks(db)
    .innerJoin('event as one', 'one.id', 'event_link.event_id')
    .innerJoin('event as other', 'other.id', 'event_link.other_id')
    .where((eb) => counts(eb.ref('one.reading_id'), affair))
    .where((eb) => counts(eb.ref('other.reading_id'), affair))

/** "ARTICLE:e1" is an event of ARTICLE. */
export const articleOf = (id: string): string => id.slice(0, id.lastIndexOf(':')).replace(/~\w+$/, '')
