import type { Kysely } from 'kysely'
import type { Database } from '../../record/schema.js'

/** An actor of an article that is this actor of the record for another reason than its name in full. */
export interface UnitLink {
  readonly unit_id: string
  readonly reading_id: number
  readonly article_id: string
  readonly rule: string
}

/** In the order of articles, then of their actors. Without the evidence: most are shown by nobody. */
export const unitLinks = (db: Kysely<Database>, id: string): Promise<readonly UnitLink[]> =>
  db
    .selectFrom('reading_actor')
    .innerJoin('actor_link', (join) =>
      join
        .onRef('actor_link.reading_id', '=', 'reading_actor.reading_id')
        .onRef('actor_link.local_id', '=', 'reading_actor.local_id'),
    )
    .innerJoin('reading', 'reading.id', 'reading_actor.reading_id')
    .select(['unit_id', 'actor_link.reading_id', 'reading.article_id', 'actor_link.rule'])
    .where('reading_actor.actor_id', '=', id)
    .where('rule', 'not in', ['name', 'state', 'codebook'])
    .orderBy('reading.article_id')
    .orderBy('reading_actor.ordinal')
    .execute()
