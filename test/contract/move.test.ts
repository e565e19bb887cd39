import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Kysely, sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readCodebook } from '../../src/cli/read-codebook.js'
import { readAffair } from '../../src/intake/index.js'
import { openEngine } from '../../src/model/index.js'
import { type Database, openRecord } from '../../src/record/index.js'
import { moveRecord } from '../../src/record/move/index.js'
import { COUNT_TABLES, MOVED_TABLES } from '../../src/record/move/tables.js'
import { listStatements } from '../../src/views/index.js'
import { NO_POSTGRES, type PostgresServer, postgresFolder, startPostgres } from '../setup/postgres.js'

const EXAMPLE = 'examples/harbour-games'
const folder = mkdtempSync(join(tmpdir(), 'standpoint-move-'))
const source = join(folder, 'source.db')

const inRecord = async <Answer>(
  place: string,
  mode: 'read' | 'write',
  ask: (db: Kysely<Database>) => Promise<Answer>,
): Promise<Answer> => {
  const record = await openRecord(place, { mode })
  try {
    return await ask(record.db)
  } finally {
    await record.close()
  }
}

/** Every row of every table, as a reader of the database itself sees them. */
const dump = (place: string) =>
  inRecord(place, 'read', async (db) => {
    const tables: Record<string, unknown[]> = {}
    for (const { name, key } of MOVED_TABLES) {
      const order = sql.join(key.map((column) => sql.ref(column)))
      const { rows } = await sql<object>`select * from ${sql.table(name)} order by ${order}`.execute(db)
      tables[name] = rows.map((row) =>
        Object.fromEntries(
          Object.entries(row)
            .map(([column, value]) => [
              column,
              value instanceof Uint8Array ? Buffer.from(value).toString('hex') : value,
            ])
            .sort(([one], [other]) => (String(one) < String(other) ? -1 : 1)),
        ),
      )
    }
    return tables
  })

const found = (place: string) =>
  inRecord(place, 'read', (db) => listStatements(db, { affair: 'harbour-games', search: 'boycott' }))

const nextReading = (place: string, article: string) =>
  inRecord(place, 'write', (db) =>
    db
      .insertInto('reading')
      .values({
        ...{ article_id: article, engine_version: '0', model: null, codebook_hash: '', facts_hash: '', label: 'last' },
        ...{ language: 'en', chrome: '[]', sentences: '[]', made_at: '2024-01-01T00:00:00Z' },
      })
      .returning('id')
      .executeTakeFirstOrThrow(),
  )

