import type { Kysely } from 'kysely'
import type { Codebook } from '../../read/codebook.js'
import type { Database } from '../../record/schema.js'
import type { Span } from '../../text/index.js'
import { grouped } from '../batches.js'
import { loadActors, parseSpans } from '../parts.js'
import type { ActorRef, ArticleEvent, ArticleFigure, ArticlePosition, ArticleView } from '../rows.js'

/** Events, positions and figures of one reading, in the order of the text; also those that were rejected. */
export async function articleCells(
  db: Kysely<Database>,
  reading: { readonly id: number; readonly label: string },
  affair: string | null,
): Promise<Pick<ArticleView, 'events' | 'positions' | 'figures'>> {
  return {
    events: await eventsOf(db, reading.id),
    positions: await positionsOf(db, reading, affair),
    figures: await figuresOf(db, reading),
  }
}

async function eventsOf(db: Kysely<Database>, readingId: number): Promise<ArticleEvent[]> {
  const rows = await db
    .selectFrom('event')
    .selectAll()
    .where('reading_id', '=', readingId)
    .orderBy('trigger_start')
    .orderBy('ordinal')
    .execute()
  const parts = await db
    .selectFrom('event_actor')
    .select(['event_id', 'part', 'actor_id'])
    .where('reading_id', '=', readingId)
    .orderBy('ordinal')
    .execute()
  const actors = await loadActors(
    db,
    parts.map(({ actor_id }) => actor_id),
  )
  const partsOf = grouped(parts, ({ event_id, part }) => `${event_id} ${part}`)
  const inPart = (id: string, part: string): ActorRef[] =>
    (partsOf.get(`${id} ${part}`) ?? []).flatMap(({ actor_id }) => actors.get(actor_id) ?? [])
  return rows.map((row) => ({
    ...{ id: row.id, type: row.type, mode: row.mode, modality: row.modality, date: row.date },
    ...{ actors: inPart(row.id, 'actor'), recipients: inPart(row.id, 'recipient') },
    trigger: [row.trigger_start, row.trigger_end],
    sentence: [row.sentence_start, row.sentence_end],
    ...{ statement: row.statement_id, confidence: row.confidence },
  }))
}

async function positionsOf(
  db: Kysely<Database>,
  { id, label }: { readonly id: number; readonly label: string },
  affair: string | null,
): Promise<ArticlePosition[]> {
  const rows = await db.selectFrom('position').selectAll().where('reading_id', '=', id).orderBy('ordinal').execute()
  const actors = await loadActors(
    db,
    rows.map(({ actor_id }) => actor_id),
  )
  const questions = await questionsOf(db, affair)
  const positions = rows.flatMap((row): ArticlePosition[] => {
    const actor = actors.get(row.actor_id)
    if (actor === undefined) return []
    return [
      {
        ...{
          id: `${label}:p${row.ordinal + 1}`,
          actor,
          issue: row.issue_id,
          question: questions.get(row.issue_id) ?? null,
        },
        ...{ side: row.side, commitment: row.commitment, date: row.date, evidence: parseSpans(row.evidence) },
        ...{ statement: row.statement_id, confidence: row.confidence, inferred: row.inferred !== null },
      },
    ]
  })
  return positions.sort((one, other) => startOf(one.evidence) - startOf(other.evidence))
}

const startOf = (spans: readonly Span[]): number => spans[0]?.[0] ?? 0

async function questionsOf(db: Kysely<Database>, affair: string | null): Promise<ReadonlyMap<string, string>> {
  if (affair === null) return new Map()
  const row = await db.selectFrom('affair').select('codebook').where('id', '=', affair).executeTakeFirst()
  // The writer put it there, so it is not checked again.
  const issues = row?.codebook == null ? [] : (JSON.parse(row.codebook) as Codebook).issues
  return new Map(issues.map(({ id, question }) => [id, question]))
}

async function figuresOf(
  db: Kysely<Database>,
  { id, label }: { readonly id: number; readonly label: string },
): Promise<ArticleFigure[]> {
  const rows = await db.selectFrom('figure').selectAll().where('reading_id', '=', id).orderBy('start').execute()
  return rows.map(({ ordinal, start, end, value, upper, bound, unit, of, statement_id, date }) => ({
    ...{ id: `${label}:f${ordinal + 1}`, span: [start, end] as const, value, upper, bound, unit, of },
    ...{ statement: statement_id, date },
  }))
}
