import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type PostgresServer, postgresFolder, startPostgres } from '../../test/setup/postgres.js'
import { insertRows } from './insert-rows.js'
import { type OpenRecord, openRecord } from './open-record.js'

const folder = mkdtempSync(join(tmpdir(), 'standpoint-rows-'))
let server: PostgresServer | null = null
afterAll(async () => {
  await server?.stop()
  rmSync(folder, { recursive: true, force: true })
})

const places: Readonly<Record<string, () => Promise<string>>> = {
  SQLite: async () => join(folder, 'record.db'),
  ...(postgresFolder !== null && {
    PostgreSQL: async () => {
      server ??= await startPostgres()
      return (await server.createDatabase()).url
    },
  }),
}

describe.each(Object.entries(places))('rows on %s', (_, placeOf) => {
  let record: OpenRecord
  beforeEach(async () => {
    record = await openRecord(await placeOf(), { mode: 'write' })
  }, 30_000)
  afterEach(async () => {
    await record.db.deleteFrom('actor').execute()
    await record.close()
  })
  const named = (name: string, at: number) => ({ id: `person:${at}`, name, kind: 'person' as const, country: null })

  it.each([0, 1, 3, 4, 5, 64, 150])('are all there, in their order: %i of them', async (count) => {
    const rows = Array.from({ length: count }, (_, at) => named(`Ana "Quote" Roy\\u, ${at} é 😀`, at))
    const returned = await insertRows(record.db, 'actor', rows, 'returning id')
    expect(returned).toEqual(rows.map(({ id }) => ({ id })))
    const kept = await record.db.selectFrom('actor').selectAll().execute()
    expect(new Map(kept.map((row) => [row.id, row]))).toEqual(new Map(rows.map((row) => [row.id, row])))
  })

  it('pass over what is there where that is asked for', async () => {
    await insertRows(record.db, 'actor', [named('Ana Roy', 1)])
    await insertRows(record.db, 'actor', [named('Bo Lind', 1), named('Bo Lind', 2)], 'on conflict do nothing')
    const kept = await record.db.selectFrom('actor').select('name').orderBy('id').execute()
    expect(kept.map(({ name }) => name)).toEqual(['Ana Roy', 'Bo Lind'])
    await expect(insertRows(record.db, 'actor', [named('Bo Lind', 2)])).rejects.toThrow()
  })

  it('replace half a character, which a cut may leave', async () => {
    await insertRows(record.db, 'actor', [named('Ana 😀'.slice(0, 5), 1)])
    const { name } = await record.db.selectFrom('actor').select('name').executeTakeFirstOrThrow()
    expect(name).toBe('Ana �')
  })
})
