import type { Kysely } from 'kysely'
import type { Database } from '../record/schema.js'
import { StandpointError } from '../text/index.js'
import { actorRows } from './actor-rows.js'
import { countActors } from './list-actors.js'
import { listStatements } from './list-statements.js'
import type { ActorView, Filter, Page } from './rows.js'
import { scopeOf } from './scope.js'

/**
 * One actor by id, with a page of its statements.
 * @throws ACTOR_UNKNOWN, AFFAIR_UNKNOWN
 */
export async function actorView(
  db: Kysely<Database>,
  id: string,
  filter: Omit<Filter, 'actor'> = {},
  page: Page = {},
): Promise<ActorView> {
  const known = await db.selectFrom('actor').select('id').where('id', '=', id).executeTakeFirst()
  if (known === undefined) throw new StandpointError('ACTOR_UNKNOWN', { wanted: id })
  const scope = { ...(await scopeOf(db, filter)), actors: [id] }
  const counted = (await countActors(db, scope))[0] ?? { id, statements: 0, mentions: 0, articles: 0 }
  const [actor] = await actorRows(db, scope, [counted])
  if (actor === undefined) throw new StandpointError('ACTOR_UNKNOWN', { wanted: id })
  return { actor, statements: await listStatements(db, { ...filter, actor: id }, page) }
}
