import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeLedgerRecord } from '../../../test/fixtures/ledger-record.js'
import { loadCopies } from './load-copies.js'

const folder = mkdtempSync(join(tmpdir(), 'standpoint-load-copies-'))
let record: Awaited<ReturnType<typeof makeLedgerRecord>>
let ids: readonly string[]
beforeAll(async () => {
  record = await makeLedgerRecord(join(folder, 'record.db'))
  ids = record.ids
  const [, , one, other] = ids
  await record.db
    .insertInto('copy')
    .values({ article_id: one!, other_id: other!, start: 0, end: 35, other_start: 42, other_end: 80, words: 6 })
    .execute()
})
afterAll(async () => {
  await record.close()
  rmSync(folder, { recursive: true })
})

describe('the passages that articles share', () => {
  it('have one name in both, for what lies in them for the most part', async () => {
    const copies = await loadCopies(record.db, ids)
    const [, , one, other] = ids
    const [name] = copies(one!, [0, 30])
    expect(name).toBeDefined()
    expect(copies(other!, [42, 80])).toEqual([name])
    expect(copies(other!, [30, 60])).toEqual([name])
    expect(copies(other!, [0, 60])).toEqual([])
    expect(copies(other!, [0, 41])).toEqual([])
    expect(copies(ids[0]!, [0, 30])).toEqual([])
  })

  it('are none with articles that are not asked for', async () => {
    const copies = await loadCopies(record.db, [ids[2]!])
    expect(copies(ids[2]!, [0, 30])).toEqual([])
  })
})
