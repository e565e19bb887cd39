import type { Kysely } from 'kysely'
import type { Database } from '../../record/schema.js'
import { among } from '../among.js'
import { cut } from '../batches.js'
import type { ActorRow, Filter, Listing, Page } from '../rows.js'
import { articlesOf, asksStatements, heldReadings, type Scope, scopeOf, statementsOf, UNNAMED } from '../scope.js'
import { actorRows } from './actor-rows.js'
import { rankedActors } from './ranked-actors.js'

/** What the filter counts of one actor. */
export interface ActorCounts {
  readonly id: string
  /** As speaker, by the whole filter. */
  readonly statements: number
  /** By affair, article, outlet and day of publication. */
  readonly mentions: number
  readonly articles: number
}

/**
 * Actors that the articles of the filter name, most statements first. With a kind, class or search: only those who
 * speak in such statements.
 * @throws AFFAIR_UNKNOWN, ARTICLE_UNKNOWN, ARTICLE_AMBIGUOUS, FILTER_DATE_INVALID
 */
export async function listActors(db: Kysely<Database>, filter: Filter, page: Page = {}): Promise<Listing<ActorRow>> {
  const scope = await scopeOf(db, filter)
  const ranked = (await rankedActors(db, scope, page)) ?? ranks(await countActors(db, scope), page)
  return { total: ranked.total, rows: await actorRows(db, scope, ranked.rows) }
}

const ranks = (counted: readonly ActorCounts[], page: Page): Listing<ActorCounts> => ({
  total: counted.length,
  rows: cut(counted, page.limit, page.offset),
})

/** All actors of a scope, in the order of the list. */
export async function countActors(db: Kysely<Database>, scope: Scope): Promise<readonly ActorCounts[]> {
  if (scope.actors === UNNAMED) return []
  const { actors } = scope
  const said = await db
    .selectFrom('statement')
    .innerJoin('article', 'article.id', 'statement.article_id')
    .innerJoin('statement_actor', 'statement_actor.statement_id', 'statement.id')
    .where('statement_actor.part', '=', 'speaker')
    .where(statementsOf(scope))
    .$if(actors !== null, (query) => query.where((eb) => among(eb.ref('statement_actor.actor_id'), actors ?? [])))
    .select((eb) => ['statement_actor.actor_id as id', eb.fn.count<number>('statement.id').distinct().as('count')])
    .groupBy('statement_actor.actor_id')
    .execute()
  const named = db
    .selectFrom('reading_actor')
    .innerJoin(heldReadings(db, scope).as('held'), 'held.reading_id', 'reading_actor.reading_id')
    .innerJoin('article', 'article.id', 'held.article_id')
    .where(articlesOf(scope))
    .$if(actors !== null, (query) => query.where((eb) => among(eb.ref('reading_actor.actor_id'), actors ?? [])))
  const seen = await named
    .select((eb) => ['reading_actor.actor_id as id', eb.fn.count<number>('article.id').distinct().as('articles')])
    .groupBy('reading_actor.actor_id')
    .execute()
  const mentioned = await named
    .innerJoin('mention', (join) =>
      join
        .onRef('mention.reading_id', '=', 'reading_actor.reading_id')
        .onRef('mention.local_id', '=', 'reading_actor.local_id'),
    )
    .select((eb) => ['reading_actor.actor_id as id', eb.fn.countAll<number>().as('count')])
    .groupBy('reading_actor.actor_id')
    .execute()
  const statements = new Map(said.map(({ id, count }) => [id, count]))
  const mentions = new Map(mentioned.map(({ id, count }) => [id, count]))
  const articles = new Map(seen.map((row) => [row.id, row.articles]))
  const ids = asksStatements(scope) ? [...statements.keys()] : [...new Set([...articles.keys(), ...statements.keys()])]
  return ids
    .map((id) => ({
      id,
      statements: statements.get(id) ?? 0,
      mentions: mentions.get(id) ?? 0,
      articles: articles.get(id) ?? 0,
    }))
    .sort(
      (a, b) =>
        b.statements - a.statements ||
        b.articles - a.articles ||
        b.mentions - a.mentions ||
        (a.id < b.id ? -1 : Number(a.id > b.id)),
    )
}
