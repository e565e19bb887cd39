import { type Migration, sql } from 'kysely'

/**
 * Full text, kept equal by triggers: English stems without stop words and without accents, as the SQLite record has it. A
 * search vector holds 1 MB at most: of longer articles the first 400,000 characters are found.
 */
export const search: Migration = {
  up: async (db) => {
    await sql`create text search dictionary standpoint_stem (template = snowball, language = english)`.execute(db)
    await sql`create text search configuration standpoint (copy = pg_catalog.simple)`.execute(db)
    await sql`alter text search configuration standpoint
      alter mapping for asciiword, asciihword, hword_asciipart, word, hword, hword_part
      with standpoint_stem`.execute(db)
    await sql`create function search_text(text) returns text immutable strict parallel safe language sql
      as ${sql.lit(`select regexp_replace(normalize(left($1, 400000), NFD), '[\\u0300-\\u036f]', '', 'g')`)}`.execute(
      db,
    )
    for (const { table, columns } of [
      { table: 'article', columns: ['title', 'text'] },
      { table: 'statement', columns: ['content_text'] },
    ]) {
      const index = sql.table(`${table}_search`)
      const keep = sql.ref(`keep_${table}_search`)
      const parts = columns.map(
        (column, at) =>
          `setweight(to_tsvector('standpoint', search_text(coalesce(new.${column}, ''))), '${columns.length > 1 && at === 0 ? 'A' : 'B'}')`,
      )
      await sql`create table ${index} (
        seq integer primary key references ${sql.table(table)} (seq) on delete cascade,
        words tsvector not null)`.execute(db)
      await sql`create index ${sql.ref(`${table}_search_by_words`)} on ${index} using gin (words)
        with (fastupdate = off)`.execute(db)
      await sql`create function ${keep}() returns trigger language plpgsql as ${sql.lit(`begin
        insert into ${table}_search (seq, words) values (new.seq, ${parts.join(' || ')})
          on conflict (seq) do update set words = excluded.words;
        return null;
      end`)}`.execute(db)
      await sql`create trigger ${keep} after insert or update of ${sql.join(columns.map((column) => sql.ref(column)))}
        on ${sql.table(table)} for each row execute function ${keep}()`.execute(db)
    }
  },
}
