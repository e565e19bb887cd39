import type { Kysely, Selectable } from 'kysely'
import type { Actor, Doubt, Event, Position, Reading, Statement } from '../read/reading.js'
import { grouped, type Span, StandpointError } from '../text/index.js'
import type { Database } from './schema.js'

type Row<Table extends keyof Database> = Selectable<Database[Table]>

/**
 * A reading out of the record, the same as it was put in.
 * @throws READING_UNKNOWN
 */
export async function loadReading(db: Kysely<Database>, id: number): Promise<Reading> {
  const reading = await db.selectFrom('reading').selectAll().where('id', '=', id).executeTakeFirst()
  if (reading === undefined) throw new StandpointError('READING_UNKNOWN', { wanted: id })
  const times = await db.selectFrom('time').selectAll().where('reading_id', '=', id).orderBy('ordinal').execute()
  const figures = await db.selectFrom('figure').selectAll().where('reading_id', '=', id).orderBy('ordinal').execute()
  const doubts = await db.selectFrom('doubt').selectAll().where('reading_id', '=', id).orderBy('ordinal').execute()
  const candidates = grouped(
    await db.selectFrom('doubt_candidate').selectAll().where('reading_id', '=', id).orderBy('ordinal').execute(),
    ({ doubt }) => doubt,
  )
  const statements = await loadStatements(db, id)
  const localIds = new Map(statements.map(({ row, statement }) => [row.id, statement.id]))
  return {
    schema: 'standpoint/reading@1',
    article: reading.article_id,
    engine: { version: reading.engine_version, model: reading.model },
    language: reading.language,
    chrome: spansOf(reading.chrome),
    sentences: spansOf(reading.sentences),
    times: times.map(({ start, end, value }) => ({ span: [start, end], value })),
    actors: await loadActors(db, id),
    statements: statements.map(({ row, statement }) => ({ ...statement, within: localOf(localIds, row.within) })),
    events: await loadEvents(db, id, localIds),
    positions: await loadPositions(db, id, localIds),
    figures: figures.map(({ start, end, value, unit, of, bound, upper, date, ...row }) => ({
      ...{ span: [start, end], value, unit, of, bound, upper, date },
      statement: localOf(localIds, row.statement_id),
      sameAs: row.same_start === null || row.same_end === null ? null : [row.same_start, row.same_end],
    })),
    doubts: doubts.map(({ ordinal, code, start, end }) => ({
      ...{ code, span: [start, end] },
      ...candidatesOf(candidates.get(ordinal)),
    })),
  }
}

const candidatesOf = (rows: readonly Row<'doubt_candidate'>[] = []): Pick<Doubt, 'candidates'> =>
  rows.length === 0 ? {} : { candidates: rows.map(({ local_id }) => local_id) }

async function loadActors(db: Kysely<Database>, id: number): Promise<Actor[]> {
  const actors = await db
    .selectFrom('reading_actor')
    .selectAll()
    .where('reading_id', '=', id)
    .orderBy('ordinal')
    .execute()
  const mentions = await db.selectFrom('mention').selectAll().where('reading_id', '=', id).orderBy('ordinal').execute()
  const roles = await db.selectFrom('role').selectAll().where('reading_id', '=', id).orderBy('ordinal').execute()
  const unnamed = await db.selectFrom('unnamed_source').selectAll().where('reading_id', '=', id).execute()
  const unnamedOf = new Map(unnamed.map((row) => [row.local_id, row]))
  const mentionsOf = grouped(mentions, (mention) => mention.local_id)
  const rolesOf = grouped(roles, (role) => role.local_id)
  return actors.map(({ local_id, name, kind, country }) => ({
    id: local_id,
    name,
    kind,
    country,
    mentions: (mentionsOf.get(local_id) ?? []).map(({ start, end, form }) => ({
      span: [start, end],
      form,
    })),
    roles: (rolesOf.get(local_id) ?? []).map(({ role, of_local_id, start, end }) => ({
      role,
      of: of_local_id,
      evidence: [start, end],
    })),
    ...saidOf(unnamedOf.get(local_id)),
  }))
}

