import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeFiguresRecord } from '../../../test/fixtures/figures-record.js'
import { makeLedgerRecord } from '../../../test/fixtures/ledger-record.js'
import type { OpenRecord } from '../../record/index.js'
import { listDisputes, listFigureGroups, listFigures } from '../../views/index.js'
import { buildApp } from '../build-app.js'

const folder = mkdtempSync(join(tmpdir(), 'standpoint-serve-figures-'))
let records: readonly OpenRecord[]
let apps: readonly FastifyInstance[]
beforeAll(async () => {
  records = [await makeFiguresRecord(join(folder, 'figures.db')), await makeLedgerRecord(join(folder, 'ledger.db'))]
  apps = await Promise.all(records.map(({ db }) => buildApp({ db, pageFolder: folder })))
})
afterAll(async () => {
  for (const app of apps) await app.close()
  for (const record of records) await record.close()
  rmSync(folder, { recursive: true })
})

const get = async (app: FastifyInstance, url: string) => {
  const response = await app.inject({ url: `/api${url}`, headers: { host: '127.0.0.1:4280' } })
  return { status: response.statusCode, body: response.json() }
}
const affair = 'harbour-games'

describe('the API answers what the views do, whole', () => {
  it.each<[string, (db: OpenRecord['db']) => Promise<unknown>]>([
    ['/figures?affair=harbour-games', (db) => listFigures(db, { affair })],
    [
      '/figures?unit=country&outlet=post&since=2023-11&until=2023&actor=&limit=1&offset=1',
      (db) =>
        listFigures(db, { unit: 'country', outlet: 'post', since: '2023-11', until: '2023' }, { limit: 1, offset: 1 }),
    ],
    ['/figures/groups?affair=harbour-games', (db) => listFigureGroups(db, { affair })],
    ['/disputes?affair=harbour-games', (db) => listDisputes(db, { affair })],
    ['/disputes?of=figure', (db) => listDisputes(db, { of: 'figure' })],
  ])('%s', async (url, view) => {
    for (const [index, app] of apps.entries()) {
      const { status, body } = await get(app, url)
      expect(status).toBe(200)
      expect(body).toEqual(JSON.parse(JSON.stringify(await view(records[index]!.db))))
    }
  })

  it('finds something to answer', async () => {
    const [figures, positions] = [await get(apps[0]!, '/disputes'), await get(apps[1]!, '/disputes')]
    expect([figures.body.total, positions.body.total]).toEqual([2, 1])
  })

  it.each([
    ['/disputes?of=weather', 400],
    ['/figures?affair=nowhere', 404],
    ['/figures?since=soon', 400],
  ])('%s is refused with %d', async (url, expected) => expect((await get(apps[0]!, url)).status).toBe(expected))
})
