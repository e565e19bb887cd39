import type { Kysely } from 'kysely'
import type { Database } from '../../record/schema.js'
import { StandpointError } from '../../text/index.js'
import { among } from '../among.js'
import { articleOf } from '../events/group-events.js'
import { happenings, told } from '../events/happenings.js'
import { eventRows } from '../events/list-events.js'
import type { EventRow } from '../events/rows.js'
import { listDisputes } from '../figures/index.js'
import { type Pair, pairsOf } from '../ledger/cells.js'
import { loadPositions } from '../ledger/load-positions.js'
import type { PositionRow } from '../ledger/rows.js'
import { loadActors } from '../parts.js'
import { filterDate } from '../period.js'
import { expectAffair, isLatest, scopeOf } from '../scope.js'
import type { PositionChange } from '../timeline/rows.js'
import type { Digest, DisputeGrown, EventLearned, StandingChanged } from './rows.js'

const MOST_SPEAKERS = 10

/**
 * What an affair's record says that it did not say before `since`: held against what follows from the articles that it had
 * taken in by then. To read an article again is no news.
 * @param since a day, month, year or date-time (UTC): articles taken in from then on are new
 * @throws AFFAIR_UNKNOWN, FILTER_DATE_INVALID
 */
export async function digest(db: Kysely<Database>, affair: string, since: string): Promise<Digest> {
  await expectAffair(db, affair)
  const from = filterDate(since)
  if (from === null) throw new StandpointError('FILTER_DATE_INVALID', { value: since })
  const articles = await db
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
  const fresh = new Set(articles.map(({ id }) => id))
  const isNew = ({ article }: { readonly article: { readonly id: string } }): boolean => fresh.has(article.id)
  const known = await loadPositions(db, affair)
  const { positions } = known
  const now = pairsOf(known)
  const former = [...positions.filter((row) => !isNew(row)), ...(await replaced(db, affair, fresh))]
  const before = pairsOf({ ...known, positions: former })
  return {
    ...{ affair, since, articles },
    ...(await statementsOf(db, affair, [...fresh])),
    positions: positions.filter(isNew),
    ...changed(before, now),
    disputes: (fresh.size === 0 ? [] : (await listDisputes(db, { affair })).rows)
      .flatMap((dispute): DisputeGrown[] => {
        const newReports = dispute.claims.flatMap(({ reports }) => reports).filter(isNew).length
        const known = dispute.claims.filter(({ reports }) => !reports.every(isNew)).length
        return newReports === 0 ? [] : [{ dispute, isNew: known < 2, newReports }]
      })
      .sort((one, other) => Number(other.isNew) - Number(one.isNew)),
    events: (await eventsIn(db, affair, fresh)).flatMap((event): EventLearned[] => {
      const newReports = event.reports.filter(isNew).length
      return newReports === 0 ? [] : [{ event, isNew: newReports === event.reports.length, newReports }]
    }),
  }
}

/** The happenings that one of these articles reports, by date, with all their reports. */
async function eventsIn(
  db: Kysely<Database>,
  affair: string,
  articles: ReadonlySet<string>,
): Promise<readonly EventRow[]> {
  if (articles.size === 0) return []
  const scope = await scopeOf(db, { affair })
  const found = await happenings(db, scope, { affair })
  const meant = found.filter((reports) => reports.some(({ id }) => articles.has(articleOf(id))))
  return eventRows(db, await told(db, scope, meant))
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

async function statementsOf(db: Kysely<Database>, affair: string, articles: readonly string[]) {
  const inThem = db
    .selectFrom('affair_article')
    .innerJoin('statement', 'statement.reading_id', 'affair_article.reading_id')
    .where('affair_article.affair_id', '=', affair)
    .where(isLatest)
    .where((eb) => among(eb.ref('affair_article.article_id'), articles))
  const { statements } = await inThem
    .select((eb) => eb.fn.countAll<number>().as('statements'))
    .executeTakeFirstOrThrow()
  const rows = await inThem
    .innerJoin('statement_actor', 'statement_actor.statement_id', 'statement.id')
    .where('statement_actor.part', '=', 'speaker')
    .select((eb) => ['statement_actor.actor_id as id', eb.fn.countAll<number>().as('statements')])
    .groupBy('statement_actor.actor_id')
    .orderBy('statements', 'desc')
    .orderBy('id')
    .limit(MOST_SPEAKERS)
    .execute()
  const actors = await loadActors(
    db,
    rows.map(({ id }) => id),
  )
  return {
    statements,
    speakers: rows.flatMap((row) => {
      const actor = actors.get(row.id)
      return actor === undefined ? [] : [{ actor, statements: row.statements }]
    }),
  }
}

const keyOf = ({ actor, issue }: Pick<PositionRow, 'actor' | 'issue'>): string => JSON.stringify([actor.id, issue.id])

function changed(before: readonly Pair[], now: readonly Pair[]): Pick<Digest, 'standings' | 'changes'> {
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
