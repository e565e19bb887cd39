import type { Kysely } from 'kysely'
import type { Database } from '../../record/schema.js'
import { StandpointError } from '../../text/index.js'
import { among } from '../among.js'
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
  const former = [...positions.filter((row) => !isNew(row)), ...(await replaced(db, affair, fresh))]
  const before = former.length === 0 ? [] : pairsOf({ ...known, positions: former })
  const { standings, changes } = changed(before, now)
  const cutTo = <Row>(part: DigestPart, rows: readonly Row[]): readonly Row[] =>
    of !== undefined && of !== part ? [] : cut(rows, page.limit, page.offset)
  const listed = <Row>(part: DigestPart, rows: readonly Row[]): Listing<Row> => ({
    total: rows.length,
    rows: cutTo(part, rows),
  })
  const disputes = await disputesGrown(db, affair, fresh)
  const events = await eventsGrown(db, affair, fresh)
  return {
    ...{ affair, since, articles: listed('articles', articles) },
    ...(await statementsIn(db, affair, fresh)),
    positions: listed('positions', positions.filter(isNew)),
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

/** The happenings that one of these articles reports, by their ids. */
async function eventsGrown(db: Kysely<Database>, affair: string, fresh: ReadonlySet<string>) {
  if (fresh.size === 0) return []
  const found = await happenings(db, await scopeOf(db, { affair }), { affair })
  return freshFirst(
    found.flatMap((reports) => {
      const newReports = reports.filter(({ id }) => fresh.has(articleOf(id))).length
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

/** What stood in versions that new ones have replaced: it was known, too. */
async function replaced(
  db: Kysely<Database>,
  affair: string,
  fresh: ReadonlySet<string>,
): Promise<readonly PositionRow[]> {
  const rows = await db
    .selectFrom('affair_article')
    .select('article_id')
    .where('affair_id', '=', affair)
    .where((eb) => among(eb.ref('superseded_by'), [...fresh]))
    .execute()
  const versions = new Set(rows.map(({ article_id }) => article_id).filter((id) => !fresh.has(id)))
  if (versions.size === 0) return []
  const { positions } = await loadPositions(db, affair, {}, 'former')
  return positions.filter(({ article }) => versions.has(article.id))
}

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
