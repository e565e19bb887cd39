import { type Expression, type RawBuilder, type SqlBool, sql } from 'kysely'

/** PostgreSQL compares no number with the texts of a list. */
const ofKind = (ids: readonly (string | number)[]): RawBuilder<unknown> =>
  typeof ids[0] === 'number' ? sql`cast(value as bigint)` : sql`value`

/**
 * `column in (…ids)` with one bound parameter however long the list is: SQLite allows 32,766 parameters at most, and an
 * actor filter of one letter can match more actors than that.
 */
export const among = (
  column: Expression<string | number | null>,
  ids: readonly (string | number)[],
): RawBuilder<SqlBool> =>
  // Of an empty list nobody knows whether it is of numbers.
  ids.length === 0
    ? sql<SqlBool>`false`
    : sql<SqlBool>`${column} in (select ${ofKind(ids)} from json_each(${JSON.stringify(ids)}))`
