import { type Migration, sql } from 'kysely'

/**
 * The two functions of SQLite that the shared queries use (views/among.ts, views/period.ts), and the writers' turn
 * (record/turn.ts).
 */
export const functions: Migration = {
  up: async (db) => {
    await sql`create function instr(text, text) returns integer immutable strict parallel safe language sql
      as 'select strpos($1, $2)'`.execute(db)
    await sql`create function json_each(list text) returns table (value text) immutable strict parallel safe rows 20
      language sql as 'select json_array_elements_text(list::json)'`.execute(db)
    await sql`create table turn (id integer primary key)`.execute(db)
    await sql`insert into turn (id) values (1)`.execute(db)
  },
}
