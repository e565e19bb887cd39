import { type Migration, sql } from 'kysely'

/** PostgreSQL keeps the names of tables and of keys in one list: "figure_key" is to be a table (0020-figure-groups). */
export const figurePlace: Migration = {
  up: async (db) => {
    await sql`alter table figure rename constraint figure_key to figure_place`.execute(db)
  },
}
