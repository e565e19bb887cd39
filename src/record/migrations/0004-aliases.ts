import type { Migration } from 'kysely'
import type { ColumnTypes } from './column-types.js'

/** Who is one across articles: names with what is known of their bearers, and how each actor of a reading was linked. */
export const aliases = (types: ColumnTypes): Migration => ({
  up: async ({ schema }) => {
    await schema
      .createTable('alias')
      .addColumn('id', 'text', (column) => column.primaryKey().notNull())
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('kind', 'text', (column) => column.notNull())
      .addColumn('actor_id', 'text', (column) => column.notNull())
      .addColumn('rule', 'text', (column) => column.notNull())
      .addColumn('score', types.number, (column) => column.notNull())
      .addColumn('evidence', 'text', (column) => column.notNull())
      .modifyEnd(types.clustered)
      .execute()
    await schema.createIndex('alias_by_actor_id').on('alias').column('actor_id').execute()
    await schema
      .createTable('alias_key')
      .addColumn('key', 'text', (column) => column.notNull())
      .addColumn('alias_id', 'text', (column) => column.notNull().references('alias.id').onDelete('cascade'))
      .addPrimaryKeyConstraint('alias_key_key', ['key', 'alias_id'])
      .modifyEnd(types.clustered)
      .execute()
    await schema.createIndex('alias_key_by_alias_id').on('alias_key').column('alias_id').execute()
    await schema
      .createTable('alias_fact')
      .addColumn('alias_id', 'text', (column) => column.notNull().references('alias.id').onDelete('cascade'))
      .addColumn('fact', 'text', (column) => column.notNull())
      .addColumn('value', 'text', (column) => column.notNull())
      .addColumn('readings', 'integer', (column) => column.notNull())
      .addPrimaryKeyConstraint('alias_fact_key', ['alias_id', 'fact', 'value'])
      .modifyEnd(types.clustered)
      .execute()
    await schema
      .createTable('actor_link')
      .addColumn('reading_id', 'integer', (column) => column.notNull().references('reading.id').onDelete('cascade'))
      .addColumn('local_id', 'text', (column) => column.notNull())
      .addColumn('unit_id', 'text', (column) => column.notNull())
      .addColumn('alias_id', 'text', (column) => column.references('alias.id'))
      .addColumn('rule', 'text', (column) => column.notNull())
      .addColumn('score', types.number, (column) => column.notNull())
      .addColumn('evidence', 'text', (column) => column.notNull())
      .addColumn('profile', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('actor_link_key', ['reading_id', 'local_id'])
      .modifyEnd(types.clustered)
      .execute()
    await schema.createIndex('actor_link_by_alias_id').on('actor_link').column('alias_id').execute()
    await schema.createIndex('actor_link_by_unit_id').on('actor_link').column('unit_id').execute()
    await schema
      .createTable('open_key')
      .addColumn('key', 'text', (column) => column.notNull())
      .addColumn('reading_id', 'integer', (column) => column.notNull())
      .addColumn('local_id', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('open_key_key', ['key', 'reading_id', 'local_id'])
      .addForeignKeyConstraint(
        'open_key_link',
        ['reading_id', 'local_id'],
        'actor_link',
        ['reading_id', 'local_id'],
        (key) => key.onDelete('cascade'),
      )
      .modifyEnd(types.clustered)
      .execute()
    await schema.createIndex('open_key_by_link').on('open_key').columns(['reading_id', 'local_id']).execute()
    await schema.createIndex('decision_by_kind').on('decision').column('kind').execute()
  },
})
