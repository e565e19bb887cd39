import { type Migration, sql } from 'kysely'
import { MOVED, WAS_COUNTED } from '../../migrations/moved-actors.js'

/** Names the actors of whom something moved, whoever moved it: see src/record/counts. */
export const movedActors: Migration = {
  up: async (db) => {
    await sql`create function reading_actor_moved() returns trigger language plpgsql as ${sql.lit(`begin
      insert into moved_actor (actor_id) select actor_id from (${MOVED}) as moved
        where ${WAS_COUNTED} on conflict do nothing;
      return null;
    end`)}`.execute(db)
    await sql
      .raw(`create trigger reading_actor_moved after update of actor_id on reading_actor for each row
        when (old.actor_id is distinct from new.actor_id) execute function reading_actor_moved()`)
      .execute(db)
  },
}
