import type { Kysely } from 'kysely'
import { grouped, type Span } from '../../text/index.js'
import type { Database } from '../schema.js'
import type { Cell, Said } from './cell.js'

/** Everything that a reading says at a place, by kind, in the order of its lists. */
export async function loadCells(db: Kysely<Database>, readingId: number): Promise<readonly Cell[]> {
  const { label } = await db.selectFrom('reading').select('label').where('id', '=', readingId).executeTakeFirstOrThrow()
  const names = await actorNames(db, readingId)
  return [
    ...(await statementCells(db, readingId, names)),
    ...(await eventCells(db, readingId, names)),
    ...(await positionCells(db, readingId, label, names)),
    ...(await figureCells(db, readingId, label)),
  ]
}

/** An actor of a reading as its decisions know it. */
type Names = (localIds: readonly string[]) => Said

async function actorNames(db: Kysely<Database>, readingId: number): Promise<Names> {
  const actors = await db
    .selectFrom('reading_actor')
    .select(['local_id', 'actor_id', 'name'])
    .where('reading_id', '=', readingId)
    .execute()
  const known = new Map(actors.map((actor) => [actor.local_id, actor]))
  return (localIds) => {
    const meant = [...localIds].sort().flatMap((id) => known.get(id) ?? [])
    const ids = meant.map(({ actor_id }) => actor_id).join(' ')
    return { words: meant.map(({ name }) => name).join(', '), id: ids === '' ? null : ids }
  }
}

const plain = (words: string | number | null): Said => ({ words: words === null ? '' : String(words), id: null })
// The writer put it there, so it is not checked again.
const spansOf = (json: string): Span[] => JSON.parse(json) as Span[]

async function statementCells(db: Kysely<Database>, readingId: number, names: Names): Promise<Cell[]> {
  const rows = await db
    .selectFrom('statement')
    .select(['id', 'content', 'date'])
    .where('reading_id', '=', readingId)
    .orderBy('ordinal')
    .execute()
  const actors = await db
    .selectFrom('statement_actor')
    .select(['statement_id', 'local_id'])
    .where('reading_id', '=', readingId)
    .where('part', '=', 'speaker')
    .execute()
  const speakers = grouped(actors, ({ statement_id }) => statement_id)
  return rows.map(({ id, content, date }) => ({
    kind: 'statement',
    id,
    spans: spansOf(content),
    says: { speaker: names((speakers.get(id) ?? []).map(({ local_id }) => local_id)), date: plain(date) },
  }))
}

async function eventCells(db: Kysely<Database>, readingId: number, names: Names): Promise<Cell[]> {
  const rows = await db
    .selectFrom('event')
    .select(['id', 'type', 'modality', 'date', 'trigger_start', 'trigger_end'])
    .where('reading_id', '=', readingId)
    .orderBy('ordinal')
    .execute()
  const actors = await db
    .selectFrom('event_actor')
    .select(['event_id', 'part', 'local_id'])
    .where('reading_id', '=', readingId)
    .execute()
  const parties = grouped(actors, ({ event_id, part }) => `${event_id} ${part}`)
  const inPart = (id: string, part: string): Said =>
    names((parties.get(`${id} ${part}`) ?? []).map(({ local_id }) => local_id))
  return rows.map(({ id, type, modality, date, trigger_start, trigger_end }) => ({
    kind: 'event',
    id,
    spans: [[trigger_start, trigger_end]],
    says: {
      ...{ type: plain(type), actor: inPart(id, 'actor'), recipient: inPart(id, 'recipient') },
      ...{ modality: plain(modality), date: plain(date) },
    },
  }))
}

async function positionCells(db: Kysely<Database>, readingId: number, label: string, names: Names): Promise<Cell[]> {
  const rows = await db
    .selectFrom('position')
    .select(['ordinal', 'local_id', 'issue_id', 'side', 'commitment', 'date', 'evidence'])
    .where('reading_id', '=', readingId)
    .orderBy('ordinal')
    .execute()
  return rows.map(({ ordinal, local_id, issue_id, side, commitment, date, evidence }) => ({
    kind: 'position',
    id: `${label}:p${ordinal + 1}`,
    spans: spansOf(evidence),
    says: {
      ...{ actor: names([local_id]), issue: plain(issue_id), side: plain(side) },
      ...{ commitment: plain(commitment), date: plain(date) },
    },
  }))
}

async function figureCells(db: Kysely<Database>, readingId: number, label: string): Promise<Cell[]> {
  const rows = await db
    .selectFrom('figure')
    .select(['ordinal', 'start', 'end', 'value', 'upper', 'bound', 'unit'])
    .where('reading_id', '=', readingId)
    .orderBy('ordinal')
    .execute()
  return rows.map(({ ordinal, start, end, value, upper, bound, unit }) => ({
    kind: 'figure',
    id: `${label}:f${ordinal + 1}`,
    spans: [[start, end]],
    says: { value: plain(value), upper: plain(upper), bound: plain(bound), unit: plain(unit) },
  }))
}
