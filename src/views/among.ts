import { type Expression, type RawBuilder, type SqlBool, sql } from 'kysely'

/**
 * `column in (…ids)` with one bound parameter however long the list is: SQLite allows 32,766 parameters at most, and an
 * actor filter of one letter can match more actors than that.
 */
export const among = (
  column: Expression<string | number | null>,
  ids: readonly (string | number)[],
): RawBuilder<SqlBool> => sql<SqlBool>`${column} in (select value from json_each(${JSON.stringify(ids)}))`
