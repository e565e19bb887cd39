import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeFiguresRecord } from '../../../test/fixtures/figures-record.js'
import { makeLedgerRecord } from '../../../test/fixtures/ledger-record.js'
import { makeSmallAffair } from '../../../test/fixtures/small-affair.js'
import type { OpenRecord } from '../../record/index.js'
import { buildApp } from '../build-app.js'

const folder = mkdtempSync(join(tmpdir(), 'standpoint-serve-csv-'))
const records: OpenRecord[] = []
const apps: Record<string, FastifyInstance> = {}
beforeAll(async () => {
  for (const [name, make] of Object.entries({
    small: makeSmallAffair,
    ledger: makeLedgerRecord,
    figures: makeFiguresRecord,
  })) {
    const record = await make(join(folder, `${name}.db`))
    records.push(record)
    apps[name] = await buildApp({ db: record.db, pageFolder: folder })
  }
})
afterAll(async () => {
  for (const app of Object.values(apps)) await app.close()
  for (const record of records) await record.close()
  rmSync(folder, { recursive: true })
})

const get = (of: string, url: string) => apps[of]!.inject({ url: `/api${url}`, headers: { host: 'localhost' } })
const rowsOf = (csv: string): Record<string, string>[] => parse(csv, { columns: true })

describe('a list as CSV', () => {
  it.each([
    ['small', '/statements', '?affair=harbour-games'],
    ['small', '/statements', '?affair=harbour-games&kind=direct'],
    ['small', '/actors', '?affair=harbour-games'],
    ['small', '/articles', '?affair=harbour-games&outlet=herald'],
    ['small', '/outlets', '?affair=harbour-games'],
    ['small', '/events', '?affair=harbour-games'],
    ['small', '/copies', '?affair=harbour-games'],
    ['small', '/wordings', '?affair=harbour-games'],
    ['figures', '/disputes', '?affair=harbour-games&of=figure'],
  ])('of %s has the rows of %s%s', async (of, url, query) => {
    const { statusCode, headers, body } = await get(of, `${url}.csv${query}`)
    expect([statusCode, headers['content-type']]).toEqual([200, 'text/csv; charset=utf-8'])
    expect(headers['content-disposition']).toBe(`attachment; filename="${url.slice(1)}.csv"`)
    expect(rowsOf(body)).toHaveLength((await get(of, `${url}${query}`)).json().total)
  })

  it('has the cells of a matrix as of a day', async () => {
    const path = '/affairs/harbour-games/matrix'
    for (const query of ['', '?asOf=2023-11']) {
      const { cells } = (await get('ledger', path + query)).json()
      expect(cells.length).toBeGreaterThan(0)
      expect(rowsOf((await get('ledger', `${path}.csv${query}`)).body)).toHaveLength(cells.length)
    }
  })

  it('has the ties of a network', async () => {
    const { edges } = (await get('ledger', '/affairs/harbour-games/network?resamples=0')).json()
    const { body } = await get('ledger', '/affairs/harbour-games/network.csv?resamples=0')
    expect(edges.length).toBeGreaterThan(0)
    expect(rowsOf(body)).toHaveLength(edges.length)
  })

  it('is whole, although the list comes in pages', async () => {
    const [list, file] = [await get('small', '/statements?limit=1'), await get('small', '/statements.csv?limit=1')]
    expect(rowsOf(file.body)).toHaveLength(list.json().total)
  })

  it('runs no formula in a spreadsheet', async () =>
    expect((await get('small', '/statements.csv')).body).toMatch(/,"?'=SUM/))

  it.each([
    ['/statements.csv?affair=nowhere', 404, 'AFFAIR_UNKNOWN'],
    ['/statements.csv?kind=shouted', 400, 'QUERY_INVALID'],
    ['/affairs/nowhere/words.csv', 404, 'AFFAIR_UNKNOWN'],
  ])('says of %s what the list does', async (url, status, code) => {
    const answer = await get('small', url)
    expect([answer.statusCode, answer.json().code]).toEqual([status, code])
  })
})
