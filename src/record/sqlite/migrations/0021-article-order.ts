import { type Migration, sql } from 'kysely'

/**
 * Articles in the order in which they are listed. Without it each page of the list reads the beginning of every article, anew
 * after each commit of another program. (PostgreSQL limits the length of what it indexes, and titles have no limit.)
 */
export const articleOrder: Migration = {
  up: async ({ schema }) => {
    await schema.createIndex('article_in_order').on('article').columns(['published', 'title', 'id']).execute()
    await schema.dropIndex('article_by_published').execute()
    // Few articles are versions of others. With those that are none in it, the planner rather reads every article.
    await schema.dropIndex('article_by_supersedes').execute()
    await schema
      .createIndex('article_by_supersedes')
      .on('article')
      .column('supersedes')
      .where(sql<boolean>`supersedes is not null`)
      .execute()
  },
}
