import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeLedgerRecord } from '../../../test/fixtures/ledger-record.js'
import { ledger, listEvents, listPositions, matrix, overview } from '../../views/index.js'
import { buildApp } from '../build-app.js'

const folder = mkdtempSync(join(tmpdir(), 'standpoint-serve-ledger-'))
let record: Awaited<ReturnType<typeof makeLedgerRecord>>
let app: FastifyInstance
beforeAll(async () => {
  record = await makeLedgerRecord(join(folder, 'record.db'))
  app = await buildApp({ db: record.db, pageFolder: folder })
})
afterAll(async () => {
  await app.close()
  await record.close()
  rmSync(folder, { recursive: true })
})

const get = async (url: string) => {
  const response = await app.inject({ url: `/api${url}`, headers: { host: '127.0.0.1:4280' } })
  return { status: response.statusCode, body: response.json() }
}
const AFFAIR = 'harbour-games'

describe('the API answers what the views do, whole', () => {
  it.each<[string, () => Promise<unknown>]>([
    ['/affairs/harbour-games', () => overview(record.db, AFFAIR)],
    ['/affairs/harbour-games/matrix', () => matrix(record.db, AFFAIR)],
    [
      '/affairs/harbour-games/matrix?asOf=2023-12-11&learnedBefore=2031-01-06&issue=boycott&actor=&outlet=',
      () => matrix(record.db, AFFAIR, { asOf: '2023-12-11', learnedBefore: '2031-01-06', issue: 'boycott' }),
    ],
    [
      '/affairs/harbour-games/ledger/state:drenmark/boycott?asOf=2023',
      () => ledger(record.db, AFFAIR, { actor: 'state:drenmark', issue: 'boycott' }, { asOf: '2023' }),
    ],
    [
      '/affairs/harbour-games/positions?side=for&commitment=pledge&since=2023-11&until=2023-12&outlet=post&limit=2',
      () =>
        listPositions(record.db, AFFAIR, {
          ...{ side: 'for', commitment: 'pledge', since: '2023-11', until: '2023-12', outlet: 'post' },
        }),
    ],
    ['/events?affair=harbour-games&type=REJECT', () => listEvents(record.db, { affair: AFFAIR, type: 'REJECT' })],
  ])('%s', async (url, view) => {
    const { status, body } = await get(url)
    expect(status).toBe(200)
    expect(body).toEqual(JSON.parse(JSON.stringify(await view())))
  })

  it('/events/:id, by the id of any report', async () => {
    const { body } = await get('/events?type=reject&limit=1')
    const [event] = body.rows
    expect(event.reports).toHaveLength(2)
    expect((await get(`/events/${event.reports[1].id}?affair=harbour-games`)).body).toEqual(event)
  })

  it('numbers for the overview', async () => {
    const { body } = await get('/affairs/harbour-games')
    expect(body).toMatchObject({ positions: { positions: 11, changes: 2, disputed: 1 }, events: 4 })
  })
})

it.each([
  ['an affair that is none', '/affairs/nothing/matrix', 404, 'AFFAIR_UNKNOWN'],
  ['an issue that is none', '/affairs/harbour-games/ledger/state:keldia/sailing', 404, 'ISSUE_UNKNOWN'],
  ['an actor that is none', '/affairs/harbour-games/ledger/nobody/boycott', 404, 'ACTOR_UNKNOWN'],
  ['an event that is none', '/events/none:e1', 404, 'EVENT_UNKNOWN'],
  ['a side that is none', '/affairs/harbour-games/positions?side=beside', 400, 'QUERY_INVALID'],
  ['a day that is none', '/affairs/harbour-games/matrix?asOf=soon', 400, 'FILTER_DATE_INVALID'],
  ['a modality that is none', '/events?modality=dreamt', 400, 'QUERY_INVALID'],
])('answers %s with a code', async (_, url, status, code) => {
  const answer = await get(url)
  expect([answer.status, answer.body.code]).toEqual([status, code])
})
