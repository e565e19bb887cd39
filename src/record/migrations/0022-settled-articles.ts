import { type Migration, sql } from 'kysely'
import type { ColumnTypes } from './column-types.js'

/**
 * When the articles of an affair were last counted, and for which actors anything but a new article came (src/record/counts):
 * what a program remembers of articles is brought up to date by it, instead of being found anew after each change.
 */
export const settledArticles = (types: ColumnTypes): Migration => ({
  up: async (db) => {
    const { schema } = db
    await schema
      .createTable('settled_article')
      .addColumn('affair_id', 'text', (column) => column.notNull())
      .addColumn('article_id', 'text', (column) => column.notNull())
      .addColumn('reading_id', 'integer')
      .addColumn('outlet_id', 'text')
      .addColumn('published', 'text')
      .addColumn('since', 'integer', (column) => column.notNull())
      .addColumn('revision', 'integer', (column) => column.notNull())
      .addPrimaryKeyConstraint('settled_article_key', ['affair_id', 'article_id'])
      .modifyEnd(types.clustered)
      .execute()
    await schema
      .createIndex('settled_article_by_revision')
      .on('settled_article')
      .columns(['revision', 'affair_id'])
      .execute()
    await schema
      .createTable('moved_actor')
      .addColumn('actor_id', 'text', (column) => column.primaryKey().notNull())
      .modifyEnd(types.clustered)
      .execute()
    await schema
      .alterTable('actor_total')
      .addColumn('changed', 'integer', (column) => column.notNull().defaultTo(0))
      .execute()
    await sql`insert into settled_article (affair_id, article_id, reading_id, outlet_id, published, since, revision)
      select affair_id, article_id, reading_id, outlet_id, published, 1, 1
      from affair_article join article on article.id = article_id
      where reading_id is not null and superseded_by is null`.execute(db)
  },
})
