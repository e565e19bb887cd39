import type { Kysely } from 'kysely'
import type { Database } from '../../record/schema.js'
import { StandpointError } from '../../text/index.js'
import { cut, grouped } from '../batches.js'
import { articleOf } from '../events/group-events.js'
import { happenings, told } from '../events/happenings.js'
import { eventRows } from '../events/list-events.js'
import { valueKey } from '../figures/group-rows.js'
import { findDisputes, toldDisputes } from '../figures/list-disputes.js'
import { type Pair, pairsOf } from '../ledger/cells.js'
import { loadPositions } from '../ledger/load-positions.js'
import type { PositionRow } from '../ledger/rows.js'
import { filterDate } from '../period.js'
import type { Listing, Page } from '../rows.js'
import { expectAffair, scopeOf } from '../scope.js'
import type { PositionChange } from '../timeline/rows.js'
import { knownEvents, replacedBy, replacedPositions } from './replaced.js'
import type {
  Digest,
  DigestArticle,
  DigestPart,
  DigestQuestion,
  DisputeGrown,
  EventLearned,
  StandingChanged,
} from './rows.js'
import { statementsIn } from './statements.js'

/**
 * What an affair's record says that it did not say before: held against what follows from the articles that it had
 * taken in by then. To read an article again is no news.
 * @throws AFFAIR_UNKNOWN, FILTER_DATE_INVALID
 */
export async function digest(
  db: Kysely<Database>,
  affair: string,
  { since, of }: DigestQuestion,
  page: Page = {},
): Promise<Digest> {
  await expectAffair(db, affair)
  const from = filterDate(since)
  if (from === null) throw new StandpointError('FILTER_DATE_INVALID', { value: since })
  const articles = await articlesSince(db, affair, from)
  const fresh = new Set(articles.map(({ id }) => id))
  const isNew = ({ article }: { readonly article: { readonly id: string } }): boolean => fresh.has(article.id)
  const known = await loadPositions(db, affair)
  const { positions } = known
  const now = pairsOf(known)
  const replaced = await replacedBy(db, affair, fresh)
  const stood = await replacedPositions(db, affair, replaced)
  const former = [...positions.filter((row) => !isNew(row)), ...stood]
  const before = former.length === 0 ? [] : pairsOf({ ...known, positions: former })
  const { standings, changes } = changed(before, now)
  const told = new Set(stood.map((row) => reportKey(row, replaced.get(row.article.id))))
  const reports = positions.filter((row) => isNew(row) && !told.has(reportKey(row, row.article.id)))
  const cutTo = <Row>(part: DigestPart, rows: readonly Row[]): readonly Row[] =>
    of !== undefined && of !== part ? [] : cut(rows, page.limit, page.offset)
  const listed = <Row>(part: DigestPart, rows: readonly Row[]): Listing<Row> => ({
    total: rows.length,
    rows: cutTo(part, rows),
  })
  const disputes = await disputesGrown(db, affair, fresh)
  const events = await eventsGrown(db, affair, fresh, await knownEvents(db, affair, replaced))
  return {
    ...{ affair, since, articles: listed('articles', articles) },
    ...(await statementsIn(db, affair, fresh)),
    positions: listed('positions', reports),
    standings: listed('standings', standings),
    changes: listed('changes', changes),
    disputes: { ...counted(disputes), rows: await disputesTold(db, cutTo('disputes', disputes)) },
    events: { ...counted(events), rows: await eventsTold(db, affair, cutTo('events', events)) },
  }
}

const articlesSince = (db: Kysely<Database>, affair: string, from: string): Promise<DigestArticle[]> =>
  db
    .selectFrom('affair_article')
    .innerJoin('article', 'article.id', 'affair_article.article_id')
    .leftJoin('outlet', 'outlet.id', 'article.outlet_id')
    .where('affair_article.affair_id', '=', affair)
    .where('affair_article.added_at', '>=', from)
    .select(['article.id', 'article.title', 'outlet.name as outlet', 'article.published', 'article.url'])
    .select(['affair_article.added_at as learned', 'article.supersedes'])
    .orderBy('affair_article.added_at')
    .orderBy('article.id')
    .execute()

