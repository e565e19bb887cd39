import type { Kysely } from 'kysely'
import type { Database } from '../../record/schema.js'
import { timelineDay } from '../period.js'
import { counts, scopeOf } from '../scope.js'
import type { DayCount } from './rows.js'

/**
 * How many reports of deeds each day of an affair has, by the event's own day, else by that of its article; oldest first.
 * Reports, not happenings: several articles on one deed count each.
 * @throws AFFAIR_UNKNOWN
 */
export async function countDays(db: Kysely<Database>, affair: string): Promise<DayCount[]> {
  const scope = await scopeOf(db, { affair })
  const rows = await db
    .selectFrom('event')
    .innerJoin('reading', 'reading.id', 'event.reading_id')
    .innerJoin('article', 'article.id', 'reading.article_id')
    .where((eb) => counts(eb.ref('event.reading_id'), scope))
    .where('event.modality', '=', 'actual')
    .select((eb) => [
      timelineDay(eb.ref('event.date'), eb.ref('article.published')).as('day'),
      eb.fn.countAll<number>().as('events'),
    ])
    .groupBy('day')
    .orderBy('day')
    .execute()
  return rows.flatMap(({ day, events }) => (day === null ? [] : [{ day, events: Number(events) }]))
}
