import { type Migration, sql } from 'kysely'
import type { ColumnTypes } from './column-types.js'

/**
 * Who speaks in an article, by date, kind and class (src/record/counts), so that a list of actors by these reads no statement.
 * It is found by actor, then article: what an article had is told by `actor_count`, so that no second index is needed.
 */
export const voices = (types: ColumnTypes): Migration => ({
  up: async (db) => {
    await db.schema
      .createTable('voice_count')
      .addColumn('affair_id', 'text', (column) => column.notNull())
      .addColumn('actor_id', 'text', (column) => column.notNull())
      .addColumn('article_id', 'text', (column) => column.notNull())
      .addColumn('told', 'text', (column) => column.notNull())
      .addColumn('kind', 'text', (column) => column.notNull())
      .addColumn('class', 'text', (column) => column.notNull())
      .addColumn('statements', 'integer', (column) => column.notNull())
      .addPrimaryKeyConstraint('voice_count_key', ['affair_id', 'actor_id', 'article_id', 'told', 'kind', 'class'])
      .modifyEnd(types.clustered)
      .execute()
    // The few statements that several make together: in sums over speakers they count more than once.
    await db.schema
      .createIndex('statement_actor_joint')
      .on('statement_actor')
      .column('statement_id')
      .where(sql<boolean>`part = 'speaker' and ordinal > 0`)
      .execute()
    await sql`insert into uncounted (affair_id, article_id)
      select affair_id, article_id from affair_article where reading_id is not null
      on conflict do nothing`.execute(db)
  },
})