const counted = (grown: readonly { readonly isNew: boolean }[]) => ({
  total: grown.length,
  fresh: grown.filter(({ isNew }) => isNew).length,
})

/** New ones first, each in the order that they had. */
const freshFirst = <Row extends { readonly isNew: boolean }>(rows: readonly Row[]): readonly Row[] => [
  ...rows.filter(({ isNew }) => isNew),
  ...rows.filter(({ isNew }) => !isNew),
]

/** Disputes that these articles have a part in; new are those of which only one claim, or none, was known. */
async function disputesGrown(db: Kysely<Database>, affair: string, fresh: ReadonlySet<string>) {
  if (fresh.size === 0) return []
  const found = await findDisputes(db, { affair })
  return freshFirst(
    found.flatMap((found) => {
      const claims =
        found.kind === 'figure'
          ? [...grouped(found.figures, valueKey).values()].map((own) => own.map(({ article }) => article))
          : found.dispute.claims.map(({ reports }) => reports.map(({ article }) => article.id))
      const newReports = claims.flat().filter((article) => fresh.has(article)).length
      const known = claims.filter((articles) => !articles.every((article) => fresh.has(article))).length
      return newReports === 0 ? [] : [{ found, isNew: known < 2, newReports }]
    }),
  )
}

async function disputesTold(
  db: Kysely<Database>,
  shown: Awaited<ReturnType<typeof disputesGrown>>,
): Promise<readonly DisputeGrown[]> {
  const disputes = await toldDisputes(
    db,
    shown.map(({ found }) => found),
  )
  return shown.map(({ isNew, newReports }, at) => ({ dispute: disputes[at]!, isNew, newReports }))
}

/** The happenings that one of these articles reports, by their ids, but for reports that were known of a former version. */
async function eventsGrown(
  db: Kysely<Database>,
  affair: string,
  fresh: ReadonlySet<string>,
  known: ReadonlySet<string>,
) {
  if (fresh.size === 0) return []
  const found = await happenings(db, await scopeOf(db, { affair }), { affair })
  return freshFirst(
    found.flatMap((reports) => {
      const newReports = reports.filter(({ id }) => fresh.has(articleOf(id)) && !known.has(id)).length
      return newReports === 0 ? [] : [{ reports, isNew: newReports === reports.length, newReports }]
    }),
  )
}

async function eventsTold(
  db: Kysely<Database>,
  affair: string,
  shown: Awaited<ReturnType<typeof eventsGrown>>,
): Promise<readonly EventLearned[]> {
  const reported = await told(
    db,
    await scopeOf(db, { affair }),
    shown.map(({ reports }) => reports),
  )
  const events = await eventRows(db, reported)
  return shown.map(({ isNew, newReports }, at) => ({ event: events[at]!, isNew, newReports }))
}

/** A version says again what the one before it said. */
const reportKey = ({ actor, issue, side }: PositionRow, article: string | undefined): string =>
  JSON.stringify([article, actor.id, issue.id, side])

const keyOf = ({ actor, issue }: Pick<PositionRow, 'actor' | 'issue'>): string => JSON.stringify([actor.id, issue.id])

function changed(before: readonly Pair[], now: readonly Pair[]) {
  const known = new Map(before.map((pair) => [keyOf(pair), pair]))
  const standings = now.flatMap((pair): StandingChanged[] => {
    const current = pair.standings.at(-1)
    const former = known.get(keyOf(pair))?.standings.at(-1) ?? null
    if (current === undefined) return []
    const isSame = former !== null && former.side === current.side && (former.disputed || !current.disputed)
    return isSame ? [] : [{ actor: pair.actor, issue: pair.issue, before: former, now: current }]
  })
  const changes = now.flatMap((pair): PositionChange[] => {
    const former = known.get(keyOf(pair))?.changes ?? []
    return pair.changes
      .filter(({ on, from, to }) => !former.some((one) => one.on === on && one.from === from && one.to === to))
      .map((change) => ({ actor: pair.actor, issue: pair.issue, ...change }))
  })
  return { standings, changes: changes.sort((one, other) => (one.on < other.on ? -1 : Number(one.on > other.on))) }
}
