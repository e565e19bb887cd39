import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readCodebook } from '../../src/cli/read-codebook.js'
import { readAffair } from '../../src/intake/index.js'
import { openEngine } from '../../src/model/index.js'
import { type OpenRecord, openRecord } from '../../src/record/index.js'
import { buildApp } from '../../src/serve/build-app.js'
import { draftMaterial } from '../../src/views/codebook/index.js'
import { NO_POSTGRES, type PostgresServer, postgresFolder, startPostgres } from '../setup/postgres.js'

const EXAMPLE = 'examples/harbour-games'
const AFFAIR = 'affair=harbour-games'

/** What is asked of both records; "FIRST:…" is the id of the first row of that list. */
const QUESTIONS = [
  '/affairs',
  '/affairs/harbour-games',
  `/statements?${AFFAIR}`,
  `/statements?${AFFAIR}&limit=7&offset=5`,
  `/statements?${AFFAIR}&search=boycott`,
  `/statements?${AFFAIR}&search=${encodeURIComponent('"opening ceremony"')}`,
  `/statements?${AFFAIR}&search=${encodeURIComponent('minis* games')}`,
  `/statements?${AFFAIR}&kind=direct&class=said`,
  `/statements?${AFFAIR}&since=2023-11&until=2023-11-20`,
  `/statements?${AFFAIR}&since=2023-11-10&dated=day`,
  `/statements?${AFFAIR}&actor=unnamed`,
  `/statements?${AFFAIR}&actor=keldia`,
  `/statements?${AFFAIR}&outlet=herald`,
  `/statements/facets?${AFFAIR}`,
  `/statements/facets?${AFFAIR}&search=truce`,
  `/actors?${AFFAIR}`,
  `/actors?${AFFAIR}&search=truce`,
  `/actors?${AFFAIR}&actor=an`,
  `/times?${AFFAIR}`,
  `/times?${AFFAIR}&since=2023-11&actor=keldia`,
  `/articles?${AFFAIR}`,
  `/articles?${AFFAIR}&actor=keldia&outlet=herald`,
  `/outlets?${AFFAIR}`,
  `/copies?${AFFAIR}`,
  // Fewer than are put in order by their texts: the order is the same too.
  `/search?${AFFAIR}&search=boycott`,
  `/search?${AFFAIR}&search=${encodeURIComponent('"opening ceremony" OR (truce -boycott)')}`,
  `/search?${AFFAIR}&search=minis*&actor=keldia&outlet=herald&limit=2&offset=1`,
  `/search?${AFFAIR}&search=games&in=statement&kind=direct`,
  `/search?${AFFAIR}&search=games&in=statement&issue=boycott`,
  `/search?${AFFAIR}&search=games&kind=direct&issue=boycott&since=2023-11`,
  '/affairs/harbour-games/digest?since=2020',
  '/affairs/harbour-games/coverage',
  '/affairs/harbour-games/timeline',
  '/affairs/harbour-games/timeline?actor=keldia&since=2023-11&until=2023-12&limit=3&offset=1',
  '/affairs/harbour-games/timeline?of=change',
  `/search/facets?${AFFAIR}&search=games`,
  `/search/facets?${AFFAIR}&search=games&in=statement`,
  `/figures?${AFFAIR}`,
  `/figures?${AFFAIR}&actor=varonia&since=2023-11&unit=country`,
  `/figures?${AFFAIR}&actor=unnamed`,
  `/figures/groups?${AFFAIR}`,
  `/figures/groups/FIRST:figures?${AFFAIR}`,
  '/affairs/harbour-games/versions',
  `/articles/FIRST:articles/versions?${AFFAIR}`,
  `/disputes?${AFFAIR}`,
  `/disputes?${AFFAIR}&outlet=herald&until=2023-12`,
  `/wordings?${AFFAIR}`,
  `/events?${AFFAIR}`,
  `/events?${AFFAIR}&actor=keldia&since=2023-11`,
  '/affairs/harbour-games/positions',
  '/affairs/harbour-games/matrix?asOf=2023-12',
  '/affairs/harbour-games/compare',
  '/affairs/harbour-games/compare?silent=Marsalun&kind=event',
  '/affairs/harbour-games/network?resamples=20',
  '/affairs/harbour-games/words?oneOutlet=herald&least=3',
  '/affairs/harbour-games/words?oneUntil=2023-11&otherSince=2023-12&terms=5',
  '/affairs/harbour-games/positions?side=for&until=2023-12',
  '/affairs/harbour-games/matrix',
  '/affairs/harbour-games/matrix?asOf=2023-11&outlet=herald&issue=boycott',
  '/affairs/harbour-games/positions?side=against&since=2023-11-21&until=2023-12',
  '/affairs/harbour-games/ledger/state:keldia/boycott?learnedBefore=2999',
  `/events?${AFFAIR}`,
  `/events?${AFFAIR}&type=REJECT&since=2023-11-20&modality=actual`,
  `/events?${AFFAIR}&actor=keldia&limit=5&offset=2`,
  `/events/FIRST:events?${AFFAIR}`,
  `/actors/FIRST:actors?${AFFAIR}`,
  `/articles/FIRST:articles?${AFFAIR}`,
]

