import type { Kysely } from 'kysely'
import type { DecisionInput } from '../../record/index.js'
import type { Database } from '../../record/schema.js'
import { StandpointError } from '../../text/index.js'
import { EVENT_MERGE, EVENT_SPLIT, type EventDecisionBody, type EventMember } from './rulings.js'

/** A decision about events, before it is put into the record. */
export type DecidedEvent = Omit<DecisionInput, 'coder'>

/**
 * That two reports, by the ids of their events, are of one happening (`merge`), or that they are not (`split`).
 * @throws EVENT_UNKNOWN, EVENTS_SAME
 */
export async function eventRuling(
  db: Kysely<Database>,
  kind: 'merge' | 'split',
  one: string,
  other: string,
  reason: string | null,
): Promise<DecidedEvent> {
  if (one === other) throw new StandpointError('EVENTS_SAME', { event: one })
  const [first, second] = [await reportOf(db, one), await reportOf(db, other)]
  const body: EventDecisionBody = { one: first.member, other: second.member, reason }
  return {
    ...{ affairId: first.affair, articleId: null, body, undoes: null },
    kind: kind === 'merge' ? EVENT_MERGE : EVENT_SPLIT,
  }
}

/** How a decision names an event, and an affair that holds it. */
async function reportOf(
  db: Kysely<Database>,
  id: string,
): Promise<{ readonly member: EventMember; readonly affair: string }> {
  const row = await db
    .selectFrom('event')
    .innerJoin('reading', 'reading.id', 'event.reading_id')
    .innerJoin('article', 'article.id', 'reading.article_id')
    .innerJoin('affair_article', 'affair_article.reading_id', 'reading.id')
    .select(['article.id as article', 'article.text', 'affair_article.affair_id as affair'])
    .select(['event.trigger_start', 'event.trigger_end', 'event.sentence_start', 'event.sentence_end'])
    .where('event.id', '=', id)
    .orderBy('affair_article.affair_id')
    .executeTakeFirst()
  if (row === undefined) throw new StandpointError('EVENT_UNKNOWN', { wanted: id })
  const { article, text, affair } = row
  return {
    affair,
    member: {
      article,
      sentence: text.slice(row.sentence_start, row.sentence_end),
      trigger: text.slice(row.trigger_start, row.trigger_end),
    },
  }
}
