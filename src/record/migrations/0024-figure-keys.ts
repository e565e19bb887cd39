import type { Migration } from 'kysely'

/**
 * Figures are found under other keys than before (src/join/figures): those of before are let go, with the groups that came of
 * them. `standpoint join` makes them again.
 */
export const figureKeys: Migration = {
  up: async (db) => {
    for (const table of ['figure_key', 'figure_link', 'figure_group']) await db.deleteFrom(table).execute()
  },
}
