import { type Migration, sql } from 'kysely'

// What is to be done on conflict is decided by the outermost statement, whatever the trigger says: so it asks first.

/** An event is to be joined anew when somebody who takes part in it is somebody else now, whatever changed it. */
export const staleEvents: Migration = {
  up: async (db) => {
    await sql`create trigger event_actor_moves after update of actor_id on event_actor
      when old.actor_id is not new.actor_id
      begin
        insert into event_stale (event_id) select new.event_id
          where not exists (select 1 from event_stale where event_id = new.event_id);
      end`.execute(db)
  },
}
