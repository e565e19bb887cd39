import type { Kysely } from 'kysely'
import { inBatches } from '../../record/batches.js'
import { inForce } from '../../record/decisions/in-force.js'
import type { Database } from '../../record/schema.js'
import { UNDO } from '../actors/actor-rulings.js'
import { decisionMeant } from '../decision-meant.js'
import type { ToldEvent } from './told-event.js'

export const EVENT_MERGE = 'event-merge'
export const EVENT_SPLIT = 'event-split'

/** How a decision names an event, so that another reading of the article finds it again. */
export interface EventMember {
  readonly article: string
  /** The words of its sentence, and the word that says what happened. */
  readonly sentence: string
  readonly trigger: string
}

/** Body of a decision that two reports are of one happening, or that they are not. */
export interface EventDecisionBody {
  readonly one: EventMember
  readonly other: EventMember
  readonly reason: string | null
}

/** What people decided of events and did not take back. */
export interface EventRulings {
  readonly mergedWith: (id: string) => readonly string[]
  readonly areApart: (one: string, other: string) => boolean
  /** Events that decisions name beside the given ones. */
  readonly others: readonly string[]
}

const NONE: EventRulings = { mergedWith: () => [], areApart: () => false, others: [] }

export interface EventDecision {
  readonly id: number
  readonly kind: string
  readonly body: string
  readonly undoes: number | null
}

export async function loadEventDecisions(db: Kysely<Database>): Promise<readonly EventDecision[]> {
  const decisions = await db
    .selectFrom('decision')
    .select(['id', 'kind', 'body', 'undoes'])
    .where('kind', 'in', [EVENT_MERGE, EVENT_SPLIT, UNDO])
    .orderBy('id')
    .execute()
  return inForce(decisions).filter(({ kind }) => kind !== UNDO)
}

/** Rulings on these events; the readings that count are asked for the events that a decision names. */
export async function loadEventRulings(db: Kysely<Database>, events: readonly ToldEvent[]): Promise<EventRulings> {
  const articles = new Set(events.map(({ article }) => article))
  const decisions = (await loadEventDecisions(db))
    .map(({ kind, body }) => ({ kind, body: JSON.parse(body) as EventDecisionBody }))
    .filter(({ body }) => articles.has(body.one.article) || articles.has(body.other.article))
  if (decisions.length === 0) return NONE
  const idsOf = await membersFound(
    db,
    decisions.flatMap(({ body }) => [body.one, body.other]),
  )
  const merged = new Map<string, string[]>()
  const apart = new Set<string>()
  for (const { kind, body } of decisions) {
    for (const one of idsOf(body.one)) {
      for (const other of idsOf(body.other)) {
        if (kind === EVENT_SPLIT) for (const pair of [`${one}\n${other}`, `${other}\n${one}`]) apart.add(pair)
        else
          for (const [from, to] of [
            [one, other],
            [other, one],
          ] as const)
            merged.set(from, [...(merged.get(from) ?? []), to])
      }
    }
  }
  return {
    mergedWith: (id) => merged.get(id) ?? [],
    areApart: (one, other) => apart.has(`${one}\n${other}`),
    others: [...merged.keys()],
  }
}

/** Which events people have parted. */
export async function loadApart(db: Kysely<Database>): Promise<(one: string, other: string) => boolean> {
  const splits = (await loadEventDecisions(db))
    .filter(({ kind }) => kind === EVENT_SPLIT)
    .map(({ body }) => JSON.parse(body) as EventDecisionBody)
  if (splits.length === 0) return NONE.areApart
  const idsOf = await membersFound(
    db,
    splits.flatMap(({ one, other }) => [one, other]),
  )
  const apart = new Set(
    splits.flatMap(({ one, other }) =>
      idsOf(one).flatMap((first) => idsOf(other).flatMap((second) => [`${first}\n${second}`, `${second}\n${first}`])),
    ),
  )
  return (one, other) => apart.has(`${one}\n${other}`)
}

/** Ids of the events that decisions name, in every reading of their articles. */
async function membersFound(
  db: Kysely<Database>,
  members: readonly EventMember[],
): Promise<(member: EventMember) => readonly string[]> {
  const rows = await inBatches(
    members.map(({ article }) => article),
    (batch) =>
      db
        .selectFrom('event')
        .innerJoin('reading', 'reading.id', 'event.reading_id')
        .innerJoin('article', 'article.id', 'reading.article_id')
        .select(['event.id', 'article.id as article', 'article.text'])
        .select(['event.trigger_start', 'event.trigger_end', 'event.sentence_start', 'event.sentence_end'])
        .where('article.id', 'in', batch)
        .execute(),
  )
  return (member) =>
    rows
      .filter(
        ({ article, text, ...row }) =>
          article === member.article &&
          text.slice(row.sentence_start, row.sentence_end) === member.sentence &&
          text.slice(row.trigger_start, row.trigger_end) === member.trigger,
      )
      .map(({ id }) => id)
}

/** Events that a decision speaks of, in every reading. */
export async function decidedEvents(db: Kysely<Database>, decisionId: number): Promise<readonly string[]> {
  const decision = await decisionMeant(db, decisionId)
  if (decision?.kind !== EVENT_MERGE && decision?.kind !== EVENT_SPLIT) return []
  const { one, other } = JSON.parse(decision.body) as EventDecisionBody
  const idsOf = await membersFound(db, [one, other])
  return [...idsOf(one), ...idsOf(other)]
}