const saidOf = (row: Row<'unnamed_source'> | undefined): Pick<Actor, 'unnamed'> =>
  row === undefined
    ? {}
    : {
        unnamed: {
          number: row.number,
          anonymity: spanOrNull(row.anonymity_start, row.anonymity_end),
          reason: spanOrNull(row.reason_start, row.reason_end),
        },
      }

const spanOrNull = (start: number | null, end: number | null): Span | null =>
  start === null || end === null ? null : [start, end]

async function loadStatements(
  db: Kysely<Database>,
  id: number,
): Promise<{ readonly row: Row<'statement'>; readonly statement: Statement }[]> {
  const rows = await db.selectFrom('statement').selectAll().where('reading_id', '=', id).orderBy('ordinal').execute()
  const actors = await db
    .selectFrom('statement_actor')
    .selectAll()
    .where('reading_id', '=', id)
    .orderBy('ordinal')
    .execute()
  const actorsOf = grouped(actors, (actor) => actor.statement_id)
  return rows.map((row) => {
    const inPart = (part: string): string[] =>
      (actorsOf.get(row.id) ?? []).filter((actor) => actor.part === part).map((actor) => actor.local_id)
    const statement: Statement = {
      id: row.local_id,
      kind: row.kind as Statement['kind'],
      class: row.class as Statement['class'],
      source: spansOf(row.source),
      cue: spansOf(row.cue),
      content: spansOf(row.content),
      within: null,
      speakers: inPart('speaker'),
      addressees: inPart('addressee'),
      via: inPart('via'),
      date: row.date,
      confidence: row.confidence,
      ...(row.dated_start === null || row.dated_end === null ? {} : { dated: [row.dated_start, row.dated_end] }),
    }
    return { row, statement }
  })
}

async function loadEvents(db: Kysely<Database>, id: number, localIds: ReadonlyMap<string, string>): Promise<Event[]> {
  const rows = await db.selectFrom('event').selectAll().where('reading_id', '=', id).orderBy('ordinal').execute()
  const actors = await db
    .selectFrom('event_actor')
    .selectAll()
    .where('reading_id', '=', id)
    .orderBy('ordinal')
    .execute()
  const actorsOf = grouped(actors, (actor) => actor.event_id)
  return rows.map((row) => {
    const inPart = (part: string): string[] =>
      (actorsOf.get(row.id) ?? []).filter((actor) => actor.part === part).map((actor) => actor.local_id)
    return {
      id: row.local_id,
      type: row.type,
      mode: row.mode,
      actors: inPart('actor'),
      recipients: inPart('recipient'),
      trigger: [row.trigger_start, row.trigger_end],
      sentence: [row.sentence_start, row.sentence_end],
      date: row.date,
      modality: row.modality,
      statement: localOf(localIds, row.statement_id),
      confidence: row.confidence,
    }
  })
}

async function loadPositions(
  db: Kysely<Database>,
  id: number,
  localIds: ReadonlyMap<string, string>,
): Promise<Position[]> {
  const rows = await db.selectFrom('position').selectAll().where('reading_id', '=', id).orderBy('ordinal').execute()
  return rows.map((row) => ({
    actor: row.local_id,
    issue: row.issue_id,
    side: row.side,
    commitment: row.commitment,
    date: row.date,
    evidence: spansOf(row.evidence),
    statement: localOf(localIds, row.statement_id),
    confidence: row.confidence,
    ...(row.inferred === null ? {} : { inferred: row.inferred }),
  }))
}

const spansOf = (json: string): Span[] => JSON.parse(json)

const localOf = (localIds: ReadonlyMap<string, string>, id: string | null): string | null =>
  id === null ? null : (localIds.get(id) ?? null)
