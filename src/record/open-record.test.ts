import { execFileSync } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from '@photostructure/sqlite'
import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openRecord } from './open-record.js'
import { MIGRATIONS } from './sqlite/migrations/index.js'

let folder: string
let path: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'standpoint-record-'))
  path = join(folder, 'record.db')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const make = async (): Promise<void> => (await openRecord(path, { mode: 'write' })).close()
const MODES = ['read', 'write'] as const

describe('openRecord', () => {
  it('makes a record to write to, with the settings that lose nothing', async () => {
    const { db, close } = await openRecord(path, { mode: 'write' })
    const setting = async (name: string) =>
      Object.values((await sql<object>`pragma ${sql.raw(name)}`.execute(db)).rows[0]!)[0]
    expect(await setting('journal_mode')).toBe('wal')
    expect(await setting('synchronous')).toBe(2)
    expect(await setting('foreign_keys')).toBe(1)
    expect(await setting('busy_timeout')).toBe(10_000)
    await close()
  })

  it('makes nothing to read from', async () => {
    await expect(openRecord(path, { mode: 'read' })).rejects.toMatchObject({ code: 'RECORD_NOT_FOUND' })
    expect(readdirSync(folder)).toEqual([])
  })

  it('makes nothing to write to when told not to', async () => {
    const opening = openRecord(path, { mode: 'write', create: false })
    await expect(opening).rejects.toMatchObject({ code: 'RECORD_NOT_FOUND' })
    expect(readdirSync(folder)).toEqual([])
  })

  it('changes nothing while it reads', async () => {
    await make()
    const { db, close } = await openRecord(path, { mode: 'read' })
    const adding = db.insertInto('outlet').values({ id: 'herald', name: 'Herald' }).execute()
    await expect(adding).rejects.toMatchObject({ code: 'RECORD_UNWRITABLE' })
    await close()
  })

  it.each(MODES)('leaves a file alone that is no database (%s)', async (mode) => {
    writeFileSync(path, 'Varonia will not send a team. '.repeat(100))
    await expect(openRecord(path, { mode })).rejects.toMatchObject({ code: 'RECORD_NOT_STANDPOINT' })
    expect(readFileSync(path, 'utf8')).toMatch(/^Varonia/)
    expect(readdirSync(folder)).toEqual(['record.db'])
  })

  it.each(MODES)('leaves the database of another program alone (%s)', async (mode) => {
    const other = new DatabaseSync(path)
    other.exec('create table bookmark (url text)')
    other.close()
    const before = readFileSync(path)
    await expect(openRecord(path, { mode })).rejects.toMatchObject({ code: 'RECORD_NOT_STANDPOINT' })
    expect(readFileSync(path).equals(before)).toBe(true)
  })

  it.each(MODES)('takes no folder for a record (%s)', async (mode) => {
    await expect(openRecord(folder, { mode })).rejects.toMatchObject({ code: 'RECORD_NOT_STANDPOINT' })
  })

  it('goes on with an empty file, which is what a program killed at once leaves behind', async () => {
    writeFileSync(path, '')
    await expect(openRecord(path, { mode: 'read' })).rejects.toMatchObject({ code: 'RECORD_NOT_STANDPOINT' })
    await make()
    await (await openRecord(path, { mode: 'read' })).close()
  })

  it('says so when the folder is not there', async () => {
    const opening = openRecord(join(folder, 'none', 'record.db'), { mode: 'write' })
    await expect(opening).rejects.toMatchObject({ code: 'RECORD_UNWRITABLE' })
  })

  it.each(MODES)('does not touch a record that a newer Standpoint made (%s)', async (mode) => {
    const { db, close } = await openRecord(path, { mode: 'write' })
    await sql`insert into kysely_migration (name, timestamp) values ('0999-wonders', '2099-01-01')`.execute(db)
    await close()
    const opening = openRecord(path, { mode })
    await expect(opening).rejects.toMatchObject({ code: 'RECORD_TOO_NEW', details: { found: '0999-wonders' } })
  })

  it.each(MODES)('brings a record up to date that an older Standpoint made (%s)', async (mode) => {
    await forgetLaterMigrations()
    const { db, close } = await openRecord(path, { mode })
    const { rows } = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(db)
    expect(rows.map(({ name }) => name)).toEqual(Object.keys(MIGRATIONS).toSorted())
    const triggers = await sql`select 1 from sqlite_master where name = 'article_is_evidence'`.execute(db)
    expect(triggers.rows).toHaveLength(1)
    await close()
  })

  it('leaves nothing of a migration that fails', async () => {
    await forgetLaterMigrations()
    const spoiler = new DatabaseSync(path)
    // A later trigger of the migration finds its name taken.
    spoiler.exec('create trigger document_stays after insert on outlet begin select 1; end')
    spoiler.close()
    await expect(openRecord(path, { mode: 'write' })).rejects.toThrow(/document_stays/)
    const database = new DatabaseSync(path)
    expect(database.prepare("select 1 from sqlite_master where name = 'article_is_evidence'").all()).toEqual([])
    database.close()
  })

  it('waits for another program, and says so when it does not end', async () => {
    await make()
    const other = new DatabaseSync(path)
    other.exec('begin immediate')
    const { db, close } = await openRecord(path, { mode: 'write' })
    await sql`pragma busy_timeout = 50`.execute(db)
    const adding = db.insertInto('outlet').values({ id: 'herald', name: 'Herald' }).execute()
    await expect(adding).rejects.toMatchObject({ code: 'RECORD_BUSY' })
    other.exec('rollback')
    other.close()
    await db.insertInto('outlet').values({ id: 'herald', name: 'Herald' }).execute()
    await close()
  })

  it('waits for a program that gets on longer than for one that does not', async () => {
    await make()
    const other = new DatabaseSync(path)
    const { db, close } = await openRecord(path, { mode: 'write' })
    await sql`pragma busy_timeout = 200`.execute(db)
    const add = (id: string) =>
      db.transaction().execute((trx) => trx.insertInto('outlet').values({ id, name: id }).execute())

    // Never rests: at once into the next transaction, ten times.
    other.exec('begin immediate')
    let rounds = 0
    const busy = setInterval(() => {
      other.exec(`insert into outlet (id, name) values ('o${rounds}', 'O'); commit`)
      rounds += 1
      if (rounds === 10) clearInterval(busy)
      else other.exec('begin immediate')
    }, 60)
    await add('herald')
    expect(rounds).toBe(10)

    other.exec('begin immediate')
    await expect(add('courier')).rejects.toMatchObject({ code: 'RECORD_BUSY' })
    other.exec('rollback')
    other.close()
    await add('courier')
    expect((await db.selectFrom('outlet').selectAll().execute()).length).toBe(12)
    await close()
  })

  it('keeps nothing of a transaction that fails', async () => {
    const { db, close } = await openRecord(path, { mode: 'write' })
    const failing = db.transaction().execute(async (transaction) => {
      await transaction.insertInto('outlet').values({ id: 'herald', name: 'Herald' }).execute()
      throw new Error('changed my mind')
    })
    await expect(failing).rejects.toThrow('changed my mind')
    expect(await db.selectFrom('outlet').selectAll().execute()).toEqual([])
    await close()
  })

  it('refuses a text that the driver would cut short', async () => {
    const { db, close } = await openRecord(path, { mode: 'write' })
    const adding = db.insertInto('outlet').values({ id: 'herald', name: 'Her\0ald' }).execute()
    await expect(adding).rejects.toThrow(/NUL/)
    await close()
  })

  it('names a damaged record', async () => {
    const record = await openRecord(path, { mode: 'write' })
    for (let index = 0; index < 200; index += 1) {
      await record.db
        .insertInto('outlet')
        .values({ id: `outlet-${index}`, name: 'x'.repeat(500) })
        .execute()
    }
    await record.close()
    const bytes = readFileSync(path)
    bytes.fill(0xa5, 8192)
    for (const file of readdirSync(folder)) rmSync(join(folder, file))
    writeFileSync(path, bytes)
    const reading = async () => {
      const damaged = await openRecord(path, { mode: 'read' })
      try {
        await damaged.db.selectFrom('outlet').selectAll().execute()
      } finally {
        await damaged.close()
      }
    }
    await expect(reading()).rejects.toMatchObject({ code: 'RECORD_DAMAGED' })
  })

  async function forgetLaterMigrations(): Promise<void> {
    await make()
    const database = new DatabaseSync(path)
    const triggers: { name: string }[] = database
      .prepare("select name from sqlite_master where type = 'trigger' and name not like '%_search_%'")
      .all()
    for (const { name } of triggers) database.exec(`drop trigger ${name}`)
    for (const table of [
      'fingerprint',
      'copy',
      'unnamed_source',
      'open_key',
      'actor_link',
      'alias_fact',
      'alias_key',
      'alias',
    ]) {
      database.exec(`drop table ${table}`)
    }
    for (const table of ['figure_key', 'figure_link', 'figure_group', 'ungrouped']) {
      database.exec(`drop table ${table}`)
    }
    for (const table of ['event_stale', 'event_link', 'event_key', 'wording', 'saying_gram', 'formula']) {
      database.exec(`drop table ${table}`)
    }
    database.exec('drop index reading_by_joined')
    database.exec('alter table reading drop column joined')
    for (const table of [
      'doubt_candidate',
      'uncounted',
      'statement_count',
      'actor_count',
      'actor_total',
      'voice_count',
      'settled_article',
      'affair_total',
    ]) {
      database.exec(`drop table ${table}`)
    }
    database.exec('drop index statement_actor_joint')
    database.exec('drop index article_by_facts')
    database.exec('drop index article_in_order; drop index article_by_supersedes')
    database.exec('create index article_by_published on article (published)')
    database.exec('create index article_by_supersedes on article (supersedes)')
    database.exec('drop index reading_actor_by_actor_id_name')
    database.exec('drop table anchoring')
    database.exec('drop index affair_article_by_superseded_by')
    database.exec('alter table affair_article drop column superseded_by')
    database.exec('drop index decision_by_kind')
    database.exec('alter table position drop column inferred')
    for (const column of ['dated_start', 'dated_end']) database.exec(`alter table statement drop column ${column}`)
    database.exec('drop index figure_by_statement_id')
    for (const column of ['bound', 'upper', 'statement_id', 'date', 'same_start', 'same_end']) {
      database.exec(`alter table figure drop column ${column}`)
    }
    database.exec("delete from kysely_migration where name >= '0003'")
    database.close()
  }
})

