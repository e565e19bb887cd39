import type { Migration } from 'kysely'
import type { ColumnTypes } from './column-types.js'

/** Passages that articles share: fingerprints to find them by, and those that were found. */
export const copies = (types: ColumnTypes): Migration => ({
  up: async ({ schema }) => {
    await schema
      .createTable('fingerprint')
      .addColumn('hash', 'integer', (column) => column.notNull())
      .addColumn('article_seq', 'integer', (column) => column.notNull().references('article.seq'))
      .addColumn('word', 'integer', (column) => column.notNull())
      .addPrimaryKeyConstraint('fingerprint_key', ['hash', 'article_seq', 'word'])
      .modifyEnd(types.clustered)
      .execute()
    await schema.createIndex('fingerprint_by_article').on('fingerprint').column('article_seq').execute()
    await schema
      .createTable('copy')
      .addColumn('article_id', 'text', (column) => column.notNull().references('article.id'))
      .addColumn('other_id', 'text', (column) => column.notNull().references('article.id'))
      .addColumn('start', 'integer', (column) => column.notNull())
      .addColumn('end', 'integer', (column) => column.notNull())
      .addColumn('other_start', 'integer', (column) => column.notNull())
      .addColumn('other_end', 'integer', (column) => column.notNull())
      .addColumn('words', 'integer', (column) => column.notNull())
      .addPrimaryKeyConstraint('copy_key', ['article_id', 'other_id', 'start'])
      .modifyEnd(types.clustered)
      .execute()
    await schema.createIndex('copy_by_other').on('copy').column('other_id').execute()
  },
})
