import type { Kysely } from 'kysely'
import { isAliasId } from '../../join/index.js'
import type { Database } from '../../record/schema.js'
import { StandpointError, textOf } from '../../text/index.js'
import { cut } from '../batches.js'
import { independentReports } from '../ledger/independent.js'
import { loadCopies } from '../ledger/load-copies.js'
import { outletsOf } from '../ledger/outlets-of.js'
import { loadActors, loadArticles } from '../parts.js'
import type { Listing, Page } from '../rows.js'
import { scopeOf } from '../scope.js'
import { countHappenings, happenings } from './happenings.js'
import type { Reported } from './load-reports.js'
import type { EventFilter, EventReport, EventRow } from './rows.js'

/**
 * What was done, by date (else of the article; undated ones last), each happening once, with all its reports.
 * @throws AFFAIR_UNKNOWN, ARTICLE_UNKNOWN, ARTICLE_AMBIGUOUS, FILTER_DATE_INVALID
 */
export async function listEvents(
  db: Kysely<Database>,
  filter: EventFilter = {},
  page: Page = {},
): Promise<Listing<EventRow>> {
  const found = await happenings(db, await scopeOf(db, scoped(filter)), filter)
  return { total: found.length, rows: await eventRows(db, cut(found, page.limit, page.offset)) }
}

/**
 * One happening, by the id of any of its reports.
 * @throws EVENT_UNKNOWN, AFFAIR_UNKNOWN
 */
export async function eventView(db: Kysely<Database>, id: string, affair?: string): Promise<EventRow> {
  const scope = await scopeOf(db, { affair })
  const parts = await db
    .selectFrom('event')
    .innerJoin('reading', 'reading.id', 'event.reading_id')
    .leftJoin('event_actor', 'event_actor.event_id', 'event.id')
    .select([
      'event.type',
      'event.modality',
      'event.date',
      'event_actor.actor_id as actor',
      'reading.article_id as article',
    ])
    .where('event.id', '=', id)
    .execute()
  const [report] = parts
  const named = parts.find(({ actor }) => actor !== null && isAliasId(actor))
  const found =
    report === undefined ? [] : await happenings(db, { ...scope, ...nearTo(named ?? report) }, alike(report))
  const [event] = await eventRows(
    db,
    found.filter((reports) => reports.some((own) => own.id === id)),
  )
  if (event === undefined) throw new StandpointError('EVENT_UNKNOWN', { wanted: id })
  return event
}

/**
 * How many happenings an affair holds.
 * @throws AFFAIR_UNKNOWN
 */
export const countEvents = async (db: Kysely<Database>, affair: string): Promise<number> =>
  countHappenings(db, await scopeOf(db, { affair }))

const alike = ({ type, modality }: { type: string; modality: string }): EventFilter => ({ type, modality })

/** Where reports of the same happening are to be looked for: those with its date and a named actor; else its own article. */
const nearTo = ({ date, actor, article }: { date: string | null; actor: string | null; article: string }) =>
  date === null || actor === null || !isAliasId(actor) ? { article } : { since: date, until: date, actors: [actor] }

const scoped = ({ affair, actor, outlet, article, since, until }: EventFilter) => ({
  ...{ affair, actor, outlet, article, since, until },
})

async function eventRows(db: Kysely<Database>, found: readonly (readonly Reported[])[]): Promise<EventRow[]> {
  const all = found.flat()
  const articles = await loadArticles(
    db,
    all.map(({ article }) => article),
  )
  const actors = await loadActors(
    db,
    all.flatMap((report) => [...report.actors, ...report.recipients]),
  )
  const copies = await loadCopies(db, articles.keys())
  return found.map((group): EventRow => {
    const first = group[0]!
    const reports = group.map(({ id, article, mode, trigger, sentence, statement, confidence }): EventReport => {
      const { ref, text } = articles.get(article)!
      const words = { span: sentence, text: textOf(text, sentence) }
      return { id, article: ref, mode, trigger, sentence: words, statement, confidence }
    })
    return {
      id: first.id,
      type: first.type,
      mode: group.find(({ mode }) => mode !== null)?.mode ?? null,
      actors: first.actors.flatMap((id) => actors.get(id) ?? []),
      recipients: first.recipients.flatMap((id) => actors.get(id) ?? []),
      date: first.date,
      modality: first.modality,
      independent: independentReports(reports.map(toldIn), copies),
      outlets: outletsOf(reports),
      reports,
    }
  })
}

const toldIn = ({ article, sentence: { text: words, span } }: EventReport) => ({ article, words, span })
