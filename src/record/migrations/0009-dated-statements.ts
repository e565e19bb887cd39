import type { Migration } from 'kysely'

/** Where the article says when a statement was made; null in both where its date is the article's own. */
export const datedStatements: Migration = {
  up: async ({ schema }) => {
    await schema.alterTable('statement').addColumn('dated_start', 'integer').execute()
    await schema.alterTable('statement').addColumn('dated_end', 'integer').execute()
  },
}
