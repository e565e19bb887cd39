import { createHash } from 'node:crypto'
import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Database } from '../schema.js'
import type { MovedTable } from './tables.js'

export type Row = Readonly<Record<string, unknown>>

/** All rows of a table in the order of its key, a batch after the other. */
export async function* rowsOf(
  db: Kysely<Database>,
  { name, key }: MovedTable,
  batch: number,
): AsyncGenerator<readonly Row[]> {
  const columns = sql.join(key.map((column) => sql.ref(column)))
  let after: RawBuilder<unknown> = sql``
  for (;;) {
    const { rows } =
      await sql<Row>`select * from ${sql.table(name)} ${after} order by ${columns} limit ${batch}`.execute(db)
    if (rows.length > 0) yield rows
    const last = rows.at(-1)
    if (last === undefined || rows.length < batch) return
    after = sql`where (${columns}) > (${sql.join(key.map((column) => last[column]))})`
  }
}

/** A hash over rows that is the same for equal values, whichever database gives them. */
export function rowHash(): { readonly add: (rows: readonly Row[]) => void; readonly digest: () => string } {
  const hash = createHash('sha256')
  const add = (rows: readonly Row[]): void => {
    for (const row of rows) {
      for (const column of Object.keys(row).sort()) {
        const value = row[column]
        if (value === null || value === undefined) hash.update(`${column}-`)
        else if (value instanceof Uint8Array) hash.update(`${column}b${value.length}:`).update(value)
        else hash.update(`${column}${typeof value === 'number' ? 'n' : 's'}${String(value).length}:${String(value)}`)
      }
      hash.update('\n')
    }
  }
  return { add, digest: () => hash.digest('hex') }
}
