import { type Kysely, type Migration, sql } from 'kysely'
import type { ColumnTypes } from './column-types.js'

/** Which version of a page counts in an affair, and where decisions about cells stand in the readings of today. */
export const anchors = (types: ColumnTypes): Migration => ({
  up: async (db) => {
    const { schema } = db
    await schema
      .alterTable('affair_article')
      .addColumn('superseded_by', 'text', (column) => column.references('article.id'))
      .execute()
    await schema
      .createIndex('affair_article_by_superseded_by')
      .on('affair_article')
      .column('superseded_by')
      .where('superseded_by', 'is not', null)
      .execute()
    await markVersions(db)
    await schema
      .createTable('anchoring')
      .addColumn('decision_id', 'integer', (column) => column.primaryKey().notNull().references('decision.id'))
      .addColumn('affair_id', 'text', (column) => column.notNull().references('affair.id'))
      .addColumn('article_id', 'text', (column) => column.notNull().references('article.id'))
      .addColumn('reading_id', 'integer', (column) => column.references('reading.id').onDelete('cascade'))
      .addColumn('state', 'text', (column) => column.notNull())
      .addColumn('cell_kind', 'text', (column) => column.notNull())
      .addColumn('cell_id', 'text')
      .addColumn('differs', 'text', (column) => column.notNull())
      .addColumn('rules', 'integer', (column) => column.notNull())
      .modifyEnd(types.clustered)
      .execute()
    await schema.createIndex('anchoring_by_article_id').on('anchoring').column('article_id').execute()
    await schema.createIndex('anchoring_by_reading_id').on('anchoring').column('reading_id').execute()
  },
})

/** The next version of a page that its affair has read: see versions/mark-versions.ts. */
const markVersions = (db: Kysely<unknown>) =>
  sql`update affair_article set superseded_by = (
    select later.id from article as older
    join article as later on later.url = older.url and later.seq > older.seq and later.text_hash <> older.text_hash
    join affair_article as held on held.article_id = later.id and held.affair_id = affair_article.affair_id
    where older.id = affair_article.article_id and held.reading_id is not null
    order by later.seq limit 1)`.execute(db)
