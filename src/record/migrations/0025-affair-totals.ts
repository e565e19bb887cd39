import { type Migration, sql } from 'kysely'
import type { ColumnTypes } from './column-types.js'

/** How many actors an affair names, kept with its other counts (src/record/counts): a page of actors says so without counting. */
export const affairTotals = (types: ColumnTypes): Migration => ({
  up: async (db) => {
    await db.schema
      .createTable('affair_total')
      .addColumn('affair_id', 'text', (column) => column.primaryKey().notNull())
      .addColumn('actors', 'integer', (column) => column.notNull())
      .modifyEnd(types.clustered)
      .execute()
    await sql`insert into affair_total (affair_id, actors)
      select affair_id, count(*) from actor_total where articles > 0 group by affair_id`.execute(db)
  },
})
