import type { Migration } from 'kysely'
import type { ColumnTypes } from './column-types.js'

/** Who may be meant where the engine was unsure, likeliest first. */
export const doubtCandidates = (types: ColumnTypes): Migration => ({
  up: async ({ schema }) => {
    await schema
      .createTable('doubt_candidate')
      .addColumn('reading_id', 'integer', (column) => column.notNull())
      .addColumn('doubt', 'integer', (column) => column.notNull())
      .addColumn('ordinal', 'integer', (column) => column.notNull())
      .addColumn('local_id', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('doubt_candidate_key', ['reading_id', 'doubt', 'ordinal'])
      .addForeignKeyConstraint(
        'doubt_candidate_of',
        ['reading_id', 'doubt'],
        'doubt',
        ['reading_id', 'ordinal'],
        (key) => key.onDelete('cascade'),
      )
      .addForeignKeyConstraint(
        'doubt_candidate_actor',
        ['reading_id', 'local_id'],
        'reading_actor',
        ['reading_id', 'local_id'],
        (key) => key.onDelete('cascade'),
      )
      .modifyEnd(types.clustered)
      .execute()
    await schema
      .createIndex('doubt_candidate_by_actor')
      .on('doubt_candidate')
      .columns(['reading_id', 'local_id'])
      .execute()
  },
})
