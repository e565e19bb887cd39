import type { CreateTableBuilder, Kysely, Migration } from 'kysely'
import type { ColumnTypes } from './column-types.js'

// One table of tables: longer than other files on purpose. Never edited once released; what changes is a new migration.

/** The tables of the first record; see schema.ts for what the columns mean. */
export const tables = (types: ColumnTypes): Migration => ({
  up: async (db) => {
    for (const layer of [affairsAndEvidence, readings, decisions]) await layer(db, types)
  },
})

async function affairsAndEvidence({ schema }: Kysely<unknown>, types: ColumnTypes): Promise<void> {
  await schema
    .createTable('affair')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('codebook', 'text')
    .addColumn('created_at', 'text', (column) => column.notNull())
    .modifyEnd(types.clustered)
    .execute()
  await schema
    .createTable('document')
    .addColumn('hash', 'text', (column) => column.primaryKey().notNull())
    .addColumn('media_type', 'text', (column) => column.notNull())
    .addColumn('byte_length', 'integer', (column) => column.notNull())
    .addColumn('added_at', 'text', (column) => column.notNull())
    .addColumn('bytes', types.bytes, (column) => column.notNull())
    .modifyEnd(types.table)
    .execute()
  await schema
    .createTable('outlet')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .modifyEnd(types.clustered)
    .execute()
  await schema
    .createTable('article')
    .addColumn('seq', 'integer', types.counting)
    .addColumn('id', 'text', (column) => column.notNull().unique())
    .addColumn('document_hash', 'text', (column) => column.notNull().references('document.hash'))
    .addColumn('text_hash', 'text', (column) => column.notNull())
    .addColumn('title', 'text')
    .addColumn('url', 'text')
    .addColumn('outlet_id', 'text', (column) => column.references('outlet.id'))
    .addColumn('outlet_origin', 'text')
    .addColumn('published', 'text')
    .addColumn('published_origin', 'text')
    .addColumn('language', 'text')
    .addColumn('source', 'text', (column) => column.notNull())
    .addColumn('words', 'integer', (column) => column.notNull())
    .addColumn('supersedes', 'text', (column) => column.references('article.id'))
    .addColumn('added_at', 'text', (column) => column.notNull())
    // Last: what stands behind a long text is slow to get at.
    .addColumn('text', 'text', (column) => column.notNull())
    .modifyEnd(types.table)
    .execute()
  for (const columns of [
    ['document_hash'],
    ['text_hash'],
    ['url'],
    ['outlet_id', 'published'],
    ['published'],
    ['supersedes'],
  ]) {
    await index(schema, 'article', columns)
  }
}

