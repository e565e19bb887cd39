import type { Kysely } from 'kysely'
import { expect, it } from 'vitest'
import { type Database, openRecord } from '../../src/record/index.js'
import { onBothDatabases } from './databases.js'

const AFFAIR = { name: 'The Harbour Truce', codebook: null, created_at: '2031-02-20' }

onBothDatabases('a transaction of a writer', (place) => {
  const writing = async (
    work: (db: Kysely<Database>) => Promise<unknown>,
  ): Promise<{ readonly fault: string; readonly kept: readonly string[] }> => {
    const record = await openRecord(await place(), { mode: 'write' })
    try {
      const fault = await record.db
        .transaction()
        .execute(work)
        .then(
          () => '',
          (error: unknown) => String(error),
        )
      const affairs = await record.db.selectFrom('affair').select('id').orderBy('id').execute()
      return { fault, kept: affairs.map(({ id }) => id) }
    } finally {
      await record.close()
    }
  }
  const put = (db: Kysely<Database>, id: string) =>
    db
      .insertInto('affair')
      .values({ ...AFFAIR, id })
      .execute()

  it('keeps all that was written, and reads what it has written', async () => {
    let seen = 0
    const { fault, kept } = await writing(async (db) => {
      for (let at = 0; at < 50; at += 1) await put(db, `affair-${at}`)
      await db.deleteFrom('affair').where('id', '<>', 'affair-7').execute()
      seen = (await db.selectFrom('affair').selectAll().execute()).length
    })
    expect({ fault, kept, seen }).toEqual({ fault: '', kept: ['affair-7'], seen: 1 })
  })

  it('keeps nothing when its last statement fails', async () => {
    const { fault, kept } = await writing(async (db) => {
      await put(db, 'other')
      await put(db, 'truce')
      await put(db, 'truce')
    })
    expect(fault).toMatch(/unique/i)
    expect(kept).toEqual([])
  })

  it('says what went wrong first, whatever is asked and written behind it', async () => {
    const { fault, kept } = await writing(async (db) => {
      await put(db, 'truce')
      await put(db, 'truce')
      await put(db, 'other')
      await db.selectFrom('affair').select('id').execute()
    })
    expect(fault).toMatch(/unique/i)
    expect(kept).toEqual([])
  })
})
