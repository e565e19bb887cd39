import { type Kysely, sql } from 'kysely'
import type { Database } from '../../record/schema.js'
import { isCounted } from '../counted.js'
import { loadActors } from '../parts.js'
import { heldReadings, UNKNOWN } from '../scope.js'
import { found, languageOf, type Search, searchOf } from './found.js'
import type { SearchFacet, SearchFacets, SearchQuestion } from './rows.js'

const MOST_ACTORS = 50

/**
 * What a search could be narrowed to: the values that the hits have, with how many hits have each.
 * @throws what `search` throws
 */
export async function searchFacets(db: Kysely<Database>, question: SearchQuestion): Promise<SearchFacets> {
  const asked = await searchOf(db, question)
  return {
    actors: await actorFacet(db, asked),
    outlets: await outletFacet(db, asked),
    months: await monthFacet(db, asked),
    issues: await issueFacet(db, asked),
    kinds: await kindFacet(db, asked),
    languages: await languageFacet(db, asked),
  }
}

const mostFirst = (one: Counted, other: Counted): number =>
  other.hits - one.hits || (one.value < other.value ? -1 : Number(one.value > other.value))

type Counted = Pick<SearchFacet, 'value' | 'hits'>

const HITS = sql<number>`count(distinct hit.id)`.as('hits')

async function actorFacet(db: Kysely<Database>, asked: Search): Promise<SearchFacet[]> {
  const rows = await (asked.searched === 'article'
    ? (await isCounted(db, asked.scope))
      ? found(db, asked)
          .innerJoin('actor_count', 'actor_count.article_id', 'hit.article')
          .where('actor_count.affair_id', '=', asked.scope.affair ?? '')
          // An article has each actor once.
          .select(['actor_count.actor_id as value', sql<number>`count(*)`.as('hits')])
          .groupBy('actor_count.actor_id')
          .execute()
      : found(db, asked)
          .innerJoin(heldReadings(db, asked.scope).as('held'), 'held.article_id', 'hit.article')
          .innerJoin('reading_actor', 'reading_actor.reading_id', 'held.reading_id')
          .select(['reading_actor.actor_id as value', HITS])
          .groupBy('reading_actor.actor_id')
          .execute()
    : found(db, asked)
        .innerJoin('statement_actor', 'statement_actor.statement_id', 'hit.id')
        .where('statement_actor.part', '=', 'speaker')
        .select(['statement_actor.actor_id as value', HITS])
        .groupBy('statement_actor.actor_id')
        .execute())
  const most = [...rows].sort(mostFirst).slice(0, MOST_ACTORS)
  const actors = await loadActors(
    db,
    most.map(({ value }) => value),
  )
  return most.map(({ value, hits }) => ({ value, name: actors.get(value)?.name ?? value, hits }))
}

async function outletFacet(db: Kysely<Database>, asked: Search): Promise<SearchFacet[]> {
  const rows = await found(db, asked)
    .innerJoin('article as carrier', 'carrier.id', 'hit.article')
    .leftJoin('outlet', 'outlet.id', 'carrier.outlet_id')
    .select(['outlet.id as value', 'outlet.name', HITS])
    .groupBy(['outlet.id', 'outlet.name'])
    .orderBy('hits', 'desc')
    .orderBy('outlet.id', (order) => order.asc().nullsLast())
    .execute()
  return rows.map(({ value, name, hits }) => ({ value: value ?? UNKNOWN, name, hits }))
}

async function monthFacet(db: Kysely<Database>, asked: Search): Promise<SearchFacet[]> {
  const month = sql<string | null>`substr(carrier.published, 1, 7)`
  const rows = await found(db, asked)
    .innerJoin('article as carrier', 'carrier.id', 'hit.article')
    .select([month.as('value'), HITS])
    .groupBy(month)
    .orderBy('value', (order) => order.asc().nullsLast())
    .execute()
  return rows.map(({ value, hits }) => ({ value: value ?? UNKNOWN, name: value, hits }))
}

async function issueFacet(db: Kysely<Database>, asked: Search): Promise<SearchFacet[]> {
  const rows = await (asked.searched === 'article'
    ? found(db, asked)
        .innerJoin(heldReadings(db, asked.scope).as('held'), 'held.article_id', 'hit.article')
        .innerJoin('position', 'position.reading_id', 'held.reading_id')
        .select(['position.issue_id as value', HITS])
        .groupBy('position.issue_id')
    : found(db, asked)
        .innerJoin('position', 'position.statement_id', 'hit.id')
        .select(['position.issue_id as value', HITS])
        .groupBy('position.issue_id')
  )
    .orderBy('hits', 'desc')
    .orderBy('value')
    .execute()
  return rows.map(({ value, hits }) => ({ value, name: value, hits }))
}

async function kindFacet(db: Kysely<Database>, asked: Search): Promise<SearchFacet[]> {
  const rows = await (asked.searched === 'statement'
    ? found(db, asked)
        .innerJoin('statement as told', 'told.id', 'hit.id')
        .select(['told.kind as value', HITS])
        .groupBy('told.kind')
        .execute()
    : (await isCounted(db, asked.scope))
      ? found(db, asked)
          .innerJoin('statement_count', 'statement_count.article_id', 'hit.article')
          .where('statement_count.affair_id', '=', asked.scope.affair ?? '')
          .select(['statement_count.kind as value', HITS])
          .groupBy('statement_count.kind')
          .execute()
      : found(db, asked)
          .innerJoin(heldReadings(db, asked.scope).as('held'), 'held.article_id', 'hit.article')
          .innerJoin('statement as told', 'told.reading_id', 'held.reading_id')
          .select(['told.kind as value', HITS])
          .groupBy('told.kind')
          .execute())
  return rows.map(({ value, hits }) => ({ value, name: value, hits })).sort(mostFirst)
}

async function languageFacet(db: Kysely<Database>, asked: Search): Promise<SearchFacet[]> {
  const rows = await found(db, asked)
    .innerJoin('article as carrier', 'carrier.id', 'hit.article')
    .select(['carrier.language as value', HITS])
    .groupBy('carrier.language')
    .execute()
  const hits = new Map<string | null, number>()
  for (const row of rows) {
    const language = languageOf(row.value)
    hits.set(language, (hits.get(language) ?? 0) + row.hits)
  }
  return [...hits].map(([name, count]) => ({ value: name ?? UNKNOWN, name, hits: count })).sort(mostFirst)
}
