import { type Expression, type Kysely, type SqlBool, sql } from 'kysely'
import { isAliasId } from '../../join/actors/alias-id.js'
import type { Event } from '../../read/reading.js'
import type { Database } from '../../record/schema.js'
import { among } from '../among.js'
import { foldName } from '../names.js'
import { within } from '../period.js'
import { carriedBy, heldReadings, type Scope } from '../scope.js'
import type { EventFilter } from './rows.js'

/** A report of an event before its words are looked up. */
export interface Reported extends Kind, Parties {
  readonly article: string
  readonly published: string | null
  readonly mode: string | null
  readonly trigger: readonly [number, number]
  readonly sentence: readonly [number, number]
  readonly statement: string | null
  readonly confidence: number
}

export interface Kind {
  readonly id: string
  readonly type: string
  readonly date: string | null
  readonly modality: Event['modality']
}

/** Who takes part, in the order of the text. */
export interface Parties {
  /** Ids. */
  readonly actors: readonly string[]
  readonly recipients: readonly string[]
  /** What they are known by over articles: their ids, of those without a name of their own the words. */
  readonly who: readonly string[]
  readonly whom: readonly string[]
  /** Whether anybody of them has a name of its own. */
  readonly named: boolean
}

/** A filter, or the events that it found. */
interface EventsAsked extends EventFilter {
  readonly ids?: readonly string[]
}

/** The events that a filter asks for, with `article` joined. */
export const eventsOf = (db: Kysely<Database>, scope: Scope, { type, mode, modality, ids }: EventsAsked) =>
  db
    .selectFrom('event')
    .innerJoin(heldReadings(db, scope).as('held'), 'held.reading_id', 'event.reading_id')
    .innerJoin('article', 'article.id', 'held.article_id')
    .where(carriedBy(scope))
    .where((eb) => {
      const clauses: Expression<SqlBool>[] = []
      const { event: rejected } = scope.rejected
      if (rejected.size > 0) clauses.push(eb.not(among(eb.ref('event.id'), [...rejected])))
      if (ids !== undefined) clauses.push(among(eb.ref('event.id'), ids))
      if (type) clauses.push(eb('event.type', '=', type.toUpperCase()))
      if (mode) clauses.push(eb('event.mode', '=', mode))
      if (modality) clauses.push(sql`${eb.ref('event.modality')} = ${modality}`)
      if (scope.since !== null || scope.until !== null)
        clauses.push(within(eb.fn.coalesce('event.date', 'article.published'), scope.since, scope.until))
      const { actors } = scope
      if (actors !== null)
        clauses.push(
          eb(
            'event.id',
            'in',
            eb
              .selectFrom('event_actor')
              .select('event_id')
              .where((own) => among(own.ref('event_actor.actor_id'), typeof actors === 'string' ? [] : actors)),
          ),
        )
      return eb.and(clauses)
    })

export async function loadReports(db: Kysely<Database>, scope: Scope, filter: EventsAsked): Promise<Reported[]> {
  const events = await eventsOf(db, scope, filter)
    .select([
      'event.id',
      'article.id as article',
      'article.published',
      'event.type',
      'event.mode',
      'event.trigger_start',
      'event.trigger_end',
      'event.sentence_start',
      'event.sentence_end',
      'event.date',
      'event.modality',
      'event.statement_id as statement',
      'event.confidence',
    ])
    .execute()
  const partiesOf = await loadParties(db, scope, filter)
  return events.map(({ trigger_start, trigger_end, sentence_start, sentence_end, ...event }) => ({
    ...event,
    ...partiesOf(event.id),
    trigger: [trigger_start, trigger_end],
    sentence: [sentence_start, sentence_end],
  }))
}

/** Who takes part in the events that a filter asks for, by their ids. */
export async function loadParties(
  db: Kysely<Database>,
  scope: Scope,
  filter: EventsAsked,
): Promise<(eventId: string) => Parties> {
  const parts = await eventsOf(db, scope, filter)
    .innerJoin('event_actor', 'event_actor.event_id', 'event.id')
    .innerJoin('actor', 'actor.id', 'event_actor.actor_id')
    .select(['event.id', 'event_actor.part', 'actor.id as actor', 'actor.name'])
    .orderBy('event_actor.ordinal')
    .execute()
  const parties = new Map<string, Gathered>()
  for (const { id, part, actor, name } of parts) {
    const own = parties.get(id) ?? { actors: [], recipients: [], who: [], whom: [], named: false }
    const [ids, known] = part === 'actor' ? [own.actors, own.who] : [own.recipients, own.whom]
    if (ids.includes(actor)) continue
    const isNamed = isAliasId(actor)
    ids.push(actor)
    known.push(isNamed ? actor : foldName(name))
    own.named ||= isNamed
    parties.set(id, own)
  }
  return (id) => parties.get(id) ?? NOBODY
}

type Gathered = { -readonly [Key in keyof Parties]: Parties[Key] extends boolean ? boolean : string[] }

const NOBODY: Parties = { actors: [], recipients: [], who: [], whom: [], named: false }
