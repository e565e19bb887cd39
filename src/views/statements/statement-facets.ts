import { type Kysely, sql } from 'kysely'
import { FAIRLY_SURE, SURE } from '../../record/counts/index.js'
import type { Database } from '../../record/schema.js'
import { grouped } from '../batches.js'
import { isCounted, measureOf, statementCounts, sumOf, voiceCounts, voicesAreCounted } from '../counted.js'
import { issuesOf } from '../ledger/issues.js'
import { statementsByOutlet } from '../list-outlets.js'
import { loadActors } from '../parts.js'
import { remembered } from '../remembered.js'
import type { Facet, FacetField, Filter, StatementFacets } from '../rows.js'
import { asksStatements, hasDates, type Scope, scopeOf, statementsOf, UNKNOWN, UNNAMED } from '../scope.js'
import { regionName } from './region-name.js'
import { rolesHeard } from './roles-heard.js'

/** Every field that has facets, in the order in which a person narrows a list. */
export const FACET_FIELDS: readonly FacetField[] = [
  'actors',
  'states',
  'roles',
  'issues',
  'outlets',
  'kinds',
  'classes',
  'confidences',
  'reviews',
]

/** What to count: all when left out. */
export interface FacetChoice {
  /** Only these fields: the others come out empty. */
  readonly fields?: readonly FacetField[] | undefined
  /** Values of a field at most, those with most statements. */
  readonly most?: number | undefined
}

/** From these on the page says "sure" and "fairly sure". */
const CONFIDENCES = [SURE, FAIRLY_SURE] as const

/**
 * What a filter could be narrowed to or changed to: for each of its fields the values that occur, with the statements
 * that there would be with this value and the other fields as they are; most first.
 * @throws AFFAIR_UNKNOWN, ARTICLE_UNKNOWN, ARTICLE_AMBIGUOUS, FILTER_DATE_INVALID
 */
export async function statementFacets(
  db: Kysely<Database>,
  filter: Filter,
  { fields = FACET_FIELDS, most }: FacetChoice = {},
): Promise<StatementFacets> {
  const scope = await scopeOf(db, filter)
  const facets: Partial<Record<FacetField, readonly Facet[]>> = {}
  for (const field of FACET_FIELDS) {
    facets[field] = fields.includes(field) ? cutTo(await FACETS[field](db, scope, most), most) : []
  }
  return facets as StatementFacets
}

/** The first so many; who makes no name for himself stays, at the end. */
function cutTo(facets: readonly Facet[], most: number | undefined): readonly Facet[] {
  if (most === undefined || facets.length <= most) return facets
  return [...facets.slice(0, most), ...facets.slice(most).filter(({ value }) => value === UNNAMED || value === UNKNOWN)]
}

type CountFacet = (db: Kysely<Database>, scope: Scope, most: number | undefined) => Promise<readonly Facet[]>

const without = (scope: Scope, mark: keyof Scope['marks']): Scope => ({
  ...scope,
  marks: { ...scope.marks, [mark]: null },
})

const FACETS: Readonly<Record<FacetField, CountFacet>> = {
  actors: (db, scope, most) => actorFacet(db, { ...scope, actors: null }, most),
  states: (db, scope) => ofWhole(db, without(scope, 'states'), 'states', stateFacet),
  roles: (db, scope) => roleFacet(db, without(scope, 'role')),
  issues: (db, scope) => ofWhole(db, without(scope, 'issues'), 'issues', issueFacet),
  outlets: (db, scope) => outletFacet(db, { ...scope, outlets: null }),
  kinds: (db, scope) => columnFacet(db, { ...scope, kind: null }, 'kind'),
  classes: (db, scope) => columnFacet(db, { ...scope, class: null }, 'class'),
  confidences: (db, scope) => confidenceFacet(db, without(scope, 'confidence')),
  reviews: (db, scope) => reviewFacet(db, scope),
}

/** What nobody counts as it changes: of a whole affair it is found once. */
const ofWhole = (
  db: Kysely<Database>,
  scope: Scope,
  field: FacetField,
  count: (db: Kysely<Database>, scope: Scope) => Promise<readonly Facet[]>,
): Promise<readonly Facet[]> => {
  const { affair, article, actors, outlets } = scope
  const isWhole = affair !== null && article === null && actors === null && outlets === null
  return isWhole && asksOnlyOutlets(scope)
    ? remembered(db, `${field} of statements ${affair} ${scope.versions}`, () => count(db, scope))
    : count(db, scope)
}

const statements = (db: Kysely<Database>, scope: Scope) =>
  db.selectFrom('statement').innerJoin('article', 'article.id', 'statement.article_id').where(statementsOf(scope))

