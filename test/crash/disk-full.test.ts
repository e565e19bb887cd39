import { execFileSync } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, describe, expect, it } from 'vitest'
import { openRecord, openWriter, type Writer } from '../../src/record/index.js'
import { putAffair } from '../../src/record/put-affair.js'
import { putArticleWithReading } from '../../src/record/put-reading.js'
import { inputOf, sampleArticle } from '../contract/sample-articles.js'
import { expectWhole, folder } from './samples.js'

const { path, remove } = folder()
afterAll(remove)

type Put = (index: number) => Promise<{ readonly id: string }>

/** Puts samples until one is refused; answers what was confirmed and why it ended. */
async function putUntilRefused(put: Put, confirmed: string[]): Promise<unknown> {
  for (let index = 0; index < 10_000; index += 1) {
    try {
      confirmed.push((await put(index)).id)
    } catch (error) {
      return error
    }
  }
  return null
}

describe('a record that may grow no more', () => {
  it('refuses the next article with a clear word, keeps all others whole, and goes on when there is room', async () => {
    const file = join(path, 'limited.db')
    const record = await openRecord(file, { mode: 'write' })
    await putAffair(record.db, { id: 'harbour-games' })
    const put: Put = (index) => {
      const { raw, reading } = sampleArticle(index)
      return record.db
        .transaction()
        .execute((transaction) => putArticleWithReading(transaction, raw, 'harbour-games', inputOf(reading)))
    }
    await sql`pragma max_page_count = 300`.execute(record.db)
    const confirmed: string[] = []
    expect(await putUntilRefused(put, confirmed)).toMatchObject({ code: 'DISK_FULL' })
    expect(confirmed.length).toBeGreaterThan(2)
    await sql`pragma max_page_count = 100000`.execute(record.db)
    confirmed.push((await put(confirmed.length)).id)
    await record.close()
    expect(await expectWhole(file, confirmed)).toBe(confirmed.length)
  })
})

/** A disk of 4 MB in memory; only a privileged user may make one. */
function smallDisk(): string | null {
  const disk = join(path, 'disk')
  mkdirSync(disk)
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=4m', 'tmpfs', disk], { stdio: 'ignore' })
    return disk
  } catch {
    return null
  }
}

describe('a full disk', () => {
  const disk = smallDisk()
  afterAll(() => {
    if (disk !== null) execFileSync('umount', ['--lazy', disk])
  })

  it.skipIf(disk === null)('loses nothing that was confirmed, and the record goes on when there is room', async () => {
    const file = join(disk ?? path, 'record.db')
    const ballast = join(disk ?? path, 'ballast')
    writeFileSync(ballast, Buffer.alloc(1 << 20))
    const open = async (): Promise<{ writer: Writer; put: Put }> => {
      const writer = await openWriter(file)
      const put: Put = (index) => {
        const { raw, reading } = sampleArticle(index)
        return writer.putArticleWithReading(raw, 'harbour-games', inputOf(reading))
      }
      return { writer, put }
    }
    const first = await open()
    await first.writer.putAffair({ id: 'harbour-games' })
    const confirmed: string[] = []
    expect(await putUntilRefused(first.put, confirmed)).toMatchObject({ code: 'DISK_FULL', details: { path: file } })
    expect(confirmed.length).toBeGreaterThan(2)
    await first.writer.close()

    // It can still be opened and read while the disk is full.
    const reader = await openRecord(file, { mode: 'read' })
    const { articles } = await reader.db
      .selectFrom('article')
      .select((article) => article.fn.countAll<number>().as('articles'))
      .executeTakeFirstOrThrow()
    expect(articles).toBe(confirmed.length)
    await reader.close()

    rmSync(ballast)
    const second = await open()
    confirmed.push((await second.put(confirmed.length)).id)
    await second.writer.close()
    expect(await expectWhole(file, confirmed)).toBe(confirmed.length)
  })
})
