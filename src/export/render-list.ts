import { stringify } from 'csv-stringify/sync'
import type { CsvColumns } from './columns/csv-cells.js'
import type { ListFormat } from './formats.js'
import { renderTable, type TableColumn, type TableOptions } from './table.js'

/** How the rows of one list look to a person and to a spreadsheet. */
export interface ListShape<Row> {
  readonly table: readonly TableColumn<Row>[]
  readonly csv: CsvColumns<Row>
}

/** Rows of a list in a format, as pieces to be written one after another. */
export function* renderList<Row>(
  rows: readonly Row[],
  shape: ListShape<Row>,
  format: ListFormat,
  options: TableOptions,
): Generator<string> {
  switch (format) {
    case 'table':
      if (rows.length > 0) yield `${renderTable(rows, shape.table, options)}\n`
      return
    case 'json':
      yield '['
      for (const [index, row] of rows.entries()) yield `${index === 0 ? '' : ','}\n${JSON.stringify(row)}`
      yield rows.length === 0 ? ']\n' : '\n]\n'
      return
    case 'ndjson':
      for (const row of rows) yield `${JSON.stringify(row)}\n`
      return
    case 'csv':
      yield csvLine(Object.keys(shape.csv))
      for (const row of rows) yield csvLine(Object.values(shape.csv).map((value) => value(row)))
      return
    default:
      format satisfies never
  }
}

/**
 * One line of CSV (RFC 4180, with line feeds). A text that begins with = + - @, a tab or a carriage return gets an
 * apostrophe before it: a spreadsheet would run it as a formula, and the texts come from anywhere.
 */
const csvLine = (cells: readonly (string | number | null)[]): string =>
  stringify([[...cells]], { escape_formulas: true })
