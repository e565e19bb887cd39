import { type Kysely, sql } from 'kysely'
import type { Database } from '../../record/schema.js'
import { cut, grouped } from '../batches.js'
import { isCounted, measureOf, statementCounts, sumOf } from '../counted.js'
import { dateOf, happenings, told } from '../events/happenings.js'
import { eventRows } from '../events/list-events.js'
import type { EventRow } from '../events/rows.js'
import { listStandings } from '../ledger/index.js'
import { dayOf, filterDates, meets, timelineDay } from '../period.js'
import { remembered } from '../remembered.js'
import type { StatementRow } from '../rows.js'
import { expectAffair, scopeOf, statementsOf } from '../scope.js'
import { firstOfDays, statementsIn } from '../statements/list-statements.js'
import type { PositionChange, Timeline, TimelineDay, TimelineKind, TimelinePage, TimelineQuestion } from './rows.js'

/**
 * What was said and done in an affair, and who changed sides, day by day. A statement stands on its own day where that is
 * known, else on that of its article; an event on its day, or where nobody dates it on that of the first report; a
 * change on the day on which the new side was first reported. `page` counts days, `most` what is told of each.
 * @throws AFFAIR_UNKNOWN, ISSUE_UNKNOWN, FILTER_DATE_INVALID
 */
export async function timeline(
  db: Kysely<Database>,
  question: TimelineQuestion,
  { most, ...page }: TimelinePage = {},
): Promise<Timeline> {
  await expectAffair(db, question.affair)
  const [since, until] = filterDates(question.since, question.until)
  const isWithin = (day: string): boolean =>
    (since === null || `${day}~` >= since) && (until === null || day <= `${until}~`)
  const asks = (kind: TimelineKind): boolean =>
    (question.of ?? kind) === kind && (kind === 'change' || question.issue === undefined)

  const changes = asks('change') ? await changesOf(db, question) : []
  const events = asks('event') ? await eventsOf(db, question) : []
  const said = asks('statement') ? await daysOfStatements(db, question) : []
  const changesOn = grouped(changes, ({ on }) => on)
  const eventsOn = grouped(events, dayOfEvent)
  const days = [...new Set([...changesOn.keys(), ...eventsOn.keys(), ...said.map(({ day }) => day)])]
    .filter((day): day is string => day !== null && isWithin(day))
    .sort()
  const shown = cut(days, page.limit, page.offset)
  const toldOn = await eventsToldOn(
    db,
    question,
    new Map(shown.map((day) => [day, cut(eventsOn.get(day) ?? [], most)])),
  )
  const countOn = new Map(said.map(({ day, statements }) => [day, Number(statements)]))
  const statements = asks('statement')
    ? await statementsOn(
        db,
        question,
        shown.filter((day) => countOn.has(day)),
        most,
      )
    : new Map<string, StatementRow[]>()
  return {
    total: days.length,
    rows: shown.map(
      (day): TimelineDay => ({
        day,
        changes: changesOn.get(day) ?? [],
        events: toldOn.get(day) ?? [],
        statements: statements.get(day) ?? [],
        counts: { events: eventsOn.get(day)?.length ?? 0, statements: countOn.get(day) ?? 0 },
      }),
    ),
    undated: {
      events: eventsOn.get(null)?.length ?? 0,
      statements: said.find(({ day }) => day === null)?.statements ?? 0,
    },
  }
}

async function changesOf(db: Kysely<Database>, { affair, actor, outlet, issue }: TimelineQuestion) {
  const { rows } = await listStandings(db, affair, { actor, outlet, issue })
  return rows.flatMap(({ actor, issue, change }): PositionChange[] =>
    change === null ? [] : [{ actor, issue, ...change }],
  )
}

type Happening = Awaited<ReturnType<typeof happenings>>[number]

const filterOf = ({ affair, actor, outlet, since, until }: TimelineQuestion) => ({
  affair,
  actor,
  outlet,
  since,
  until,
})

const eventsOf = async (db: Kysely<Database>, question: TimelineQuestion): Promise<readonly Happening[]> =>
  happenings(db, await scopeOf(db, filterOf(question)), filterOf(question))

/** Happenings are the same ones as long as the record does not change: the day of each is looked for once. */
const daysKnown = new WeakMap<Happening, string | null>()

/** Null where it is known less exactly, or not at all. */
function dayOfEvent(reports: Happening): string | null {
  const known = daysKnown.get(reports)
  if (known !== undefined) return known
  const date = dateOf(reports)
  const day =
    date !== null ? dayOf(date) : (reports.flatMap(({ published }) => dayOf(published) ?? []).sort()[0] ?? null)
  daysKnown.set(reports, day)
  return day
}

/** The happenings of the days that are shown, with all that is said of them. */
async function eventsToldOn(
  db: Kysely<Database>,
  question: TimelineQuestion,
  days: ReadonlyMap<string, readonly Happening[]>,
): Promise<ReadonlyMap<string, readonly EventRow[]>> {
  const scope = await scopeOf(db, filterOf(question))
  const rows = await eventRows(db, await told(db, scope, [...days.values()].flat()))
  const next = rows.values()
  return new Map([...days].map(([day, groups]) => [day, groups.flatMap(() => next.next().value ?? [])]))
}

interface DayOfStatements {
  readonly day: string | null
  readonly statements: number
}

/** Of all who speak in all outlets it is asked once, and days are chosen among those found. */
async function daysOfStatements(db: Kysely<Database>, question: TimelineQuestion): Promise<readonly DayOfStatements[]> {
  const { affair, actor, outlet, since, until } = question
  if (actor !== undefined || outlet !== undefined) return countedDays(db, question)
  const all = await remembered(db, `days of statements ${affair}`, () => countedDays(db, { affair }))
  const [from, to] = filterDates(since, until)
  return from === null && to === null ? all : all.filter(({ day }) => meets(day, from, to))
}

async function countedDays(db: Kysely<Database>, question: TimelineQuestion): Promise<readonly DayOfStatements[]> {
  const { affair, actor, outlet, since, until } = question
  const scope = await scopeOf(db, { affair, actor, outlet, since, until, dated: 'day' })
  const measure = measureOf(scope)
  if (measure !== null && (await isCounted(db, scope))) {
    return statementCounts(db, scope)
      .select([sql<string | null>`nullif(statement_count.day, '')`.as('day'), sumOf(measure).as('statements')])
      .groupBy('statement_count.day')
      .having(sumOf(measure), '>', 0)
      .execute()
  }
  return db
    .selectFrom('statement')
    .innerJoin('article', 'article.id', 'statement.article_id')
    .where(statementsOf(scope))
    .select((eb) => [
      timelineDay(eb.ref('statement.date'), eb.ref('article.published')).as('day'),
      eb.fn.countAll<number>().as('statements'),
    ])
    .groupBy('day')
    .execute()
}

/** The first statements of the days that are shown, in the order of their places. */
async function statementsOn(
  db: Kysely<Database>,
  { affair, actor, outlet }: TimelineQuestion,
  days: readonly string[],
  most: number | undefined,
): Promise<Map<string, StatementRow[]>> {
  const [since, until] = [days[0], days.at(-1)]
  if (since === undefined || until === undefined) return new Map()
  const scope = await scopeOf(db, { affair, actor, outlet, since, until, dated: 'day' })
  const rows = most === undefined ? (await statementsIn(db, scope)).rows : await firstOfDays(db, scope, most)
  return grouped(rows, ({ date, article }) => dayOf(date) ?? dayOf(article.published) ?? '')
}