/** Opens a record as somebody who may not write to it; root may write anywhere, so it becomes nobody. */
function openedByAnother(mode: string): string {
  const nobody = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {}
  const script = `
    import { openRecord } from ${JSON.stringify(new URL('../../dist/record/index.js', import.meta.url).href)}
    try {
      const { db, close } = await openRecord(process.argv[1], { mode: process.argv[2] })
      const rows = await db.selectFrom('outlet').select('name').execute()
      console.log(rows.map(({ name }) => name).join(' '))
      await close()
    } catch (error) {
      console.log(error.code ?? error)
    }`
  const args = ['--input-type=module', '--eval', script, path, mode]
  return execFileSync(process.execPath, args, { encoding: 'utf8', ...nobody }).trim()
}

describe('a record that may not be written', () => {
  beforeEach(async () => {
    const { db, close } = await openRecord(path, { mode: 'write' })
    await db.insertInto('outlet').values({ id: 'herald', name: 'Herald' }).execute()
    await close()
    // As after the end of the program that wrote it.
    const last = new DatabaseSync(path)
    last.exec('pragma wal_checkpoint(truncate)')
    last.close()
    for (const file of ['record.db-wal', 'record.db-shm']) rmSync(join(folder, file), { force: true })
    chmodSync(path, 0o444)
    chmodSync(folder, 0o555)
  })
  afterEach(() => chmodSync(folder, 0o755))

  it('can be read', () => {
    expect(openedByAnother('read')).toBe('Herald')
    expect(existsSync(join(folder, 'record.db-wal'))).toBe(false)
  })

  it('says so to who wants to write', () => expect(openedByAnother('write')).toBe('RECORD_UNWRITABLE'))
})
