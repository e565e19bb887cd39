import type { Migration } from 'kysely'
import type { ColumnTypes } from './column-types.js'

/** What articles say of the sources that they do not name: how many, that the name is withheld, and why. */
export const unnamedSources = (types: ColumnTypes): Migration => ({
  up: async ({ schema }) => {
    await schema
      .createTable('unnamed_source')
      .addColumn('reading_id', 'integer', (column) => column.notNull())
      .addColumn('local_id', 'text', (column) => column.notNull())
      .addColumn('number', 'integer')
      .addColumn('anonymity_start', 'integer')
      .addColumn('anonymity_end', 'integer')
      .addColumn('reason_start', 'integer')
      .addColumn('reason_end', 'integer')
      .addPrimaryKeyConstraint('unnamed_source_key', ['reading_id', 'local_id'])
      .addForeignKeyConstraint(
        'unnamed_source_actor',
        ['reading_id', 'local_id'],
        'reading_actor',
        ['reading_id', 'local_id'],
        (key) => key.onDelete('cascade'),
      )
      .modifyEnd(types.clustered)
      .execute()
  },
})
