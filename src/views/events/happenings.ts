import { type Expression, type Kysely, type SqlBool, sql } from 'kysely'
import { isAliasId } from '../../join/index.js'
import type { Event } from '../../read/reading.js'
import type { Database } from '../../record/schema.js'
import { among } from '../among.js'
import { grouped } from '../batches.js'
import { foldName } from '../names.js'
import { within } from '../period.js'
import { articlesOf, counts, type Scope } from '../scope.js'
import type { EventFilter } from './rows.js'

/** A report of an event before its words are looked up. */
export interface Reported {
  readonly id: string
  readonly reading: number
  readonly article: string
  readonly published: string | null
  readonly type: string
  readonly mode: string | null
  readonly trigger: readonly [number, number]
  readonly sentence: readonly [number, number]
  readonly date: string | null
  readonly modality: Event['modality']
  readonly statement: string | null
  readonly confidence: number
  /** Ids in the order of the text. */
  readonly actors: readonly string[]
  readonly recipients: readonly string[]
  /** Names, by id. */
  readonly names: ReadonlyMap<string, string>
}

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

async function loadReports(db: Kysely<Database>, scope: Scope, filter: EventFilter): Promise<Reported[]> {
  const matched = db
    .selectFrom('event')
    .innerJoin('reading', 'reading.id', 'event.reading_id')
    .innerJoin('article', 'article.id', 'reading.article_id')
    .where((eb) => counts(eb.ref('event.reading_id'), scope))
    .where(articlesOf(scope, 'any'))
    .where((eb) => {
      const clauses: Expression<SqlBool>[] = []
      const { type, mode, modality } = filter
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
  const events = await matched
    .select([
      'event.id',
      'event.reading_id as reading',
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
  const parts = await matched
    .innerJoin('event_actor', 'event_actor.event_id', 'event.id')
    .innerJoin('actor', 'actor.id', 'event_actor.actor_id')
    .select(['event.id', 'event_actor.part', 'actor.id as actor', 'actor.name'])
    .orderBy('event_actor.ordinal')
    .execute()
  const partsOf = grouped(parts, ({ id }) => id)
  return events.map(({ trigger_start, trigger_end, sentence_start, sentence_end, ...event }) => {
    const own = partsOf.get(event.id) ?? []
    const inPart = (wanted: string): string[] => own.flatMap(({ part, actor }) => (part === wanted ? [actor] : []))
    return {
      ...event,
      trigger: [trigger_start, trigger_end],
      sentence: [sentence_start, sentence_end],
      actors: [...new Set(inPart('actor'))],
      recipients: [...new Set(inPart('recipient'))],
      names: new Map(own.map(({ actor, name }) => [actor, name])),
    }
  })
}

function keyOf({ id, type, modality, actors, recipients, names, date }: Reported): string {
  if (date === null || ![...actors, ...recipients].some(isAliasId)) return id
  const keyOfActor = (actor: string): string => (isAliasId(actor) ? actor : foldName(names.get(actor) ?? actor))
  const [who, whom] = [actors, recipients].map((part) => part.map(keyOfActor).sort())
  return JSON.stringify([type, modality, who, whom, date])
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