const voices = (db: Kysely<Database>, scope: Scope) =>
  statements(db, scope)
    .innerJoin('statement_actor', 'statement_actor.statement_id', 'statement.id')
    .where('statement_actor.part', '=', 'speaker')

const STATEMENTS = sql<number>`count(distinct statement.id)`.as('statements')

async function actorFacet(db: Kysely<Database>, scope: Scope, most: number | undefined): Promise<readonly Facet[]> {
  const isByCount = voicesAreCounted(scope) && (await isCounted(db, scope))
  const said = await (isByCount ? countedVoices : saidBy)(db, scope, most)
  const unnamed = [...(await statementsByOutlet(db, { ...scope, actors: UNNAMED })).values()].reduce(
    (sum, n) => sum + n,
    0,
  )
  const actors = await loadActors(
    db,
    said.map(({ id }) => id),
  )
  const named = said.map(({ id, statements }) => ({ value: id, name: actors.get(id)?.name ?? id, statements }))
  return unnamed === 0 ? named : [...named, { value: UNNAMED, name: null, statements: unnamed }]
}

interface Voice {
  readonly id: string
  readonly statements: number
}

const saidBy = (db: Kysely<Database>, scope: Scope, most = Number.MAX_SAFE_INTEGER): Promise<readonly Voice[]> =>
  voices(db, scope)
    .select(['statement_actor.actor_id as id', STATEMENTS])
    .groupBy('statement_actor.actor_id')
    .orderBy('statements', 'desc')
    .orderBy('statement_actor.actor_id')
    .limit(most)
    .execute()

/** Whether a scope asks for nothing but an affair and outlets: what is counted by actor. */
const asksOnlyOutlets = (scope: Scope): boolean => !hasDates(scope) && !asksStatements(scope)

const countedVoices = (
  db: Kysely<Database>,
  scope: Scope,
  most = Number.MAX_SAFE_INTEGER,
): Promise<readonly Voice[]> =>
  scope.outlets === null && asksOnlyOutlets(scope)
    ? db
        .selectFrom('actor_total')
        .where('affair_id', '=', scope.affair ?? '')
        .where('statements', '>', 0)
        .select(['actor_id as id', 'statements'])
        .orderBy('statements', 'desc')
        .orderBy('actor_id')
        .limit(most)
        .execute()
    : voiceCounts(db, scope)
        .select((eb) => ['voice_count.actor_id as id', eb.fn.sum<number>('voice_count.statements').as('statements')])
        .groupBy('voice_count.actor_id')
        .orderBy('statements', 'desc')
        .orderBy('voice_count.actor_id')
        .limit(most)
        .execute()

async function outletFacet(db: Kysely<Database>, scope: Scope): Promise<readonly Facet[]> {
  const counts = await statementsByOutlet(db, scope)
  const outlets = await db.selectFrom('outlet').select(['id', 'name']).execute()
  const names = new Map(outlets.map(({ id, name }) => [id, name]))
  return [...counts]
    .map(
      ([id, count]): Facet => ({
        value: id ?? UNKNOWN,
        name: id === null ? null : (names.get(id) ?? id),
        statements: count,
      }),
    )
    .sort(mostFirst)
}

/** Of equal ones by value; what nobody states last. */
const mostFirst = (one: Facet, other: Facet): number =>
  other.statements - one.statements ||
  Number(one.name === null) - Number(other.name === null) ||
  (one.value < other.value ? -1 : Number(one.value > other.value))

async function stateFacet(db: Kysely<Database>, scope: Scope): Promise<readonly Facet[]> {
  const isByCount = scope.actors === null && voicesAreCounted(scope) && (await isCounted(db, scope))
  const rows = await (isByCount ? countedStates : statesHeard)(db, scope)
  return rows.map(({ value, statements }): Facet => ({ value, name: regionName(value), statements })).sort(mostFirst)
}

interface Value {
  readonly value: string
  readonly statements: number
}

