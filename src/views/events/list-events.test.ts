import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeLedgerRecord } from '../../../test/fixtures/ledger-record.js'
import { countEvents, eventView, listEvents } from './list-events.js'
import type { EventFilter } from './rows.js'

const folder = mkdtempSync(join(tmpdir(), 'standpoint-events-'))
let record: Awaited<ReturnType<typeof makeLedgerRecord>>
beforeAll(async () => {
  record = await makeLedgerRecord(join(folder, 'record.db'))
})
afterAll(async () => {
  await record.close()
  rmSync(folder, { recursive: true })
})

const affair = 'harbour-games'

describe('the list of events', () => {
  it('has a happening once, with all who report it, by date', async () => {
    const { total, rows } = await listEvents(record.db, { affair })
    expect(total).toBe(4)
    expect(rows.map(({ date, type, modality }) => [date, type, modality])).toEqual([
      ['2023-11-07', 'REJECT', 'actual'],
      [null, 'PROTEST', 'considered'],
      ['2023-11-08', 'SUPPORT', 'actual'],
      ['2023-12-19', 'REJECT', 'actual'],
    ])
    expect(rows[0]).toMatchObject({
      ...{ mode: 'meet', independent: 1, outlets: ['Keldia Wire', 'Port Sable Herald'] },
      ...{ actors: [{ id: 'state:keldia' }], recipients: [{ id: 'state:varonia' }] },
      reports: [
        { article: { outlet: 'Port Sable Herald' }, mode: null, trigger: [7, 18] },
        { article: { outlet: 'Keldia Wire' }, mode: 'meet' },
      ],
    })
    expect(rows[0]?.reports[0]?.sentence.text).toMatch(/^Keldia turned down the invitation/)
  })

  it('takes those without a name for the same where words, deed and day are', async () => {
    const { rows } = await listEvents(record.db, { affair, type: 'SUPPORT' })
    expect(rows).toMatchObject([{ actors: [{ name: 'Analysts' }], outlets: ['Keldia Wire', 'Port Sable Herald'] }])
  })

  it.each<[string, EventFilter, number]>([
    ['a type, in any case', { type: 'reject' }, 2],
    ['a mode', { mode: 'boycott' }, 1],
    ['who did it, or whom it was done to', { actor: 'keldia' }, 3],
    ['to whom it was done', { actor: 'varonia' }, 1],
    ['nobody', { actor: 'nobody' }, 0],
    ['days, else those of the articles', { since: '2023-11-08', until: '2023-11' }, 2],
    ['a modality', { modality: 'considered' }, 1],
    ['an outlet', { outlet: 'wire' }, 2],
    ['an article', { article: 'The truce' }, 1],
  ])('finds those of %s', async (_, filter, count) => {
    expect((await listEvents(record.db, { affair, ...filter })).total).toBe(count)
  })

  it('is cut to a page, with the length of the whole', async () => {
    const { total, rows } = await listEvents(record.db, { affair }, { limit: 1, offset: 1 })
    expect([total, rows.map(({ type }) => type)]).toEqual([4, ['PROTEST']])
    expect(await countEvents(record.db, affair)).toBe(4)
  })
})

describe('one event', () => {
  it('is found by the id of any report', async () => {
    const { rows } = await listEvents(record.db, { affair })
    for (const row of rows) {
      for (const { id } of row.reports) {
        expect(await eventView(record.db, id, affair)).toEqual(row)
        expect(await eventView(record.db, id)).toEqual(row)
      }
    }
  })

  it.each([
    ['an id that is none', 'ffff:e1', undefined],
    ['an affair that does not hold it', null, 'no-codebook'],
  ])('is unknown by %s', async (_, wanted, asked) => {
    const id = wanted ?? `${record.ids[0]}:e1`
    await expect(eventView(record.db, id, asked)).rejects.toMatchObject({ code: 'EVENT_UNKNOWN' })
  })
})
