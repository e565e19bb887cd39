import type { Migration } from 'kysely'
import type { ColumnTypes } from './column-types.js'

/** How exact a figure is, who says it, the time of what is counted, and the figure that says what this one counts. */
export const figures = (types: ColumnTypes): Migration => ({
  up: async ({ schema }) => {
    await schema.alterTable('figure').addColumn('bound', 'text').execute()
    await schema.alterTable('figure').addColumn('upper', types.number).execute()
    await schema
      .alterTable('figure')
      .addColumn('statement_id', 'text', (column) => column.references('statement.id').onDelete('cascade'))
      .execute()
    await schema.alterTable('figure').addColumn('date', 'text').execute()
    await schema.alterTable('figure').addColumn('same_start', 'integer').execute()
    await schema.alterTable('figure').addColumn('same_end', 'integer').execute()
    await schema.createIndex('figure_by_statement_id').on('figure').column('statement_id').execute()
  },
})
