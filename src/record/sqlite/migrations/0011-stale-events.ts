import { type Migration, sql } from 'kysely'

/** An event is to be joined anew when somebody who takes part in it is somebody else now, whatever changed it. */
export const staleEvents: Migration = {
  up: async (db) => {
    await sql`create trigger event_actor_moves after update of actor_id on event_actor
      when old.actor_id is not new.actor_id
      begin insert or ignore into event_stale (event_id) values (new.event_id); end`.execute(db)
  },
}
