import type { Migration } from 'kysely'
import type { ColumnTypes } from './column-types.js'

/**
 * What articles say together: formulas that are no copies, statements in several wordings, events that several articles
 * report. `reading.joined` says by which rules a reading was joined (src/join/join-version.ts): null for those of before.
 */
export const joins = (types: ColumnTypes): Migration => ({
  up: async ({ schema }) => {
    await schema.alterTable('reading').addColumn('joined', 'integer').execute()
    await schema.createIndex('reading_by_joined').on('reading').column('joined').execute()

    await schema
      .createTable('formula')
      .addColumn('hash', 'integer', (column) => column.primaryKey().notNull())
      .modifyEnd(types.clustered)
      .execute()

    await schema
      .createTable('saying_gram')
      .addColumn('hash', 'integer', (column) => column.notNull())
      .addColumn('statement_seq', 'integer', (column) => column.notNull())
      .addPrimaryKeyConstraint('saying_gram_key', ['hash', 'statement_seq'])
      .modifyEnd(types.clustered)
      .execute()
    await schema
      .createTable('wording')
      .addColumn('one_seq', 'integer', (column) => column.notNull().references('statement.seq').onDelete('cascade'))
      .addColumn('other_seq', 'integer', (column) => column.notNull().references('statement.seq').onDelete('cascade'))
      .addColumn('likeness', 'text', (column) => column.notNull())
      .addColumn('score', types.number, (column) => column.notNull())
      .addPrimaryKeyConstraint('wording_key', ['one_seq', 'other_seq'])
      .modifyEnd(types.clustered)
      .execute()
    await schema.createIndex('wording_by_other').on('wording').column('other_seq').execute()

    await schema
      .createTable('event_key')
      .addColumn('key', 'text', (column) => column.notNull())
      .addColumn('event_id', 'text', (column) => column.notNull().references('event.id').onDelete('cascade'))
      .addPrimaryKeyConstraint('event_key_key', ['key', 'event_id'])
      .modifyEnd(types.clustered)
      .execute()
    await schema.createIndex('event_key_by_event').on('event_key').column('event_id').execute()
    await schema
      .createTable('event_link')
      .addColumn('event_id', 'text', (column) => column.notNull().references('event.id').onDelete('cascade'))
      .addColumn('other_id', 'text', (column) => column.notNull().references('event.id').onDelete('cascade'))
      .addColumn('relation', 'text', (column) => column.notNull())
      .addColumn('score', types.number, (column) => column.notNull())
      .addColumn('evidence', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('event_link_key', ['event_id', 'other_id'])
      .modifyEnd(types.clustered)
      .execute()
    await schema.createIndex('event_link_by_other').on('event_link').column('other_id').execute()
    await schema
      .createTable('event_stale')
      .addColumn('event_id', 'text', (column) =>
        column.primaryKey().notNull().references('event.id').onDelete('cascade'),
      )
      .modifyEnd(types.clustered)
      .execute()
  },
})
