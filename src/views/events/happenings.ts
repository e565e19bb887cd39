import type { Kysely } from 'kysely'
import type { Database } from '../../record/schema.js'
import { grouped } from '../batches.js'
import type { Scope } from '../scope.js'
import { eventsOf, type Kind, loadParties, loadReports, type Parties, type Reported } from './load-reports.js'
import type { EventFilter } from './rows.js'

/**
 * Events of a scope by what happened: reports of one type and modality with the same actors and recipients, of the same
 * date, are one happening. Somebody without a name of its own ("the family") is the same as in another article where the
 * words are, if the happening has anybody with a name. Others, and those without a date, stay by themselves: nothing says
 * that they are the same. By date (else of the article; undated ones last); of one, what the article tells by
 * itself first, then the surest.
 */
export async function happenings(db: Kysely<Database>, scope: Scope, filter: EventFilter): Promise<Reported[][]> {
  const reports = await loadReports(db, scope, filter)
  const groups = [...grouped(reports, keyOf).values()].map((group) => group.sort(surestFirst))
  return groups.sort((one, other) => compare(dayOf(one[0]!), dayOf(other[0]!)) || compare(one[0]!.id, other[0]!.id))
}

/** How many happenings a scope holds. */
export async function countHappenings(db: Kysely<Database>, scope: Scope): Promise<number> {
  const events = await eventsOf(db, scope, {})
    .select(['event.id', 'event.type', 'event.date', 'event.modality'])
    .execute()
  const partiesOf = await loadParties(db, scope, {})
  return new Set(events.map((event) => keyOf({ ...event, ...partiesOf(event.id) }))).size
}

function keyOf({ id, type, modality, who, whom, named, date }: Kind & Parties): string {
  if (date === null || !named) return id
  return JSON.stringify([type, modality, [...who].sort(), [...whom].sort(), date])
}

const surestFirst = (one: Reported, other: Reported): number =>
  Number(one.statement !== null) - Number(other.statement !== null) ||
  other.confidence - one.confidence ||
  compare(one.published ?? UNDATED, other.published ?? UNDATED) ||
  compare(one.id, other.id)

/** Sorts after every date. */
const UNDATED = '~'
const dayOf = ({ date, published }: Reported): string => date ?? published ?? UNDATED
const compare = (one: string, other: string): number => (one < other ? -1 : Number(one > other))
