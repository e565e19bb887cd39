import { type Migration, sql } from 'kysely'

/** By what words readings call the bearer of an alias: counted, so that its name hangs on no order (join/actors/known-facts). */
export const called: Migration = {
  up: async (db) => {
    await sql`insert into alias_fact (alias_id, fact, value, readings)
      select alias_id, 'called', (profile::json ->> 'kind') || ' ' || (profile::json ->> 'name'), count(*)
      from actor_link where alias_id is not null group by 1, 3`.execute(db)
  },
}
