import type { Kysely } from 'kysely'
import type { Database } from '../../record/schema.js'
import { grouped } from '../batches.js'
import type { ActorRef } from '../rows.js'

/** Who may be meant where a reading doubts, likeliest first, by the ordinal of the doubt. */
export async function loadCandidates(db: Kysely<Database>, reading: number): Promise<Map<number, ActorRef[]>> {
  const rows = await db
    .selectFrom('doubt_candidate as candidate')
    .innerJoin('reading_actor', (join) =>
      join
        .onRef('reading_actor.reading_id', '=', 'candidate.reading_id')
        .onRef('reading_actor.local_id', '=', 'candidate.local_id'),
    )
    .innerJoin('actor', 'actor.id', 'reading_actor.actor_id')
    .select(['candidate.doubt', 'actor.id', 'actor.name', 'actor.kind', 'actor.country'])
    .where('candidate.reading_id', '=', reading)
    .orderBy('candidate.doubt')
    .orderBy('candidate.ordinal')
    .execute()
  const byDoubt = grouped(rows, ({ doubt }) => doubt)
  return new Map([...byDoubt].map(([doubt, own]) => [doubt, own.map(({ doubt: _, ...actor }) => actor)]))
}
