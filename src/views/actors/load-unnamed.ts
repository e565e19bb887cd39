import type { Kysely } from 'kysely'
import { isAliasId } from '../../join/actors/alias-id.js'
import type { Database } from '../../record/schema.js'
import { inBatches } from '../batches.js'
import type { ActorRef } from '../rows.js'
import { keptUnnamed } from './kept-unnamed.js'

/**
 * Ids of those whom no article names: sources without a name, and whoever only one article knows under words that are no
 * name ("86 countries", "his campaign").
 * @param named those of whom an article is known to say a name
 */
export async function loadUnnamed(
  db: Kysely<Database>,
  actors: Iterable<Pick<ActorRef, 'id' | 'name' | 'kind'>>,
  named: ReadonlySet<string> = new Set(),
): Promise<ReadonlySet<string>> {
  const known = [...actors]
  const described = known.filter(isDescribed).map(({ id }) => id)
  const unnamed = await keptUnnamed(
    db,
    known.filter((actor) => !isDescribed(actor) && mayLackName(actor) && !named.has(actor.id)).map(({ id }) => id),
    (ids) => unnamedSources(db, ids),
  )
  return new Set([...described, ...unnamed])
}

/** A name begins with a capital, and a group with a name is one across articles. */
const isDescribed = ({ id, name, kind }: Pick<ActorRef, 'id' | 'name' | 'kind'>): boolean =>
  !isAliasId(id) && (kind === 'group' || /^\p{Ll}/u.test(name))

/** States and bodies always have a name. */
const mayLackName = ({ kind }: Pick<ActorRef, 'kind'>): boolean => kind === 'person' || kind === 'group'

/** Those of whom no reading says a name: one reading with a name ends the search. */
async function unnamedSources(db: Kysely<Database>, ids: readonly string[]): Promise<readonly string[]> {
  const rows = await inBatches(ids, (batch) =>
    db
      .selectFrom('actor')
      .select('actor.id')
      .where('actor.id', 'in', batch)
      .where('actor.kind', 'in', ['person', 'group'])
      .where(({ not, exists, selectFrom }) =>
        not(
          exists(
            selectFrom('reading_actor')
              .select('reading_actor.reading_id')
              .whereRef('reading_actor.actor_id', '=', 'actor.id')
              .where((eb) =>
                eb.not(
                  eb.exists(
                    eb
                      .selectFrom('unnamed_source')
                      .select('unnamed_source.local_id')
                      .whereRef('unnamed_source.reading_id', '=', 'reading_actor.reading_id')
                      .whereRef('unnamed_source.local_id', '=', 'reading_actor.local_id'),
                  ),
                ),
              ),
          ),
        ),
      )
      .execute(),
  )
  return rows.map(({ id }) => id)
}
