import { type Migration, sql } from 'kysely'

const ORDER = `do $$
  declare place record;
  begin
    for place in
      select columns.table_name, columns.column_name from information_schema.columns columns
      join information_schema.tables tables using (table_schema, table_name)
      where table_schema = current_schema() and table_type = 'BASE TABLE' and table_name not like 'kysely%'
        and data_type = 'text' and collation_name is distinct from 'C'
    loop
      execute format('alter table %I alter column %I type text collate "C"', place.table_name, place.column_name);
    end loop;
  end $$`

/** Lets texts be ordered and compared byte by byte, as in SQLite, whatever the language of the server. */
export const inPlainOrder = ({ up }: Migration): Migration => ({
  up: async (db) => {
    await up(db)
    await sql.raw(ORDER).execute(db)
  },
})
