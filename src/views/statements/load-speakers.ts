import type { Kysely } from 'kysely'
import type { Database } from '../../record/schema.js'
import { grouped, inBatches } from '../batches.js'
import { loadActors } from '../parts.js'
import type { ActorRef } from '../rows.js'

/** The speakers of statements, in the order of the reading; those without any are left out. */
export async function loadSpeakers(
  db: Kysely<Database>,
  statements: Iterable<string>,
): Promise<Map<string, ActorRef[]>> {
  const links = await inBatches(statements, (batch) =>
    db
      .selectFrom('statement_actor')
      .select(['statement_id', 'actor_id'])
      .where('statement_id', 'in', batch)
      .where('part', '=', 'speaker')
      .orderBy('statement_id')
      .orderBy('ordinal')
      .execute(),
  )
  const actors = await loadActors(
    db,
    links.map(({ actor_id }) => actor_id),
  )
  return new Map(
    [...grouped(links, ({ statement_id }) => statement_id)].map(([id, own]) => [
      id,
      own.flatMap(({ actor_id }) => actors.get(actor_id) ?? []),
    ]),
  )
}