/** When rows were written is no matter of the database. */
const timeless = (body: string): unknown =>
  JSON.parse(body.replace(/"(addedAt|madeAt|learned\w*)":"[^"]*"/g, '"$1":"…"'))

describe.skipIf(postgresFolder === null)('the same articles in SQLite and in PostgreSQL', () => {
  const folder = mkdtempSync(join(tmpdir(), 'standpoint-alike-'))
  const records: OpenRecord[] = []
  const apps: FastifyInstance[] = []
  let server: PostgresServer
  beforeAll(async () => {
    server = await startPostgres()
    const { url } = await server.createDatabase()
    const codebook = await readCodebook(`${EXAMPLE}/codebook.yaml`)
    for (const place of [join(folder, 'record.db'), url]) {
      await readAffair({
        record: place,
        affair: { id: 'harbour-games', name: 'The Harbour Games', codebook },
        paths: [`${EXAMPLE}/articles`],
        engine: (known) => openEngine({ codebook: known, attributor: 'rules' }),
      })
      const record = await openRecord(place, { mode: 'read' })
      records.push(record)
      apps.push(await buildApp({ db: record.db, host: '127.0.0.1' }))
    }
  }, 120_000)
  afterAll(async () => {
    for (const app of apps) await app.close()
    for (const record of records) await record.close()
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  })

  async function ask(app: FastifyInstance, question: string): Promise<unknown> {
    const list = question.match(/FIRST:(\w+)/)?.[1]
    let url = question
    if (list !== undefined) {
      const { rows } = (await app.inject(`/api/${list}?${AFFAIR}`)).json<{ rows: { id: string }[] }>()
      url = question.replace(`FIRST:${list}`, encodeURIComponent(rows[0]?.id ?? 'none'))
    }
    const { statusCode, body } = await app.inject(`/api${url}`)
    expect([statusCode, statusCode === 200 ? '' : body]).toEqual([200, ''])
    return timeless(body)
  }

  it.each(QUESTIONS)('answer alike: %s', async (question) => {
    const [sqlite, postgres] = await Promise.all(apps.map((app) => ask(app, question)))
    expect(postgres).toEqual(sqlite)
    // A question that finds nothing would prove nothing.
    expect(sqlite).not.toMatchObject({ total: 0 })
  })

  it('give a codebook the same material to be drafted from', async () => {
    const [sqlite, postgres] = await Promise.all(records.map(({ db }) => draftMaterial(db, 'harbour-games')))
    expect(postgres).toEqual(sqlite)
    expect(sqlite?.sources.some(({ statements }) => statements.some(({ speakers }) => speakers.length > 0))).toBe(true)
  })
})

if (postgresFolder === null) {
  it.skip(NO_POSTGRES, () => {})
}
