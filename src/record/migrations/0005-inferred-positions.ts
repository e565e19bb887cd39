import type { Migration } from 'kysely'

/** Positions that follow from a membership: the group's id in the reading; null where the article says it of the actor. */
export const inferredPositions: Migration = {
  up: async ({ schema }) => {
    await schema.alterTable('position').addColumn('inferred', 'text').execute()
  },
}
