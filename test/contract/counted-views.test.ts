import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { readCodebook } from '../../src/cli/read-codebook.js'
import { readAffair } from '../../src/intake/index.js'
import { openEngine } from '../../src/model/index.js'
import { type OpenRecord, openRecord } from '../../src/record/index.js'
import { buildApp } from '../../src/serve/build-app.js'
import { onBothDatabases } from './databases.js'

const EXAMPLE = 'examples/harbour-games'
const AFFAIR = 'affair=harbour-games'

/** Filters that counts answer, in part or wholly, and some that they do not. */
const FILTERS = [
  '',
  '&limit=7&offset=20',
  '&outlet=herald',
  '&outlet=herald&limit=3&offset=2',
  '&kind=direct',
  '&kind=indirect&class=said&limit=5',
  '&since=2023-11',
  '&since=2023-11-10&until=2023-12&limit=9&offset=4',
  '&since=2023-11-10&dated=day',
  '&until=2023&outlet=herald&kind=direct',
  '&actor=unnamed',
  '&actor=unnamed&outlet=herald&limit=4',
  '&actor=keldia',
  '&actor=state:keldia&limit=5',
  '&confidence=0.85',
  '&confidence=0.6&kind=indirect',
  '&confidence=0.7',
  '&search=truce',
]

const QUESTIONS = [
  '/affairs',
  '/affairs/harbour-games',
  '/affairs/harbour-games?speakers=5',
  '/affairs/harbour-games/coverage',
  '/affairs/harbour-games/timeline',
  '/affairs/harbour-games/timeline?since=2023-11&until=2023-12&limit=3&offset=1',
  '/actors/state:keldia?affair=harbour-games',
  `/search/facets?${AFFAIR}&search=games`,
  ...['statements', 'statements/facets', 'actors', 'outlets', 'times', 'events', 'articles'].flatMap((list) =>
    FILTERS.map((filter) => `/${list}?${AFFAIR}${filter}`),
  ),
]

onBothDatabases('answers with counts', (place) => {
  let path: string
  let record: OpenRecord
  let app: FastifyInstance
  beforeAll(async () => {
    path = await place()
    const codebook = await readCodebook(`${EXAMPLE}/codebook.yaml`)
    await readAffair({
      record: path,
      affair: { id: 'harbour-games', name: 'The Harbour Games', codebook },
      paths: [`${EXAMPLE}/articles`],
      engine: (known) => openEngine({ codebook: known, attributor: 'rules' }),
    })
    record = await openRecord(path, { mode: 'read' })
    app = await buildApp({ db: record.db, host: '127.0.0.1' })
  }, 120_000)
  afterAll(async () => {
    await app.close()
    await record.close()
  })

  const ask = async (question: string): Promise<unknown> => {
    const { statusCode, body } = await app.inject(`/api${question}`)
    expect([statusCode, statusCode === 200 ? '' : body]).toEqual([200, ''])
    return JSON.parse(body) as unknown
  }

  it('are those of all statements, one by one', async () => {
    const counted = new Map<string, unknown>()
    for (const question of QUESTIONS) counted.set(question, await ask(question))
    // While anything waits to be counted, no view uses a count.
    const writer = await openRecord(path, { mode: 'write' })
    await writer.db.insertInto('uncounted').values({ affair_id: 'none', article_id: 'none' }).execute()
    await writer.close()
    for (const question of QUESTIONS) expect([question, await ask(question)]).toEqual([question, counted.get(question)])
  }, 120_000)
})
