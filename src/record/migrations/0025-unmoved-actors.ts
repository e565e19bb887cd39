import type { Migration } from 'kysely'

/**
 * What is kept of actors is brought up to date by the articles that changed (src/views/actors/kept-told): nobody asks any more of which
 * actors something moved, nor since when an article is there.
 * @param dropTrigger drops the trigger that named them: each database says it otherwise
 */
export const unmovedActors = (dropTrigger: Migration['up']): Migration => ({
  up: async (db) => {
    await dropTrigger(db)
    await db.schema.dropTable('moved_actor').execute()
    await db.schema.alterTable('actor_total').dropColumn('changed').execute()
    await db.schema.alterTable('settled_article').dropColumn('since').execute()
  },
})
