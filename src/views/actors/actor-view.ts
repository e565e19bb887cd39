import type { Kysely } from 'kysely'
import type { Database } from '../../record/schema.js'
import { StandpointError } from '../../text/index.js'
import type { ActorView, Filter, Page } from '../rows.js'
import { type Scope, scopeOf, statementsOf } from '../scope.js'
import { listStatements } from '../statements/list-statements.js'
import { actorHistory } from './actor-history.js'
import { actorMaybe } from './actor-maybe.js'
import { actorRows } from './actor-rows.js'
import { actorUnnamed } from './actor-unnamed.js'
import { actorOfId, actorWhy } from './actor-why.js'
import { countActors } from './list-actors.js'
import { rankedActors } from './ranked-actors.js'

/**
 * One actor by id, or by that of a name which counts with it, with a page of its statements.
 * @throws ACTOR_UNKNOWN, AFFAIR_UNKNOWN
 */
export async function actorView(
  db: Kysely<Database>,
  wanted: string,
  filter: Omit<Filter, 'actor'> = {},
  page: Page = {},
): Promise<ActorView> {
  const id = await actorOfId(db, wanted)
  if (id === null) throw new StandpointError('ACTOR_UNKNOWN', { wanted })
  const scope = { ...(await scopeOf(db, filter)), actors: [id] }
  const counted = ((await rankedActors(db, scope, {}))?.rows ?? (await countActors(db, scope)))[0] ?? {
    id,
    statements: 0,
    mentions: 0,
    articles: 0,
  }
  const [actor] = await actorRows(db, scope, [counted])
  if (actor === undefined) throw new StandpointError('ACTOR_UNKNOWN', { wanted: id })
  return {
    actor,
    history: await actorHistory(db, scope, id),
    quotedBy: await quotedBy(db, scope),
    unnamed: await actorUnnamed(db, scope, id),
    maybe: await actorMaybe(db, id),
    why: await actorWhy(db, id),
    statements: await listStatements(db, { ...filter, actor: id }, page),
  }
}

/** Outlets of the statements of a scope, most first. */
const quotedBy = (db: Kysely<Database>, scope: Scope): Promise<ActorView['quotedBy']> =>
  db
    .selectFrom('statement')
    .innerJoin('article', 'article.id', 'statement.article_id')
    .leftJoin('outlet', 'outlet.id', 'article.outlet_id')
    .where(statementsOf(scope))
    .select((eb) => ['outlet.name as outlet', eb.fn.countAll<number>().as('statements')])
    .groupBy('outlet.name')
    .orderBy('statements', 'desc')
    .orderBy('outlet.name', (order) => order.asc().nullsLast())
    .execute()
