import type { Kysely } from 'kysely'
import { isAliasId } from '../../join/actors/alias-id.js'
import type { Database } from '../../record/schema.js'
import { StandpointError } from '../../text/index.js'
import { foldName, idsNamed } from '../names.js'
import { actorOfId } from './actor-why.js'
import { namesLike, statesMeant } from './actors-named.js'

/** More are not named in a message. */
const MOST_NAMED = 5

/**
 * The one actor whom a person means: by its id, by one of its names, by the code or a name of a state, else by words of a name that fit no other. One of
 * the whole record comes before one of a single article.
 * @throws ACTOR_UNKNOWN, ACTOR_AMBIGUOUS
 */
export async function findActor(db: Kysely<Database>, wanted: string): Promise<string> {
  const known = await actorOfId(db, wanted.trim())
  if (known !== null) return known
  const named = await namesLike(db, wanted)
  const exact = named.filter(({ name }) => foldName(name) === foldName(wanted)).map(({ id }) => id)
  for (const ids of [exact.filter(isAliasId), exact, await statesMeant(db, wanted), idsNamed(named, wanted)]) {
    const fitting = [...new Set(ids)]
    if (fitting.length === 1) return fitting[0]!
    if (fitting.length > 1) {
      const shown = fitting.sort().slice(0, MOST_NAMED).join(', ')
      const more = fitting.length > MOST_NAMED ? ', …' : ''
      throw new StandpointError('ACTOR_AMBIGUOUS', { wanted, count: fitting.length, named: `${shown}${more}` })
    }
  }
  throw new StandpointError('ACTOR_UNKNOWN', { wanted })
}
