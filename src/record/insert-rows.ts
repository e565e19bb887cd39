import { CompiledQuery, type Insertable, type Kysely } from 'kysely'
import { dialectOf } from './dialect.js'
import type { Database } from './schema.js'

/** Rows of one statement on SQLite: few sizes, so that few statements are prepared, and each is used again and again. */
const SIZES = [64, 16, 4, 1] as const

/**
 * Inserts rows that have the same columns each, in their order; `ending` is what stands behind the values ("on conflict do
 * nothing", "returning …"). The text of the statement does not hang on how many rows there are, so that it is planned once
 * and not for each article: on PostgreSQL all rows are one parameter. Answers what is returned.
 */
export async function insertRows<Table extends keyof Database>(
  db: Kysely<Database>,
  table: Table,
  rows: readonly Insertable<Database[Table]>[],
  ending = '',
): Promise<Record<string, unknown>[]> {
  const [first] = rows
  if (first === undefined) return []
  const columns = Object.keys(first)
  const ask = async (text: string, values: readonly unknown[]) =>
    (await db.executeQuery<Record<string, unknown>>(CompiledQuery.raw(text, [...values]))).rows
  if (dialectOf(db) === 'postgres') return ask(fromJson(table, columns, ending), [jsonOf(rows)])
  const returned: Record<string, unknown>[] = []
  for (let at = 0; at < rows.length; ) {
    const size = SIZES.find((fits) => fits <= rows.length - at) ?? 1
    const values = rows
      .slice(at, at + size)
      .flatMap((row) => columns.map((column) => (row as Record<string, unknown>)[column]))
    returned.push(...(await ask(fromValues(table, columns, size, ending), values)))
    at += size
  }
  return returned
}

const quoted = (names: readonly string[]): string => names.map((name) => `"${name}"`).join(', ')

const fromValues = (table: string, columns: readonly string[], size: number, ending: string): string => {
  const row = `(${columns.map(() => '?').join(', ')})`
  return `insert into "${table}" (${quoted(columns)}) values ${Array(size).fill(row).join(', ')} ${ending}`
}

/** The type of a row is asked of the table: by its name alone it could be a type of the server ("time"). */
const fromJson = (table: string, columns: readonly string[], ending: string): string =>
  `insert into "${table}" (${quoted(columns)}) select ${quoted(columns)}
    from json_populate_recordset((select held from "${table}" as held limit 0), $1) ${ending}`

/** Half a character, which a cut may leave, becomes what any other way to the server makes of it: U+FFFD. */
function jsonOf(rows: readonly object[]): string {
  const json = JSON.stringify(rows)
  return /\\ud[89a-f]/.test(json)
    ? JSON.stringify(rows, (_, value: unknown) => (typeof value === 'string' ? wellFormed(value) : value))
    : json
}

const wellFormed = (text: string): string =>
  text.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd')
