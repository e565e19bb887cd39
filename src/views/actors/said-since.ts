import { type Kysely, sql } from 'kysely'
import type { Database } from '../../record/schema.js'
import { among } from '../among.js'

/** What an article that was counted in an affair since a revision says of an actor, by one name and one role. */
export interface Said {
  readonly article: string
  /** The reading that counts; null when none does any more. */
  readonly reading: number | null
  readonly outlet: string | null
  readonly published: string | null
  /** Null where the article names nobody. */
  readonly id: string | null
  readonly name: string | null
  /** Not null: it is no name, but words for a source without one. */
  readonly unnamed: string | null
  readonly role: string | null
  /** Id of the actor that the role belongs to. */
  readonly owner: string | null
}

/** What the articles of an affair that were counted after a revision say of some actors: of each article at least one row. */
export const saidSince = (
  db: Kysely<Database>,
  affair: string,
  revision: number,
  ids: readonly string[],
): Promise<readonly Said[]> =>
  db
    .selectFrom('settled_article as settled')
    .leftJoin('reading_actor as named', (join) =>
      join
        .onRef('named.reading_id', '=', 'settled.reading_id')
        // Not by an index of actors: few readings are looked at.
        .on((eb) => among(sql<string>`${eb.ref('named.actor_id')} || ''`, ids)),
    )
    .leftJoin('unnamed_source as source', (join) =>
      join.onRef('source.reading_id', '=', 'named.reading_id').onRef('source.local_id', '=', 'named.local_id'),
    )
    .leftJoin('role', (join) =>
      join.onRef('role.reading_id', '=', 'named.reading_id').onRef('role.local_id', '=', 'named.local_id'),
    )
    .where('settled.revision', '>', revision)
    .where('settled.affair_id', '=', affair)
    .select(['settled.article_id as article', 'settled.reading_id as reading', 'settled.outlet_id as outlet'])
    .select(['settled.published', 'named.actor_id as id', 'named.name', 'source.local_id as unnamed'])
    .select(['role.role', 'role.of_actor_id as owner'])
    .execute()
