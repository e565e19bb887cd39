import { type Migration, sql } from 'kysely'
import type { ColumnTypes } from './column-types.js'

/**
 * What an affair counts, kept up to date with each change (src/record/counts): statements by article, date, kind and class;
 * actors by article and in all. `uncounted` names the articles of which something changed; here it names all.
 */
export const counts = (types: ColumnTypes): Migration => ({
  up: async (db) => {
    const { schema } = db
    await schema
      .createTable('uncounted')
      .addColumn('affair_id', 'text', (column) => column.notNull())
      .addColumn('article_id', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('uncounted_key', ['affair_id', 'article_id'])
      .modifyEnd(types.clustered)
      .execute()

    await schema
      .createTable('statement_count')
      .addColumn('affair_id', 'text', (column) => column.notNull())
      .addColumn('told', 'text', (column) => column.notNull())
      .addColumn('day', 'text', (column) => column.notNull())
      .addColumn('article_id', 'text', (column) => column.notNull())
      .addColumn('kind', 'text', (column) => column.notNull())
      .addColumn('class', 'text', (column) => column.notNull())
      .addColumn('outlet_id', 'text')
      .addColumn('statements', 'integer', (column) => column.notNull())
      .addColumn('unnamed', 'integer', (column) => column.notNull())
      .addColumn('sure', 'integer', (column) => column.notNull())
      .addColumn('fairly_sure', 'integer', (column) => column.notNull())
      .addPrimaryKeyConstraint('statement_count_key', ['affair_id', 'told', 'day', 'article_id', 'kind', 'class'])
      .modifyEnd(types.clustered)
      .execute()
    await schema.createIndex('statement_count_by_article').on('statement_count').column('article_id').execute()

    await schema
      .createTable('actor_count')
      .addColumn('affair_id', 'text', (column) => column.notNull())
      .addColumn('actor_id', 'text', (column) => column.notNull())
      .addColumn('published', 'text', (column) => column.notNull())
      .addColumn('article_id', 'text', (column) => column.notNull())
      .addColumn('outlet_id', 'text')
      .addColumn('statements', 'integer', (column) => column.notNull())
      .addColumn('direct', 'integer', (column) => column.notNull())
      .addColumn('mentions', 'integer', (column) => column.notNull())
      .addPrimaryKeyConstraint('actor_count_key', ['affair_id', 'actor_id', 'published', 'article_id'])
      .modifyEnd(types.clustered)
      .execute()
    await schema.createIndex('actor_count_by_article').on('actor_count').column('article_id').execute()

    await schema
      .createTable('actor_total')
      .addColumn('affair_id', 'text', (column) => column.notNull())
      .addColumn('actor_id', 'text', (column) => column.notNull())
      .addColumn('statements', 'integer', (column) => column.notNull())
      .addColumn('direct', 'integer', (column) => column.notNull())
      .addColumn('mentions', 'integer', (column) => column.notNull())
      .addColumn('articles', 'integer', (column) => column.notNull())
      .addPrimaryKeyConstraint('actor_total_key', ['affair_id', 'actor_id'])
      .modifyEnd(types.clustered)
      .execute()
    await schema
      .createIndex('actor_total_by_rank')
      .on('actor_total')
      .columns(['affair_id', 'statements desc', 'articles desc', 'mentions desc', 'actor_id'])
      .execute()
    await schema
      .createIndex('actor_total_empty')
      .on('actor_total')
      .columns(['affair_id', 'actor_id'])
      .where(sql<boolean>`articles = 0`)
      .execute()

    // Which outlet, which day: asked of all articles at once, without their texts.
    await schema
      .createIndex('article_by_facts')
      .on('article')
      .columns(['id', 'outlet_id', 'published', 'words'])
      .execute()
    await schema.createIndex('anchoring_by_cell_id').on('anchoring').column('cell_id').execute()
    // An actor's mentions are found through its readings: this was the largest index of the record.
    await schema.dropIndex('mention_by_actor_id').ifExists().execute()
    // Under which names an actor is known, without the rest of what readings say of it.
    await schema.dropIndex('reading_actor_by_actor_id').ifExists().execute()
    await schema
      .createIndex('reading_actor_by_actor_id_name')
      .on('reading_actor')
      .columns(['actor_id', 'name'])
      .execute()
    await sql`insert into uncounted (affair_id, article_id)
      select affair_id, article_id from affair_article where reading_id is not null`.execute(db)
  },
})
