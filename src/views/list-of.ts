import { type RawBuilder, sql } from 'kysely'
import type { DialectName } from '../record/dialect.js'

/** The values of a column in all rows of a group as JSON, in one order for all columns of a question: rows by the thousand at once. */
export const listOf = (dialect: DialectName, column: string): RawBuilder<string> => listed(dialect, sql.ref(column))

/** Each value once, in no order. */
export const valuesOf = (dialect: DialectName, column: string): RawBuilder<string> =>
  listed(dialect, sql`distinct ${sql.ref(column)}`)

const listed = (dialect: DialectName, values: RawBuilder<unknown>): RawBuilder<string> =>
  dialect === 'sqlite'
    ? sql<string>`json_group_array(${values})`
    : sql<string>`cast(coalesce(json_agg(${values}), '[]') as text)`
