import type { Kysely } from 'kysely'
import type { Database } from '../../record/schema.js'
import { isCounted } from '../counted.js'
import { listOf } from '../list-of.js'
import { loadActors } from '../parts.js'
import { UNKNOWN } from '../scope.js'
import { type Carrier, carriersIn, carriersOf } from './carriers.js'
import { articleCounts, type Counted, type Counts, MOST_ACTORS } from './facet-counts.js'
import { found, languageOf, type Search, searchOf } from './found.js'
import type { SearchFacet, SearchFacets, SearchQuestion } from './rows.js'
import { statementCounts } from './statement-counts.js'

/**
 * What a search could be narrowed to: the values that the hits have, with how many hits have each.
 * @throws what `search` throws
 */
export async function searchFacets(db: Kysely<Database>, question: SearchQuestion): Promise<SearchFacets> {
  const asked = await searchOf(db, question)
  const { carriers, actors, issues, kinds } =
    asked.searched === 'article' ? await ofArticles(db, asked) : await statementCounts(db, asked)
  return {
    actors: await named(db, actors),
    outlets: await outletFacet(db, carriers),
    months: monthFacet(carriers),
    issues: issues.map(({ value, hits }) => ({ value, name: value, hits })).sort(mostFirst),
    kinds: kinds.map(({ value, hits }) => ({ value, name: value, hits })).sort(mostFirst),
    languages: languageFacet(carriers),
  }
}

async function ofArticles(
  db: Kysely<Database>,
  asked: Search,
): Promise<Counts & { readonly carriers: readonly Carrier[] }> {
  const carriers = await carriersFound(db, asked)
  return { carriers, ...(await articleCounts(db, asked.scope, new Set(carriers.map(({ article }) => article)))) }
}

async function carriersFound(db: Kysely<Database>, asked: Search): Promise<readonly Carrier[]> {
  const { scope } = asked
  if (scope.affair === null || !(await isCounted(db, scope))) return carriersOf(db, asked)
  const { ids } = await found(db, asked).select(listOf(scope.dialect, 'hit.id').as('ids')).executeTakeFirstOrThrow()
  return carriersIn(db, scope.affair, new Map((JSON.parse(ids) as string[]).map((id) => [id, 1])))
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
