import type { Insertable } from 'kysely'
import type { Reading, Statement } from '../read/reading.js'
import { hull, indexAt, type Span, textOfAll } from '../text/index.js'
import type { Database } from './schema.js'

/** Actor ids of the record under the ids of the reading. */
export type ActorIds = ReadonlyMap<string, string>

export interface ReadingPlace {
  readonly readingId: number
  readonly articleId: string
  /** What ids begin with: see ReadingTable.label. */
  readonly label: string
  readonly text: string
}

/** Tables that hold what a reading says. */
type ReadingTableName =
  | 'reading_actor'
  | 'mention'
  | 'role'
  | 'unnamed_source'
  | 'time'
  | 'statement'
  | 'statement_actor'
  | 'event'
  | 'event_actor'
  | 'position'
  | 'figure'
  | 'doubt'
  | 'doubt_candidate'

export type ReadingRows = { readonly [Table in ReadingTableName]: readonly Insertable<Database[Table]>[] }

/**
 * A checked reading as rows. `actorIds` must name every actor of it; the reading itself and its actors in the record are
 * not among the rows.
 */
export function readingRows(reading: Reading, actorIds: ActorIds, place: ReadingPlace): ReadingRows {
  const { readingId: reading_id, articleId: article_id, label, text } = place
  const actorLink = (local_id: string) => ({ reading_id, local_id, actor_id: actorIds.get(local_id)! })
  const statementId = (local: string): string => `${label}:${local}`
  const maybeStatementId = (local: string | null): string | null => (local === null ? null : statementId(local))
  return {
    reading_actor: reading.actors.map((actor, ordinal) => ({
      ...actorLink(actor.id),
      ordinal,
      name: actor.name,
      kind: actor.kind,
      country: actor.country,
    })),
    mention: reading.actors.flatMap((actor) =>
      actor.mentions.map(({ span: [start, end], form }, ordinal) => ({
        ...actorLink(actor.id),
        ordinal,
        start,
        end,
        form,
      })),
    ),
    role: reading.actors.flatMap((actor) =>
      actor.roles.map(({ role, of, evidence: [start, end] }, ordinal) => ({
        ...actorLink(actor.id),
        ordinal,
        role,
        of_local_id: of,
        of_actor_id: of === null ? null : actorIds.get(of)!,
        start,
        end,
      })),
    ),
    unnamed_source: reading.actors.flatMap(({ id: local_id, unnamed }) =>
      unnamed === undefined
        ? []
        : [
            {
              ...{ reading_id, local_id, number: unnamed.number },
              ...{ anonymity_start: unnamed.anonymity?.[0] ?? null, anonymity_end: unnamed.anonymity?.[1] ?? null },
              ...{ reason_start: unnamed.reason?.[0] ?? null, reason_end: unnamed.reason?.[1] ?? null },
            },
          ],
    ),
    time: reading.times.map(({ span: [start, end], value }, ordinal) => ({ reading_id, ordinal, start, end, value })),
    statement: reading.statements.map((statement, ordinal) => ({
      id: statementId(statement.id),
      reading_id,
      article_id,
      ordinal,
      local_id: statement.id,
      kind: statement.kind,
      class: statement.class,
      source: JSON.stringify(statement.source),
      cue: JSON.stringify(statement.cue),
      content: JSON.stringify(statement.content),
      ...extents(statement, reading.sentences),
      content_text: textOfAll(text, statement.content),
      within: maybeStatementId(statement.within),
      date: statement.date,
      dated_start: statement.dated?.[0] ?? null,
      dated_end: statement.dated?.[1] ?? null,
      confidence: statement.confidence,
    })),
    statement_actor: reading.statements.flatMap((statement) =>
      (['speaker', 'addressee', 'via'] as const).flatMap((part) =>
        statement[PART_LISTS[part]].map((local, ordinal) => ({
          statement_id: statementId(statement.id),
          part,
          ordinal,
          ...actorLink(local),
        })),
      ),
    ),
    event: reading.events.map((event, ordinal) => ({
      id: `${label}:${event.id}`,
      reading_id,
      ordinal,
      local_id: event.id,
      type: event.type,
      mode: event.mode,
      trigger_start: event.trigger[0],
      trigger_end: event.trigger[1],
      sentence_start: event.sentence[0],
      sentence_end: event.sentence[1],
      date: event.date,
      modality: event.modality,
      statement_id: maybeStatementId(event.statement),
      confidence: event.confidence,
    })),
    event_actor: reading.events.flatMap((event) =>
      (['actor', 'recipient'] as const).flatMap((part) =>
        event[`${part}s`].map((local, ordinal) => ({
          event_id: `${label}:${event.id}`,
          part,
          ordinal,
          ...actorLink(local),
        })),
      ),
    ),
    position: reading.positions.map((position, ordinal) => ({
      ...actorLink(position.actor),
      ordinal,
      issue_id: position.issue,
      side: position.side,
      commitment: position.commitment,
      date: position.date,
      evidence: JSON.stringify(position.evidence),
      statement_id: maybeStatementId(position.statement),
      confidence: position.confidence,
      inferred: position.inferred ?? null,
    })),
    figure: reading.figures.map(({ span: [start, end], value, unit, of, ...figure }, ordinal) => ({
      reading_id,
      ordinal,
      start,
      end,
      value,
      unit,
      of,
      bound: figure.bound,
      upper: figure.upper,
      statement_id: maybeStatementId(figure.statement),
      date: figure.date,
      same_start: figure.sameAs?.[0] ?? null,
      same_end: figure.sameAs?.[1] ?? null,
    })),
    doubt: reading.doubts.map(({ code, span: [start, end] }, ordinal) => ({ reading_id, ordinal, code, start, end })),
    doubt_candidate: reading.doubts.flatMap(({ candidates = [] }, doubt) =>
      candidates.map((local_id, ordinal) => ({ reading_id, doubt, ordinal, local_id })),
    ),
  }
}

const PART_LISTS = { speaker: 'speakers', addressee: 'addressees', via: 'via' } as const

/** Where a statement stands, and the sentences that it touches; where it touches none, the statement itself. */
function extents(statement: Statement, sentences: readonly Span[]) {
  const [start, end] = hull([...statement.source, ...statement.cue, ...statement.content])!
  const first = sentences[indexAt(sentences, start)]
  const last = sentences[indexAt(sentences, Math.max(start, end - 1))]
  return {
    start,
    end,
    sentence_start: first !== undefined && first[1] > start ? first[0] : start,
    sentence_end: Math.max(end, last?.[1] ?? end),
  }
}
