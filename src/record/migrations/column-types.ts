import type { ColumnDataType, ColumnDefinitionBuilder, RawBuilder } from 'kysely'

/** What the databases call differently in a table's definition; the tables themselves are the same. */
export interface ColumnTypes {
  readonly number: ColumnDataType
  readonly bytes: ColumnDataType
  /** Makes an integer column the primary key that counts by itself. */
  readonly counting: (column: ColumnDefinitionBuilder) => ColumnDefinitionBuilder
  /** Ends the definition of a table that has a counting key. */
  readonly table: RawBuilder<unknown>
  /** Ends the definition of a table whose rows lie in the order of another primary key. */
  readonly clustered: RawBuilder<unknown>
}
