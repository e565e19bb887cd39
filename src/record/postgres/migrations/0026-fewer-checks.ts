import { type Kysely, type Migration, sql } from 'kysely'

/**
 * What the server does beside writing when a reading is kept cost it as much as to write it. Rows of which another key says already
 * that they come and go with their reading need none of their own; articles are never deleted, so nothing has to be said of their
 * fingerprints. Which actors of the record a reading names is checked at the end of its transaction: it is written before its
 * writer's turn, actors are in it.
 */
export const fewerChecks: Migration = {
  up: async (db) => {
    for (const [table, key] of [
      ...['mention', 'role', 'statement_actor', 'event_actor', 'position'].map((name) => [name, 'reading_id'] as const),
      ['statement', 'article_id'],
      ['fingerprint', 'article_seq'],
    ] as const) {
      await sql`alter table ${sql.table(table)} drop constraint ${sql.ref(`${table}_${key}_fkey`)}`.execute(db)
    }
    await sql`alter table reading_actor alter constraint reading_actor_actor_id_fkey deferrable initially deferred`.execute(
      db,
    )
    await searchTogether(db)
  },
}

/**
 * The words of new statements are taken in by all of a reading at once, and into the index by some readings at once: 256 kB of them
 * wait at most, which a search looks through in a millisecond.
 */
async function searchTogether(db: Kysely<unknown>): Promise<void> {
  await sql`create function keep_new_statement_search() returns trigger language plpgsql as ${sql.lit(`begin
    insert into statement_search (seq, words)
      select seq, setweight(to_tsvector('standpoint', search_text(content_text)), 'B') from fresh;
    return null;
  end`)}`.execute(db)
  await sql`drop trigger keep_statement_search on statement`.execute(db)
  await sql`create trigger keep_statement_search after update of content_text on statement
    for each row execute function keep_statement_search()`.execute(db)
  await sql`create trigger keep_new_statement_search after insert on statement referencing new table as fresh
    for each statement execute function keep_new_statement_search()`.execute(db)
  await sql`alter index statement_search_by_words set (fastupdate = on, gin_pending_list_limit = 256)`.execute(db)
}
