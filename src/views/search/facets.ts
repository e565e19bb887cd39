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
  const carried = await carriers(db, asked)
  return {
    actors: await actorFacet(db, asked),
    outlets: await outletFacet(db, carried),
    months: monthFacet(carried),
    issues: await issueFacet(db, asked),
    kinds: await kindFacet(db, asked),
    languages: languageFacet(carried),
  }
}

const compare = (one: string, other: string): number => (one < other ? -1 : Number(one > other))
const mostFirst = (one: Counted, other: Counted): number => other.hits - one.hits || compare(one.value, other.value)

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
          .orderBy('hits', 'desc')
          .orderBy('value')
          .limit(MOST_ACTORS)
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

/** What the articles say of themselves: outlet, month and language of all hits in one question. */
async function carriers(db: Kysely<Database>, asked: Search) {
  const month = sql<string | null>`substr(carrier.published, 1, 7)`
  const rows = await found(db, asked)
    .innerJoin('article as carrier', 'carrier.id', 'hit.article')
    .select(['carrier.outlet_id as outlet', month.as('month'), 'carrier.language', HITS])
    .groupBy(['carrier.outlet_id', month, 'carrier.language'])
    .execute()
  return (fieldOf: (row: (typeof rows)[number]) => string | null): Map<string | null, number> => {
    const hits = new Map<string | null, number>()
    for (const row of rows) hits.set(fieldOf(row), (hits.get(fieldOf(row)) ?? 0) + Number(row.hits))
    return hits
  }
}

type Carried = Awaited<ReturnType<typeof carriers>>

async function outletFacet(db: Kysely<Database>, carried: Carried): Promise<SearchFacet[]> {
  const outlets = await db.selectFrom('outlet').select(['id', 'name']).execute()
  const names = new Map(outlets.map(({ id, name }) => [id, name]))
  return [...carried(({ outlet }) => outlet)]
    .map(([id, hits]) => ({ value: id ?? UNKNOWN, name: id === null ? null : (names.get(id) ?? id), hits }))
    .sort(
      (one, other) =>
        other.hits - one.hits ||
        Number(one.name === null) - Number(other.name === null) ||
        compare(one.value, other.value),
    )
}

/** In their order, those without a date last. */
const monthFacet = (carried: Carried): SearchFacet[] =>
  [...carried(({ month }) => month)]
    .map(([month, hits]) => ({ value: month ?? UNKNOWN, name: month, hits }))
    .sort((one, other) => Number(one.name === null) - Number(other.name === null) || compare(one.value, other.value))

const languageFacet = (carried: Carried): SearchFacet[] =>
  [...carried(({ language }) => languageOf(language))]
    .map(([name, hits]) => ({ value: name ?? UNKNOWN, name, hits }))
    .sort(mostFirst)

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
