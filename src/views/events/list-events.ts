import type { Kysely } from 'kysely'
import type { Database } from '../../record/schema.js'
import { StandpointError, textOf } from '../../text/index.js'
import { cut } from '../batches.js'
import { independentReports } from '../ledger/independent.js'
import { loadCopies } from '../ledger/load-copies.js'
import { outletsOf } from '../ledger/outlets-of.js'
import { loadActors, loadArticles } from '../parts.js'
import type { Listing, Page } from '../rows.js'
import { scopeOf } from '../scope.js'
import { countHappenings, dateOf, happeningOf, happenings, told } from './happenings.js'
import { loadLinks } from './load-links.js'
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
  const scope = await scopeOf(db, scoped(filter))
  const found = await happenings(db, scope, filter)
  return { total: found.length, rows: await eventRows(db, await told(db, scope, cut(found, page.limit, page.offset))) }
}

/** Happenings that at least so many articles report: what outlets can be compared by. @throws what listEvents throws */
export async function sharedEvents(
  db: Kysely<Database>,
  filter: EventFilter,
  articles: number,
): Promise<readonly EventRow[]> {
  const scope = await scopeOf(db, scoped(filter))
  const found = await happenings(db, scope, filter)
  // No two reports of one happening are of one article.
  const shared = found.filter((reports) => reports.length >= articles)
  return eventRows(db, await told(db, scope, shared))
}

/**
 * One happening, by the id of any of its reports.
 * @throws EVENT_UNKNOWN, AFFAIR_UNKNOWN
 */
export async function eventView(db: Kysely<Database>, id: string, affair?: string): Promise<EventRow> {
  const scope = await scopeOf(db, { affair })
  const found = await happeningOf(db, scope, id)
  const [event] = await eventRows(db, found.length === 0 ? [] : [found])
  if (event === undefined) throw new StandpointError('EVENT_UNKNOWN', { wanted: id })
  return event
}

/**
 * How many happenings an affair holds.
 * @throws AFFAIR_UNKNOWN
 */
export const countEvents = (db: Kysely<Database>, affair: string): Promise<number> => countHappenings(db, affair)

const scoped = ({ affair, actor, outlet, article, since, until }: EventFilter) => ({
  ...{ affair, actor, outlet, article, since, until },
})

/** Happenings as rows, in their order. */
export async function eventRows(db: Kysely<Database>, found: readonly (readonly Reported[])[]): Promise<EventRow[]> {
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
  const links = await loadLinks(
    db,
    found.map((group) => group.map(({ id }) => id)),
  )
  return found.map((group): EventRow => {
    const first = group[0]!
    const reports = group.map(({ id, article, mode, trigger, sentence, statement, confidence }): EventReport => {
      const { ref, text } = articles.get(article)!
      const words = { span: sentence, text: textOf(text, sentence) }
      return { id, article: ref, mode, trigger, sentence: words, statement, confidence, joined: links.joinedBy(id) }
    })
    return {
      id: first.id,
      type: first.type,
      mode: group.find(({ mode }) => mode !== null)?.mode ?? null,
      actors: whoOf(group, 'actors').flatMap((id) => actors.get(id) ?? []),
      recipients: whoOf(group, 'recipients').flatMap((id) => actors.get(id) ?? []),
      date: dateOf(group),
      modality: first.modality,
      independent: independentReports(reports.map(toldIn), copies),
      outlets: outletsOf(reports),
      developments: links.developmentsOf(group.map(({ id }) => id)),
      reports,
    }
  })
}

/** Those of the first report that names any. */
const whoOf = (group: readonly Reported[], part: 'actors' | 'recipients'): readonly string[] =>
  group.find((report) => report[part].length > 0)?.[part] ?? []

const toldIn = ({ article, sentence: { text: words, span } }: EventReport) => ({ article, words, span })
