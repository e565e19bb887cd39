import { type Migration, sql } from 'kysely'

/** An event is to be joined anew when somebody who takes part in it is somebody else now, whatever changed it. */
export const staleEvents: Migration = {
  up: async (db) => {
    await sql`create function keep_stale_event() returns trigger language plpgsql as ${sql.lit(`begin
      insert into event_stale (event_id) values (new.event_id) on conflict do nothing;
      return null;
    end`)}`.execute(db)
    await sql`create trigger event_actor_moves after update of actor_id on event_actor
      for each row when (old.actor_id is distinct from new.actor_id)
      execute function keep_stale_event()`.execute(db)
  },
}