/** By the sums over speakers, less what those of one state say together. */
async function countedStates(db: Kysely<Database>, scope: Scope): Promise<readonly Value[]> {
  const said = voiceCounts(db, scope)
    .select((eb) => ['voice_count.actor_id', eb.fn.sum<number>('voice_count.statements').as('statements')])
    .groupBy('voice_count.actor_id')
  const summed = await db
    .selectFrom(said.as('said'))
    .innerJoin('actor', 'actor.id', 'said.actor_id')
    .where('actor.country', 'is not', null)
    .select((eb) => [sql<string>`actor.country`.as('value'), eb.fn.sum<number>('said.statements').as('statements')])
    .groupBy('actor.country')
    .execute()
  const together = await voices(db, scope)
    .innerJoin('actor', 'actor.id', 'statement_actor.actor_id')
    .where('actor.country', 'is not', null)
    .where((eb) =>
      eb(
        'statement.id',
        'in',
        eb
          .selectFrom('statement_actor as next')
          .select('next.statement_id')
          .where(sql<boolean>`next.part = 'speaker' and next.ordinal > 0`),
      ),
    )
    .select([
      sql<string>`actor.country`.as('value'),
      sql<number>`count(distinct statement_actor.actor_id) - 1`.as('more'),
    ])
    .groupBy(['statement.id', 'actor.country'])
    .execute()
  const more = grouped(together, ({ value }) => value)
  return summed.map(({ value, statements }) => ({
    value,
    statements: (more.get(value) ?? []).reduce((left, own) => left - Number(own.more), Number(statements)),
  }))
}

const statesHeard = (db: Kysely<Database>, scope: Scope): Promise<readonly Value[]> =>
  voices(db, scope)
    .innerJoin('actor', 'actor.id', 'statement_actor.actor_id')
    .where('actor.country', 'is not', null)
    .select([sql<string>`actor.country`.as('value'), STATEMENTS])
    .groupBy('actor.country')
    .execute()

async function roleFacet(db: Kysely<Database>, scope: Scope): Promise<readonly Facet[]> {
  const heard = await rolesHeard(db, scope)
  return [...heard].map(([role, statements]): Facet => ({ value: role, name: role, statements })).sort(mostFirst)
}

async function issueFacet(db: Kysely<Database>, scope: Scope): Promise<readonly Facet[]> {
  const rows = await statements(db, scope)
    .innerJoin('position', 'position.statement_id', 'statement.id')
    .select(['position.issue_id as value', STATEMENTS])
    .groupBy('position.issue_id')
    .orderBy('statements', 'desc')
    .orderBy('value')
    .execute()
  const questions =
    scope.affair === null || rows.length === 0
      ? new Map<string, string | null>()
      : new Map((await issuesOf(db, scope.affair)).issues.map(({ id, question }) => [id, question]))
  return rows.map(({ value, statements }) => ({ value, name: questions.get(value) ?? value, statements }))
}

async function confidenceFacet(db: Kysely<Database>, scope: Scope): Promise<readonly Facet[]> {
  const measure = measureOf(scope)
  if (measure === 'statements' && (await isCounted(db, scope))) {
    const { sure, fairly } = await statementCounts(db, scope)
      .select([sumOf('sure').as('sure'), sumOf('fairly_sure').as('fairly')])
      .executeTakeFirstOrThrow()
    return confidences([sure, fairly])
  }
  const counted = await statements(db, scope)
    .select(
      CONFIDENCES.map((least, at) =>
        sql<number>`count(case when statement.confidence >= ${least} then 1 end)`.as(`at${at}`),
      ),
    )
    .executeTakeFirstOrThrow()
  return confidences(Object.values(counted as Record<string, number>))
}

const confidences = (counts: readonly number[]): readonly Facet[] =>
  CONFIDENCES.map((least, at) => ({ value: String(least), name: String(least), statements: counts[at] ?? 0 }))

async function reviewFacet(db: Kysely<Database>, scope: Scope): Promise<readonly Facet[]> {
  const facets: Facet[] = []
  for (const [value, reviewed] of [
    ['yes', true],
    ['no', false],
  ] as const) {
    const { found } = await statements(db, { ...scope, marks: { ...scope.marks, reviewed } })
      .select((eb) => eb.fn.countAll<number>().as('found'))
      .executeTakeFirstOrThrow()
    facets.push({ value, name: value, statements: Number(found) })
  }
  return facets
}

async function columnFacet(db: Kysely<Database>, scope: Scope, column: 'kind' | 'class'): Promise<readonly Facet[]> {
  const measure = measureOf(scope)
  const rows =
    measure !== null && (await isCounted(db, scope))
      ? await statementCounts(db, scope)
          .select([`statement_count.${column} as value`, sumOf(measure).as('statements')])
          .groupBy(`statement_count.${column}`)
          .having(sumOf(measure), '>', 0)
          .orderBy('statements', 'desc')
          .orderBy('value')
          .execute()
      : await statements(db, scope)
          .select((eb) => [`statement.${column} as value`, eb.fn.countAll<number>().as('statements')])
          .groupBy(`statement.${column}`)
          .orderBy('statements', 'desc')
          .orderBy('value')
          .execute()
  return rows.map(({ value, statements }) => ({ value, name: value, statements }))
}
