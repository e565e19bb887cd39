import type { Migration } from 'kysely'
import type { ColumnTypes } from './column-types.js'

/**
 * Which figures of an affair count the same, kept as articles come (src/join/figures). The fingerprints of an article are
 * found again from its text (src/join/copies): the second index over all of them was a twentieth of the record.
 */
export const figureGroups = (types: ColumnTypes): Migration => ({
  up: async ({ schema }) => {
    await schema
      .createTable('figure_key')
      .addColumn('hash', 'integer', (column) => column.notNull())
      .addColumn('rank', 'integer', (column) => column.notNull())
      .addColumn('reading_id', 'integer', (column) => column.notNull())
      .addColumn('ordinal', 'integer', (column) => column.notNull())
      .addPrimaryKeyConstraint('figure_key_key', ['hash', 'rank', 'reading_id', 'ordinal'])
      .modifyEnd(types.clustered)
      .execute()
    await schema
      .createTable('figure_link')
      .addColumn('affair_id', 'text', (column) => column.notNull())
      .addColumn('reading_id', 'integer', (column) => column.notNull())
      .addColumn('ordinal', 'integer', (column) => column.notNull())
      .addColumn('other_reading_id', 'integer', (column) => column.notNull())
      .addColumn('other_ordinal', 'integer', (column) => column.notNull())
      .addColumn('score', types.number, (column) => column.notNull())
      .addPrimaryKeyConstraint('figure_link_key', [
        ...(['affair_id', 'reading_id', 'ordinal', 'other_reading_id', 'other_ordinal'] as const),
      ])
      .modifyEnd(types.clustered)
      .execute()
    await schema
      .createTable('figure_group')
      .addColumn('affair_id', 'text', (column) => column.notNull())
      .addColumn('reading_id', 'integer', (column) => column.notNull())
      .addColumn('ordinal', 'integer', (column) => column.notNull())
      .addColumn('first_reading_id', 'integer', (column) => column.notNull())
      .addColumn('first_ordinal', 'integer', (column) => column.notNull())
      .addColumn('grows', 'integer', (column) => column.notNull())
      .addPrimaryKeyConstraint('figure_group_key', ['affair_id', 'reading_id', 'ordinal'])
      .modifyEnd(types.clustered)
      .execute()
    await schema
      .createTable('ungrouped')
      .addColumn('affair_id', 'text', (column) => column.notNull())
      .addColumn('article_id', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('ungrouped_key', ['affair_id', 'article_id'])
      .modifyEnd(types.clustered)
      .execute()
    await schema.dropIndex('fingerprint_by_article').ifExists().execute()
  },
})
