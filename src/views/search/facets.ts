import { type Kysely, sql } from 'kysely'
import type { Database } from '../../record/schema.js'
import { loadActors } from '../parts.js'
import { UNKNOWN } from '../scope.js'
import { articleCounts, type Counted, MOST_ACTORS, statementCounts } from './facet-counts.js'
import { found, languageOf, type Search, searchOf } from './found.js'
import type { SearchFacet, SearchFacets, SearchQuestion } from './rows.js'

/**
 * What a search could be narrowed to: the values that the hits have, with how many hits have each.
 * @throws what `search` throws
 */
export async function searchFacets(db: Kysely<Database>, question: SearchQuestion): Promise<SearchFacets> {
  const asked = await searchOf(db, question)
  const carriers = await carriersOf(db, asked)
  const { actors, issues, kinds } = await (asked.searched === 'article'
    ? articleCounts(db, asked.scope, new Set(carriers.map(({ article }) => article)))
    : statementCounts(db, asked))
  return {
    actors: await named(db, actors),
    outlets: await outletFacet(db, carriers),
    months: monthFacet(carriers),
    issues: issues.map(({ value, hits }) => ({ value, name: value, hits })).sort(mostFirst),
    kinds: kinds.map(({ value, hits }) => ({ value, name: value, hits })).sort(mostFirst),
    languages: languageFacet(carriers),
  }
}

const compare = (one: string, other: string): number => (one < other ? -1 : Number(one > other))
const mostFirst = (one: Counted, other: Counted): number => other.hits - one.hits || compare(one.value, other.value)

async function named(db: Kysely<Database>, counted: readonly Counted[]): Promise<SearchFacet[]> {
  const most = [...counted].sort(mostFirst).slice(0, MOST_ACTORS)
  const actors = await loadActors(
    db,
    most.map(({ value }) => value),
  )
  return most.map(({ value, hits }) => ({ value, name: actors.get(value)?.name ?? value, hits }))
}

interface Carrier {
  readonly article: string
  readonly outlet: string | null
  readonly month: string | null
  readonly language: string | null
  readonly hits: number
}

/** What the articles of all hits say of themselves, in one question. */
async function carriersOf(db: Kysely<Database>, asked: Search): Promise<readonly Carrier[]> {
  const month = sql<string | null>`substr(carrier.published, 1, 7)`.as('month')
  const carried = found(db, asked).innerJoin('article as carrier', 'carrier.id', 'hit.article')
  if (asked.searched === 'article') {
    const rows = await carried
      .select(['carrier.id as article', 'carrier.outlet_id as outlet', month, 'carrier.language'])
      .execute()
    return rows.map((row) => ({ ...row, hits: 1 }))
  }
  return carried
    .select(['carrier.id as article', 'carrier.outlet_id as outlet', month, 'carrier.language'])
    .select(sql<number>`count(*)`.as('hits'))
    .groupBy(['carrier.id', 'carrier.outlet_id', 'carrier.published', 'carrier.language'])
    .execute()
}

/** Hits by what their articles have in a field. */
function byField<Value>(carriers: readonly Carrier[], fieldOf: (carrier: Carrier) => Value): Map<Value, number> {
  const hits = new Map<Value, number>()
  for (const carrier of carriers) hits.set(fieldOf(carrier), (hits.get(fieldOf(carrier)) ?? 0) + Number(carrier.hits))
  return hits
}

async function outletFacet(db: Kysely<Database>, carriers: readonly Carrier[]): Promise<SearchFacet[]> {
  const outlets = await db.selectFrom('outlet').select(['id', 'name']).execute()
  const names = new Map(outlets.map(({ id, name }) => [id, name]))
  return [...byField(carriers, ({ outlet }) => outlet)]
    .map(([id, hits]) => ({ value: id ?? UNKNOWN, name: id === null ? null : (names.get(id) ?? id), hits }))
    .sort(
      (one, other) =>
        other.hits - one.hits ||
        Number(one.name === null) - Number(other.name === null) ||
        compare(one.value, other.value),
    )
}

/** In their order, those without a date last. */
const monthFacet = (carriers: readonly Carrier[]): SearchFacet[] =>
  [...byField(carriers, ({ month }) => month)]
    .map(([month, hits]) => ({ value: month ?? UNKNOWN, name: month, hits }))
    .sort((one, other) => Number(one.name === null) - Number(other.name === null) || compare(one.value, other.value))

const languageFacet = (carriers: readonly Carrier[]): SearchFacet[] =>
  [...byField(carriers, ({ language }) => languageOf(language))]
    .map(([name, hits]) => ({ value: name ?? UNKNOWN, name, hits }))
    .sort(mostFirst)
