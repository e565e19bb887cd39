import type { Kysely } from 'kysely'
import type { Database } from '../../record/schema.js'
import { StandpointError } from '../../text/index.js'
import { statementsByOutlet } from '../list-outlets.js'
import type { ActorPage, ActorView, Filter } from '../rows.js'
import { type Scope, scopeOf } from '../scope.js'
import { listStatements } from '../statements/list-statements.js'
import { actorHistory } from './actor-history.js'
import { actorMaybe } from './actor-maybe.js'
import { actorRows } from './actor-rows.js'
import { actorUnnamed } from './actor-unnamed.js'
import { actorOfId, actorWhy } from './actor-why.js'
import { countActors } from './list-actors.js'
import { rankedActors } from './ranked-actors.js'
import { unitLinks } from './unit-links.js'

/**
 * One actor by id, or by that of a name which counts with it, with a page of its statements and so many reasons why it is one.
 * @throws ACTOR_UNKNOWN, AFFAIR_UNKNOWN
 */
export async function actorView(
  db: Kysely<Database>,
  wanted: string,
  filter: Omit<Filter, 'actor'> = {},
  { reasons, ...page }: ActorPage = {},
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
  const units = await unitLinks(db, scope, id)
  return {
    actor,
    history: await actorHistory(db, scope, id),
    quotedBy: await quotedBy(db, scope),
    unnamed: await actorUnnamed(db, scope, id),
    maybe: await actorMaybe(db, id, units),
    why: await actorWhy(db, id, units, reasons),
    statements: await listStatements(db, { ...filter, actor: id }, page),
  }
}

/** Outlets of the statements of a scope, most first. */
async function quotedBy(db: Kysely<Database>, scope: Scope): Promise<ActorView['quotedBy']> {
  const counts = await statementsByOutlet(db, scope)
  const outlets = await db.selectFrom('outlet').select(['id', 'name']).execute()
  const names = new Map<string | null, string>(outlets.map(({ id, name }) => [id, name]))
  return [...counts]
    .map(([id, statements]) => ({ outlet: names.get(id) ?? id, statements }))
    .sort(
      (one, other) =>
        other.statements - one.statements ||
        Number(one.outlet === null) - Number(other.outlet === null) ||
        compare(one.outlet ?? '', other.outlet ?? ''),
    )
}

const compare = (one: string, other: string): number => (one < other ? -1 : Number(one > other))
