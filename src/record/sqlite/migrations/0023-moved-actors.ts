import { type Migration, sql } from 'kysely'
import { MOVED, WAS_COUNTED } from '../../migrations/moved-actors.js'

/** Names the actors of whom something moved, whoever moved it: see src/record/counts. */
export const movedActors: Migration = {
  up: async (db) => {
    await sql
      .raw(`create trigger reading_actor_moved after update of actor_id on reading_actor
        when old.actor_id is not new.actor_id begin
          insert into moved_actor (actor_id) select actor_id from (${MOVED}) as moved
            where ${WAS_COUNTED} and actor_id not in (select actor_id from moved_actor);
        end`)
      .execute(db)
  },
}
