import type { Kysely } from 'kysely'
import type { Database } from '../../record/schema.js'
import { loadActors } from '../parts.js'
import type { Filter, StatementFacets } from '../rows.js'
import { type Scope, scopeOf, statementsOf, UNKNOWN, UNNAMED } from '../scope.js'

/**
 * What a filter could be narrowed to or changed to: for each of its fields the values that occur, with the statements
 * that there would be with this value and the other fields as they are; most first.
 * @throws AFFAIR_UNKNOWN, ARTICLE_UNKNOWN, ARTICLE_AMBIGUOUS, FILTER_DATE_INVALID
 */
export async function statementFacets(db: Kysely<Database>, filter: Filter): Promise<StatementFacets> {
  const scope = await scopeOf(db, filter)
  return {
    actors: await actorFacet(db, { ...scope, actors: null }),
    outlets: await outletFacet(db, { ...scope, outlets: null }),
    kinds: await columnFacet(db, { ...scope, kind: null }, 'kind'),
    classes: await columnFacet(db, { ...scope, class: null }, 'class'),
  }
}

const statements = (db: Kysely<Database>, scope: Scope) =>
  db
    .selectFrom('statement')
    .innerJoin('article', 'article.id', 'statement.article_id')
    .leftJoin('outlet', 'outlet.id', 'article.outlet_id')
    .where(statementsOf(scope))

async function actorFacet(db: Kysely<Database>, scope: Scope): Promise<StatementFacets['actors']> {
  const said = await statements(db, scope)
    .innerJoin('statement_actor', 'statement_actor.statement_id', 'statement.id')
    .where('statement_actor.part', '=', 'speaker')
    .select((eb) => ['statement_actor.actor_id as id', eb.fn.count<number>('statement.id').distinct().as('statements')])
    .groupBy('statement_actor.actor_id')
    .orderBy('statements', 'desc')
    .orderBy('statement_actor.actor_id')
    .execute()
  const { unnamed } = await statements(db, { ...scope, actors: UNNAMED })
    .select((eb) => eb.fn.countAll<number>().as('unnamed'))
    .executeTakeFirstOrThrow()
  const actors = await loadActors(
    db,
    said.map(({ id }) => id),
  )
  const named = said.map(({ id, statements }) => ({ value: id, name: actors.get(id)?.name ?? id, statements }))
  return unnamed === 0 ? named : [...named, { value: UNNAMED, name: null, statements: unnamed }]
}

async function outletFacet(db: Kysely<Database>, scope: Scope): Promise<StatementFacets['outlets']> {
  const carried = await statements(db, scope)
    .select((eb) => ['outlet.id', 'outlet.name', eb.fn.countAll<number>().as('statements')])
    .groupBy(['outlet.id', 'outlet.name'])
    .orderBy('statements', 'desc')
    .orderBy('outlet.id')
    .execute()
  return carried.map(({ id, name, statements }) => ({ value: id ?? UNKNOWN, name, statements }))
}

async function columnFacet(
  db: Kysely<Database>,
  scope: Scope,
  column: 'kind' | 'class',
): Promise<StatementFacets['kinds']> {
  const rows = await statements(db, scope)
    .select((eb) => [`statement.${column} as value`, eb.fn.countAll<number>().as('statements')])
    .groupBy(`statement.${column}`)
    .orderBy('statements', 'desc')
    .orderBy('value')
    .execute()
  return rows.map(({ value, statements }) => ({ value, name: value, statements }))
}
