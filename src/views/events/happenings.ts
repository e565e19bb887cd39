import type { Kysely } from 'kysely'
import type { GroupedEvents } from '../../join/happenings/index.js'
import type { Database } from '../../record/schema.js'
import { grouped, inBatches } from '../batches.js'
import { keptState } from '../kept.js'
import { meets } from '../period.js'
import { remembered } from '../remembered.js'
import { type Scope, scopeOf } from '../scope.js'
import { articleOf, groupEvents } from './group-events.js'
import { keptEvents, type Placed } from './kept-events.js'
import { eventsOf, loadReports, type Reported } from './load-reports.js'
import type { EventFilter } from './rows.js'

/**
 * Events of a scope by what happened, by their ids: reports that were joined (join/happenings) are one happening, all others
 * stay by themselves. By date (else of the article; undated ones last); of one, what the article tells by itself first, then
 * the surest.
 */
export async function happenings(
  db: Kysely<Database>,
  scope: Scope,
  filter: EventFilter,
): Promise<readonly (readonly Placed[])[]> {
  return (await placedIn(db, scope, filter)).map(({ group }) => group)
}

/** A happening and the day by which it is put in order. */
interface Ordered {
  readonly group: readonly Placed[]
  readonly day: string
}

async function placedIn(db: Kysely<Database>, scope: Scope, filter: EventFilter): Promise<readonly Ordered[]> {
  const { affair, since, until, ...rest } = filter
  if (affair === undefined || Object.values(rest).some((value) => value !== undefined)) {
    return placed(db, scope, filter)
  }
  if (since === undefined && until === undefined) {
    return remembered(db, `happenings ${affair}`, () => placed(db, scope, filter))
  }
  return onDays(await placedIn(db, await scopeOf(db, { affair }), { affair }), scope)
}

/** Of all happenings the reports of these days. One that loses reports may begin with another, and stand elsewhere. */
function onDays(whole: readonly Ordered[], { since, until }: Scope): readonly Ordered[] {
  const found: Ordered[] = []
  let isMoved = false
  for (const happening of whole) {
    const { group } = happening
    const [first, second] = group
    if (second === undefined) {
      if (meets(first!.date ?? first!.published, since, until)) found.push(happening)
      continue
    }
    const left = group.filter(({ date, published }) => meets(date ?? published, since, until))
    if (left.length === 0) continue
    if (left.length < group.length) isMoved = true
    found.push(left.length === group.length ? happening : { group: left, day: dayOf(left) })
  }
  return isMoved ? found.sort(byDay) : found
}

async function placed(db: Kysely<Database>, scope: Scope, filter: EventFilter): Promise<readonly Ordered[]> {
  const joined = await groupEvents(db, scope)
  const all = isWhole(filter) ? await allOf(db, scope) : null
  if (all === null) return inOrder(await reportsOf(db, scope, filter).execute(), joined)
  return keptState<readonly Ordered[]>(db, `order of happenings ${scope.affair}`, async (before) =>
    inOrder(all, joined, before),
  )
}

/** @param before the order of most of them: what is nearly in order is soon put in order */
function inOrder(
  reports: readonly Placed[],
  joined: GroupedEvents,
  before: readonly Ordered[] = [],
): readonly Ordered[] {
  const alone = new Set<Ordered>()
  const together: Placed[] = []
  for (const report of reports) {
    if (joined.has(report.id)) together.push(report)
    else alone.add(aloneOf(report))
  }
  const order = before.filter((happening) => alone.delete(happening))
  const groups = [...grouped(together, ({ id }) => joined.get(id)![0]).values()]
    .map((group) => group.sort(surestFirst))
    .map((group) => ({ group, day: dayOf(group) }))
  return [...order, ...alone, ...groups].sort(byDay)
}

const alones = new WeakMap<Placed, Ordered>()

/** A happening that one report tells; the same one for the same report. */
function aloneOf(report: Placed): Ordered {
  const known = alones.get(report)
  if (known !== undefined) return known
  const happening = { group: [report], day: dayOf([report]) }
  alones.set(report, happening)
  return happening
}

const isWhole = ({ affair: _, ...rest }: EventFilter): boolean =>
  Object.values(rest).every((value) => value === undefined)

/** All that an affair holds, where that is kept. */
async function allOf(db: Kysely<Database>, scope: Scope): Promise<readonly Placed[] | null> {
  const known = await keptEvents(db, scope)
  if (known === null) return null
  const { event: rejected } = scope.rejected
  const all = [...known.values()].flat()
  return rejected.size === 0 ? all : all.filter(({ id }) => !rejected.has(id))
}

const reportsOf = (db: Kysely<Database>, scope: Scope, filter: EventFilter) =>
  eventsOf(db, scope, filter).select([
    'event.id',
    'event.date',
    'article.published',
    'event.statement_id as statement',
    'event.confidence',
  ])

/** How many happenings an affair holds: what is joined counts once. */
export async function countHappenings(db: Kysely<Database>, affair: string): Promise<number> {
  const scope = await scopeOf(db, { affair })
  const all = await allOf(db, scope)
  if (all === null) return (await happenings(db, scope, { affair })).length
  const groups = new Set((await groupEvents(db, scope)).values())
  return all.length - [...groups].reduce((sum, group) => sum + group.length - 1, 0)
}

const byDay = (one: Ordered, other: Ordered): number =>
  compare(one.day, other.day) || compare(one.group[0]!.id, other.group[0]!.id)

/** Happenings with all that their reports say. */
export async function told(
  db: Kysely<Database>,
  scope: Scope,
  groups: readonly (readonly Pick<Placed, 'id'>[])[],
): Promise<readonly (readonly Reported[])[]> {
  const ids = groups.flatMap((group) => group.map(({ id }) => id))
  const reports = await inBatches(ids, (batch) => loadReports(db, scope, { ids: batch }))
  const known = new Map(reports.map((report) => [report.id, report]))
  return groups.map((group) => group.flatMap(({ id }) => known.get(id) ?? []))
}

/** The happening that one report belongs to, with all who report it; empty when the scope does not hold it. */
export async function happeningOf(db: Kysely<Database>, scope: Scope, id: string): Promise<Reported[]> {
  const members = (await groupEvents(db, scope)).get(id) ?? [id]
  const reports: Reported[] = []
  for (const article of new Set(members.map(articleOf))) {
    reports.push(...(await loadReports(db, { ...scope, article }, {})).filter((report) => members.includes(report.id)))
  }
  return reports.some((report) => report.id === id) ? reports.sort(surestFirst) : []
}

const surestFirst = (one: Placed, other: Placed): number =>
  Number(one.statement !== null) - Number(other.statement !== null) ||
  other.confidence - one.confidence ||
  compare(one.published ?? UNDATED, other.published ?? UNDATED) ||
  compare(one.id, other.id)

/** As exactly as a report says it: a day before a week or month; null when none says it. */
export const dateOf = (reports: readonly Pick<Placed, 'date'>[]): string | null =>
  reports.find(({ date }) => date !== null && /^\d{4}-\d\d-\d\d$/.test(date))?.date ??
  reports.find(({ date }) => date !== null)?.date ??
  null

/** Sorts after every date. */
const UNDATED = '~'
const dayOf = (reports: readonly Placed[]): string => dateOf(reports) ?? reports[0]?.published ?? UNDATED
const compare = (one: string, other: string): number => (one < other ? -1 : Number(one > other))