beforeAll(async () => {
  await readAffair({
    record: source,
    affair: {
      id: 'harbour-games',
      name: 'The Harbour Games',
      codebook: await readCodebook(`${EXAMPLE}/codebook.yaml`),
    },
    paths: [`${EXAMPLE}/articles`],
    engine: (codebook) => openEngine({ codebook, attributor: 'rules' }),
  })
  await inRecord(source, 'write', async (db) => {
    // A decision that takes back another, and a reading that is no more: the numbers go on behind it.
    const decision = { affair_id: 'harbour-games', article_id: null, coder: 'test', made_at: '2024-01-01T00:00:00Z' }
    const { id } = await db
      .insertInto('decision')
      .values({ ...decision, kind: 'note', anchor: null, body: '{"text": "a\u00e9\u{1f30a}"}', undoes: null })
      .returning('id')
      .executeTakeFirstOrThrow()
    await db
      .insertInto('decision')
      .values({ ...decision, kind: 'undo', anchor: null, body: '{}', undoes: id })
      .execute()
    const article = await db.selectFrom('article').select('id').orderBy('seq').executeTakeFirstOrThrow()
    const reading = await db
      .insertInto('reading')
      .values({
        ...{
          article_id: article.id,
          engine_version: '0',
          model: null,
          codebook_hash: 'x',
          facts_hash: '',
          label: 'gone',
        },
        ...{ language: 'en', chrome: '[]', sentences: '[]', made_at: '2024-01-01T00:00:00Z' },
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    await db.deleteFrom('reading').where('id', '=', reading.id).execute()
  })
}, 120_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Moves there, and holds what is there against what was here. */
async function expectSame(from: string, to: string): Promise<void> {
  const moved = await moveRecord(from, to)
  const [here, there] = await Promise.all([dump(from), dump(to)])
  expect(there).toEqual(here)
  expect(Object.fromEntries(moved.tables.map(({ table, rows }) => [table, rows]))).toEqual(
    Object.fromEntries(Object.entries(here).map(([table, rows]) => [table, rows.length])),
  )
  expect(moved.rows).toBeGreaterThan(1000)
  expect((await found(to)).total).toBeGreaterThan(0)
  expect(await found(to)).toEqual(await found(from))
}

describe('a record that is moved from file to file', () => {
  it('loses nothing, is found by its words, and goes on counting where it was', async () => {
    const target = join(folder, 'copy.db')
    await expectSame(source, target)
    const last = await inRecord(source, 'read', (db) =>
      sql<{ seq: number }>`select seq from sqlite_sequence where name = 'reading'`.execute(db),
    )
    const article = (await dump(target)).article![0] as { id: string }
    expect((await nextReading(target, article.id)).id).toBe(last.rows[0]!.seq + 1)
  })

  it('names every table that the database has', async () => {
    const { rows } = await inRecord(source, 'read', (db) =>
      sql<{ name: string }>`select name from sqlite_master where type = 'table'`.execute(db),
    )
    const own = rows.map(({ name }) => name).filter((name) => !/^(kysely|sqlite)_|_search/.test(name))
    expect([...MOVED_TABLES.map(({ name }) => name), ...COUNT_TABLES].sort()).toEqual(own.sort())
  })

  it('refuses a target that holds something', async () => {
    const target = join(folder, 'filled.db')
    await inRecord(target, 'write', (db) =>
      db.insertInto('outlet').values({ id: 'herald', name: 'The Herald' }).execute(),
    )
    await expect(moveRecord(source, target)).rejects.toMatchObject({
      code: 'MOVE_TARGET_FILLED',
      details: { table: 'outlet' },
    })
  })

  it('leaves an empty target when it is stopped halfway, and goes through when it is started again', async () => {
    const target = join(folder, 'again.db')
    const stop = new AbortController()
    const onRows = (done: number, all: number) => {
      if (done > all / 2) stop.abort()
    }
    await expect(moveRecord(source, target, { onRows, signal: stop.signal })).rejects.toThrow()
    expect(Object.values(await dump(target)).flat()).toEqual([])
    await expectSame(source, target)
  })

  it('is not done when the target holds something else than the source at the end', async () => {
    const target = join(folder, 'other.db')
    await inRecord(target, 'write', (db) =>
      sql`create trigger spoil after insert on outlet begin
        update outlet set name = 'Spoilt' where id = new.id; end`.execute(db),
    )
    await expect(moveRecord(source, target)).rejects.toMatchObject({
      code: 'MOVE_DIFFERS',
      details: { table: 'outlet' },
    })
    expect(Object.values(await dump(target)).flat()).toEqual([])
  })
})

describe.skipIf(postgresFolder === null)('a record that is moved to PostgreSQL and back', () => {
  let server: PostgresServer
  beforeAll(async () => {
    server = await startPostgres()
  }, 60_000)
  afterAll(() => server.stop())

  it('loses nothing either way, and goes on counting where it was', async () => {
    const { url } = await server.createDatabase()
    const back = join(folder, 'back.db')
    await expectSame(source, url)
    await expectSame(url, back)
    expect(await dump(back)).toEqual(await dump(source))
    const article = (await dump(source)).article![0] as { id: string }
    expect(await nextReading(url, article.id)).toEqual(await nextReading(back, article.id))
  }, 60_000)

  it('leaves an empty database when it is stopped halfway', async () => {
    const { url } = await server.createDatabase()
    const stop = new AbortController()
    const onRows = () => stop.abort()
    await expect(moveRecord(source, url, { onRows, signal: stop.signal })).rejects.toThrow()
    expect(Object.values(await dump(url)).flat()).toEqual([])
    await expectSame(source, url)
  }, 60_000)
})

if (postgresFolder === null) {
  it.skip(NO_POSTGRES, () => {})
}
