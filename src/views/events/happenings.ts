import type { Kysely } from 'kysely'
import type { Database } from '../../record/schema.js'
import { grouped } from '../batches.js'
import type { Scope } from '../scope.js'
import { articleOf, groupEvents } from './group-events.js'
import { eventsOf, loadReports, type Reported } from './load-reports.js'
import type { EventFilter } from './rows.js'

/**
 * Events of a scope by what happened: reports that were joined (join/happenings) are one happening, all others stay by
 * themselves. By date (else of the article; undated ones last); of one, what the article tells by itself first, then the
 * surest.
 */
export async function happenings(db: Kysely<Database>, scope: Scope, filter: EventFilter): Promise<Reported[][]> {
  const joined = await groupEvents(db, scope)
  const reports = await loadReports(db, scope, filter)
  const groups = [...grouped(reports, ({ id }) => joined.get(id)?.[0] ?? id).values()].map((group) =>
    group.sort(surestFirst),
  )
  return groups.sort((one, other) => compare(dayOf(one), dayOf(other)) || compare(one[0]!.id, other[0]!.id))
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

/** How many happenings a scope holds. */
export async function countHappenings(db: Kysely<Database>, scope: Scope): Promise<number> {
  const joined = await groupEvents(db, scope)
  const events = await eventsOf(db, scope, {}).select('event.id').execute()
  return new Set(events.map(({ id }) => joined.get(id)?.[0] ?? id)).size
}

const surestFirst = (one: Reported, other: Reported): number =>
  Number(one.statement !== null) - Number(other.statement !== null) ||
  other.confidence - one.confidence ||
  compare(one.published ?? UNDATED, other.published ?? UNDATED) ||
  compare(one.id, other.id)

/** As exactly as a report says it: a day before a week or month; null when none says it. */
export const dateOf = (reports: readonly Reported[]): string | null =>
  reports.find(({ date }) => date !== null && /^\d{4}-\d\d-\d\d$/.test(date))?.date ??
  reports.find(({ date }) => date !== null)?.date ??
  null

/** Sorts after every date. */
const UNDATED = '~'
const dayOf = (reports: readonly Reported[]): string => dateOf(reports) ?? reports[0]?.published ?? UNDATED
const compare = (one: string, other: string): number => (one < other ? -1 : Number(one > other))