async function readings({ schema }: Kysely<unknown>, types: ColumnTypes): Promise<void> {
  await schema
    .createTable('reading')
    .addColumn('id', 'integer', types.counting)
    .addColumn('article_id', 'text', (column) => column.notNull().references('article.id'))
    .addColumn('engine_version', 'text', (column) => column.notNull())
    .addColumn('model', 'text')
    .addColumn('codebook_hash', 'text', (column) => column.notNull())
    .addColumn('facts_hash', 'text', (column) => column.notNull())
    .addColumn('label', 'text', (column) => column.notNull().unique())
    .addColumn('language', 'text', (column) => column.notNull())
    .addColumn('made_at', 'text', (column) => column.notNull())
    .addColumn('chrome', 'text', (column) => column.notNull())
    .addColumn('sentences', 'text', (column) => column.notNull())
    .modifyEnd(types.table)
    .execute()
  await index(schema, 'reading', ['article_id'])

  await schema
    .createTable('affair_article')
    .addColumn('affair_id', 'text', (column) => column.notNull().references('affair.id'))
    .addColumn('article_id', 'text', (column) => column.notNull().references('article.id'))
    .addColumn('reading_id', 'integer', (column) => column.references('reading.id').onDelete('set null'))
    .addColumn('added_at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('affair_article_key', ['affair_id', 'article_id'])
    .modifyEnd(types.clustered)
    .execute()
  await index(schema, 'affair_article', ['article_id'])
  await index(schema, 'affair_article', ['reading_id'])

  await schema
    .createTable('actor')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('country', 'text')
    .modifyEnd(types.clustered)
    .execute()
  await ofReading(schema.createTable('reading_actor'))
    .addColumn('ordinal', 'integer', (column) => column.notNull())
    .addColumn('local_id', 'text', (column) => column.notNull())
    .addColumn('actor_id', 'text', (column) => column.notNull().references('actor.id'))
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('country', 'text')
    .addPrimaryKeyConstraint('reading_actor_key', ['reading_id', 'local_id'])
    .addUniqueConstraint('reading_actor_link', ['reading_id', 'local_id', 'actor_id'])
    .modifyEnd(types.clustered)
    .execute()
  await index(schema, 'reading_actor', ['actor_id'])

  await ofActor(ofReading(schema.createTable('mention')), 'mention')
    .addColumn('ordinal', 'integer', (column) => column.notNull())
    .addColumn('start', 'integer', (column) => column.notNull())
    .addColumn('end', 'integer', (column) => column.notNull())
    .addColumn('form', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('mention_key', ['reading_id', 'local_id', 'ordinal'])
    .modifyEnd(types.clustered)
    .execute()
  await index(schema, 'mention', ['actor_id'])

  await ofActor(ofReading(schema.createTable('role')), 'role')
    .addColumn('ordinal', 'integer', (column) => column.notNull())
    .addColumn('role', 'text', (column) => column.notNull())
    .addColumn('of_local_id', 'text')
    .addColumn('of_actor_id', 'text')
    .addColumn('start', 'integer', (column) => column.notNull())
    .addColumn('end', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('role_key', ['reading_id', 'local_id', 'ordinal'])
    .addForeignKeyConstraint(
      'role_of_link',
      ['reading_id', 'of_local_id', 'of_actor_id'],
      'reading_actor',
      LINK,
      (key) => key.onUpdate('cascade').onDelete('cascade'),
    )
    .modifyEnd(types.clustered)
    .execute()
  await index(schema, 'role', ['actor_id'])
  await index(schema, 'role', ['reading_id', 'of_local_id'])

  await ofReading(schema.createTable('time'))
    .addColumn('ordinal', 'integer', (column) => column.notNull())
    .addColumn('start', 'integer', (column) => column.notNull())
    .addColumn('end', 'integer', (column) => column.notNull())
    .addColumn('value', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('time_key', ['reading_id', 'ordinal'])
    .modifyEnd(types.clustered)
    .execute()
  await index(schema, 'time', ['value'])

  await ofReading(schema.createTable('statement').addColumn('seq', 'integer', types.counting))
    .addColumn('id', 'text', (column) => column.notNull().unique())
    .addColumn('article_id', 'text', (column) => column.notNull().references('article.id'))
    .addColumn('ordinal', 'integer', (column) => column.notNull())
    .addColumn('local_id', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('class', 'text', (column) => column.notNull())
    .addColumn('source', 'text', (column) => column.notNull())
    .addColumn('cue', 'text', (column) => column.notNull())
    .addColumn('content', 'text', (column) => column.notNull())
    .addColumn('start', 'integer', (column) => column.notNull())
    .addColumn('end', 'integer', (column) => column.notNull())
    .addColumn('sentence_start', 'integer', (column) => column.notNull())
    .addColumn('sentence_end', 'integer', (column) => column.notNull())
    .addColumn('content_text', 'text', (column) => column.notNull())
    // Within the reading, whose rows come and go together: checked before they are written, not by a key.
    .addColumn('within', 'text')
    .addColumn('date', 'text')
    .addColumn('confidence', types.number, (column) => column.notNull())
    .addUniqueConstraint('statement_place', ['reading_id', 'ordinal'])
    .modifyEnd(types.table)
    .execute()
  await index(schema, 'statement', ['article_id', 'start'])
  await index(schema, 'statement', ['date'])

  await ofActor(ofReading(schema.createTable('statement_actor')), 'statement_actor')
    .addColumn('statement_id', 'text', (column) => column.notNull().references('statement.id').onDelete('cascade'))
    .addColumn('part', 'text', (column) => column.notNull())
    .addColumn('ordinal', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('statement_actor_key', ['statement_id', 'part', 'ordinal'])
    .modifyEnd(types.clustered)
    .execute()
  await index(schema, 'statement_actor', ['actor_id', 'part', 'statement_id'])
  await index(schema, 'statement_actor', ['reading_id', 'local_id'])

  await ofReading(schema.createTable('event').addColumn('id', 'text', (column) => column.primaryKey().notNull()))
    .addColumn('ordinal', 'integer', (column) => column.notNull())
    .addColumn('local_id', 'text', (column) => column.notNull())
    .addColumn('type', 'text', (column) => column.notNull())
    .addColumn('mode', 'text')
    .addColumn('trigger_start', 'integer', (column) => column.notNull())
    .addColumn('trigger_end', 'integer', (column) => column.notNull())
    .addColumn('sentence_start', 'integer', (column) => column.notNull())
    .addColumn('sentence_end', 'integer', (column) => column.notNull())
    .addColumn('date', 'text')
    .addColumn('modality', 'text', (column) => column.notNull())
    .addColumn('statement_id', 'text', (column) => column.references('statement.id').onDelete('cascade'))
    .addColumn('confidence', types.number, (column) => column.notNull())
    .addUniqueConstraint('event_place', ['reading_id', 'ordinal'])
    .modifyEnd(types.clustered)
    .execute()
  await index(schema, 'event', ['date'])
  await index(schema, 'event', ['statement_id'])

  await ofActor(ofReading(schema.createTable('event_actor')), 'event_actor')
    .addColumn('event_id', 'text', (column) => column.notNull().references('event.id').onDelete('cascade'))
    .addColumn('part', 'text', (column) => column.notNull())
    .addColumn('ordinal', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('event_actor_key', ['event_id', 'part', 'ordinal'])
    .modifyEnd(types.clustered)
    .execute()
  await index(schema, 'event_actor', ['actor_id', 'part', 'event_id'])
  await index(schema, 'event_actor', ['reading_id', 'local_id'])

  await ofActor(ofReading(schema.createTable('position').addColumn('id', 'integer', types.counting)), 'position')
    .addColumn('ordinal', 'integer', (column) => column.notNull())
    .addColumn('issue_id', 'text', (column) => column.notNull())
    .addColumn('side', 'text', (column) => column.notNull())
    .addColumn('commitment', 'text', (column) => column.notNull())
    .addColumn('date', 'text')
    .addColumn('evidence', 'text', (column) => column.notNull())
    .addColumn('statement_id', 'text', (column) => column.references('statement.id').onDelete('cascade'))
    .addColumn('confidence', types.number, (column) => column.notNull())
    .addUniqueConstraint('position_place', ['reading_id', 'ordinal'])
    .modifyEnd(types.table)
    .execute()
  await index(schema, 'position', ['issue_id', 'actor_id', 'date'])
  await index(schema, 'position', ['actor_id'])
  await index(schema, 'position', ['reading_id', 'local_id'])
  await index(schema, 'position', ['statement_id'])

  await ofReading(schema.createTable('figure'))
    .addColumn('ordinal', 'integer', (column) => column.notNull())
    .addColumn('start', 'integer', (column) => column.notNull())
    .addColumn('end', 'integer', (column) => column.notNull())
    .addColumn('value', types.number, (column) => column.notNull())
    .addColumn('unit', 'text', (column) => column.notNull())
    .addColumn('of', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('figure_key', ['reading_id', 'ordinal'])
    .modifyEnd(types.clustered)
    .execute()
  await ofReading(schema.createTable('doubt'))
    .addColumn('ordinal', 'integer', (column) => column.notNull())
    .addColumn('code', 'text', (column) => column.notNull())
    .addColumn('start', 'integer', (column) => column.notNull())
    .addColumn('end', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('doubt_key', ['reading_id', 'ordinal'])
    .modifyEnd(types.clustered)
    .execute()
}

async function decisions({ schema }: Kysely<unknown>, types: ColumnTypes): Promise<void> {
  await schema
    .createTable('decision')
    .addColumn('id', 'integer', types.counting)
    .addColumn('affair_id', 'text', (column) => column.notNull().references('affair.id'))
    .addColumn('article_id', 'text', (column) => column.references('article.id'))
    .addColumn('coder', 'text', (column) => column.notNull())
    .addColumn('made_at', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('anchor', 'text')
    .addColumn('body', 'text', (column) => column.notNull())
    .addColumn('undoes', 'integer', (column) => column.references('decision.id'))
    .modifyEnd(types.table)
    .execute()
  await index(schema, 'decision', ['affair_id', 'article_id'])
  await index(schema, 'decision', ['article_id'])
  await index(schema, 'decision', ['undoes'])
}

const LINK = ['reading_id', 'local_id', 'actor_id']

/** A row that comes and goes with its reading. */
const ofReading = <Name extends string, Columns extends string>(table: CreateTableBuilder<Name, Columns>) =>
  table.addColumn('reading_id', 'integer', (column) => column.notNull().references('reading.id').onDelete('cascade'))

/** A row about an actor of its reading; its `actor_id` follows the one in reading_actor. */
const ofActor = <Name extends string, Columns extends string>(
  table: CreateTableBuilder<Name, Columns | 'reading_id'>,
  name: string,
) =>
  table
    .addColumn('local_id', 'text', (column) => column.notNull())
    .addColumn('actor_id', 'text', (column) => column.notNull())
    .addForeignKeyConstraint(
      `${name}_actor_link`,
      ['reading_id', 'local_id', 'actor_id'] as (Columns | 'reading_id' | 'local_id' | 'actor_id')[],
      'reading_actor',
      LINK,
      (key) => key.onUpdate('cascade').onDelete('cascade'),
    )

const index = (schema: Kysely<unknown>['schema'], table: string, columns: readonly string[]): Promise<void> =>
  schema
    .createIndex(`${table}_by_${columns.join('_')}`)
    .on(table)
    .columns([...columns])
    .execute()
