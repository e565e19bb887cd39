import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import type { InjectOptions } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Job, JobNews } from '../../intake/index.js'
import { type OpenRecord, openRecord } from '../../record/index.js'
import { buildApp } from '../build-app.js'
import { type Desk, openDesk } from './desk.js'

const folder = mkdtempSync(join(tmpdir(), 'standpoint-import-'))
const recordPath = join(folder, 'record.db')
let record: OpenRecord
let desk: Desk
let app: Awaited<ReturnType<typeof buildApp>>
const faults: string[] = []

beforeAll(async () => {
  await (await openRecord(recordPath, { mode: 'write' })).close()
  record = await openRecord(recordPath, { mode: 'read' })
  const reader = { attributor: 'rules', threads: 1 } as const
  desk = openDesk({ record: recordPath, fetching: true, reader, onFault: (message) => faults.push(message) })
  app = await buildApp({ db: record.db, desk, pageFolder: join(folder, 'none') })
})
afterAll(async () => {
  await app.close()
  await desk.close()
  await record.close()
  rmSync(folder, { recursive: true })
})

const HEADERS = { host: '127.0.0.1:4280', 'x-standpoint': '1' }
const send = async (method: 'GET' | 'POST' | 'PUT' | 'DELETE', url: string, asked: Partial<InjectOptions> = {}) => {
  const response = await app.inject({ method, url: `/api${url}`, ...asked, headers: { ...HEADERS, ...asked.headers } })
  const isJson = String(response.headers['content-type']).startsWith('application/json')
  return { status: response.statusCode, body: isJson ? response.json() : response.body, headers: response.headers }
}
const post = (url: string, payload: object = {}) => send('POST', url, { payload })
const putFile = (delivery: string, name: string, payload: string | Buffer) =>
  send('PUT', `/deliveries/${delivery}/files?name=${encodeURIComponent(name)}`, {
    payload,
    headers: { 'content-type': 'application/octet-stream' },
  })
const opened = async (): Promise<string> => (await post('/deliveries')).body.id
const ended = async (job: Job): Promise<JobNews> => {
  await desk.jobs.ended(job.id)
  return (await send('GET', `/jobs/${job.id}`)).body
}

const STORY = '“We shall stay at home,” said Orla Venn, the Varonian minister of sport.\n\nKeldia will take part.'
const CODEBOOK = `affair: The Harbour Games
issues:
  - { id: boycott, question: Should the Harbour Games be boycotted?, about: [Harbour Games], act: [stay at home], counter: [take part] }
`

describe('an affair out of nothing', { timeout: 60_000 }, () => {
  it('is made of files, texts and pages, seen before and told of while it is taken in', async () => {
    expect((await send('GET', '/abilities')).body).toMatchObject({ importing: true, fetching: true, unjoined: 0 })
    const delivery = await opened()
    expect((await putFile(delivery, 'news/2031/a.txt', STORY)).body).toEqual({
      brought: { name: 'news/2031/a.txt', kind: 'file', bytes: Buffer.byteLength(STORY) },
    })
    await putFile(delivery, 'news/2031/a.meta.json', '{"outlet": "Varonia Post", "published": "2031-03-02"}')
    await putFile(delivery, 'photo.jpg', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]))
    expect((await putFile(delivery, 'news/.DS_Store', 'x')).body).toEqual({ brought: null })
    const text = 'Keldia will take part, Ana Roy said on Monday.'
    const pasted = await post(`/deliveries/${delivery}/texts`, {
      text,
      outlet: 'Herald',
      published: '',
      title: 'Keldia',
    })
    expect(pasted.body.brought.kind).toBe('text')
    const refused = await post(`/deliveries/${delivery}/pages`, { url: 'http://127.0.0.1:4280/api/affairs' })
    expect([refused.status, refused.body.code]).toEqual([400, 'WEB_ADDRESS_REFUSED'])
    expect((await send('GET', `/deliveries/${delivery}`)).body.brought).toHaveLength(4)

    const previewed = await post(`/deliveries/${delivery}/preview`, { language: 'en' })
    expect(previewed.status).toBe(202)
    const preview = await ended(previewed.body)
    expect(preview.job).toMatchObject({
      state: 'done',
      progress: { found: 2, added: 2, failed: 1, publishedUnknown: 1 },
    })
    expect(preview.articles.map(({ source, outlet }) => [source, outlet]).sort()).toEqual([
      ['Pasted text 1', 'Herald'],
      ['news/2031/a.txt', 'Varonia Post'],
    ])
    expect(preview.problems).toMatchObject([{ source: 'photo.jpg', code: 'FILE_BINARY' }])
    expect((await send('GET', '/affairs')).body.total).toBe(0)

    const taken = await post('/affairs/harbour-games/articles', { delivery, codebook: CODEBOOK })
    expect(taken.status).toBe(202)
    const { job, articles } = await ended(taken.body)
    expect(job).toMatchObject({ state: 'done', affair: { id: 'harbour-games', name: 'The Harbour Games' } })
    expect(job.progress).toMatchObject({ added: 2, read: 2, failed: 1 })
    expect(articles.every(({ read }) => read !== null)).toBe(true)
    const { rows } = (await send('GET', '/articles?affair=harbour-games')).body
    expect(rows.map(({ source }: { source: string }) => source).sort()).toEqual(['Pasted text 1', 'news/2031/a.txt'])
    expect((await send('GET', '/jobs')).body.map(({ kind }: Job) => kind)).toEqual(['import', 'preview'])
    // What was taken in does not lie about.
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect((await send('GET', `/deliveries/${delivery}`)).body.code).toBe('DELIVERY_UNKNOWN')
  })

  it('knows what comes a second time', async () => {
    const delivery = await opened()
    await putFile(delivery, 'again.txt', STORY)
    const { job } = await ended((await post('/affairs/harbour-games/articles', { delivery })).body)
    expect(job.progress).toMatchObject({ found: 1, added: 0, known: 1, read: 0 })
  })

  it('shows its codebook, gives it away as a file, and reads again with another', async () => {
    const shown = (await send('GET', '/affairs/harbour-games/codebook')).body
    expect(shown).toMatchObject({ articles: 2, stale: 0, codebook: { issues: [{ id: 'boycott' }] } })
    const file = await send('GET', '/affairs/harbour-games/codebook.yaml')
    expect(file.headers['content-disposition']).toBe('attachment; filename="harbour-games.yaml"')
    expect(file.body).toBe(shown.yaml)
    const changed = `${shown.yaml}actors:\n  - { id: keldia, name: Keldia, kind: state }\n`
    const { job } = await ended((await post('/affairs/harbour-games/readings', { codebook: changed })).body)
    expect(job).toMatchObject({ kind: 'reread', state: 'done', progress: { found: 2, read: 2 } })
    expect((await send('GET', '/affairs/harbour-games/codebook')).body.yaml).toContain('Keldia')
    expect((await ended((await post('/affairs/harbour-games/readings')).body)).job.progress.found).toBe(0)
    const none = await ended((await post('/affairs/harbour-games/readings', { codebook: null })).body)
    expect(none.job.progress.read).toBe(2)
    expect((await send('GET', '/affairs/harbour-games/codebook')).body).toMatchObject({ codebook: null, yaml: null })
    expect((await send('GET', '/affairs/harbour-games/codebook.yaml')).body.code).toBe('CODEBOOK_NONE')
  })

  it('drafts a codebook, checks one, and holds it against the articles', async () => {
    const { yaml } = (await post('/affairs/harbour-games/codebook/draft')).body
    expect((await post('/codebooks/check', { text: yaml })).body).toMatchObject({ usage: null })
    const faulty = (await post('/codebooks/check', { text: 'affair: A\nissue: []\n' })).body
    expect(faulty.remarks[0]).toMatchObject({ severity: 'fault', place: expect.stringMatching(/^codebook:\d/) })
    const held = (await post('/codebooks/check', { text: CODEBOOK, affair: 'harbour-games' })).body
    expect(held.usage).toMatchObject({ articles: 2, issues: [{ id: 'boycott' }] })
    expect((await post('/affairs/nothing/codebook/draft')).body.code).toBe('AFFAIR_UNKNOWN')
    expect((await post('/codebooks/check', { text: CODEBOOK, affair: 'nothing' })).body.code).toBe('AFFAIR_UNKNOWN')
  })

  it('takes a table whose columns have names of their own', async () => {
    const delivery = await opened()
    await putFile(delivery, 'export.csv', 'Corps,Jour\n"Keldia will take part, Ana Roy said.",2031-03-02\n')
    const bare = await ended((await post(`/deliveries/${delivery}/preview`)).body)
    expect(bare.problems).toMatchObject([{ code: 'CSV_COLUMN_MISSING' }])
    const columns = { text: 'Corps', published: 'Jour', title: '' }
    const named = await ended((await post(`/deliveries/${delivery}/preview`, { columns })).body)
    expect(named.articles).toMatchObject([{ source: 'export.csv:2', published: '2031-03-02' }])
  })

  it('can be stopped', async () => {
    const delivery = await opened()
    const lines = Array.from({ length: 500 }, (_, day) => JSON.stringify({ text: `${STORY} Day ${day}.` }))
    await putFile(delivery, 'many.ndjson', lines.join('\n'))
    const { id } = (await post('/affairs/many/articles', { delivery })).body
    await post(`/jobs/${id}/stop`)
    const { job } = await ended({ id } as Job)
    expect(job.state).toBe('stopped')
    expect(job.progress.done).toBeLessThan(500)
    // Kept, to go on with.
    expect((await send('GET', `/deliveries/${delivery}`)).status).toBe(200)
    expect((await ended((await post('/affairs/many/articles', { delivery })).body)).job).toMatchObject({
      state: 'done',
      progress: { found: 500, known: job.progress.done },
    })
  })
})

describe('what cannot be', () => {
  it.each([
    ['a delivery that is none', 'POST', '/deliveries/x/texts', { text: 'No.' }, 404, 'DELIVERY_UNKNOWN'],
    ['a job that is none', 'GET', '/jobs/99', undefined, 404, 'JOB_UNKNOWN'],
    ['a job to stop that is none', 'POST', '/jobs/99/stop', {}, 404, 'JOB_UNKNOWN'],
    ['an affair with a strange id', 'POST', '/affairs/Not%20An%20Id/articles', { delivery: 'x' }, 400, 'QUERY_INVALID'],
    [
      'an affair that leads elsewhere',
      'POST',
      '/affairs/..%2f..%2fx/articles',
      { delivery: 'x' },
      400,
      'QUERY_INVALID',
    ],
    [
      'a reading with a faulty codebook',
      'POST',
      '/affairs/games/readings',
      { codebook: 'affair: [' },
      400,
      'CODEBOOK_INVALID',
    ],
    ['a check of nothing', 'POST', '/codebooks/check', {}, 400, 'QUERY_INVALID'],
  ] as const)('is answered: %s', async (_, method, url, payload, status, code) => {
    const answer = await send(method, url, payload === undefined ? {} : { payload })
    expect([answer.status, answer.body.code]).toEqual([status, code])
  })

  it('is an empty delivery', async () => {
    const delivery = await opened()
    expect((await post(`/deliveries/${delivery}/preview`)).body.code).toBe('DELIVERY_EMPTY')
    expect((await post('/affairs/games/articles', { delivery })).body.code).toBe('DELIVERY_EMPTY')
  })

  it('is a text that holds nothing', async () =>
    expect((await post(`/deliveries/${await opened()}/texts`, { text: ' \n ' })).body.code).toBe('QUERY_INVALID'))

  it('is a file whose name is none, and the delivery goes on', async () => {
    const delivery = await opened()
    expect((await putFile(delivery, '../..', 'x')).body.code).toBe('FILE_NAME_INVALID')
    expect((await putFile(delivery, 'empty.txt', '')).body.brought).toMatchObject({ bytes: 0 })
  })

  it.each([
    ['a form of another page', { origin: 'https://evil.example' }],
    ['a form of a page without an address', { origin: 'null' }],
    ['another program of this machine in a browser', { origin: 'http://127.0.0.1:9999' }],
    ['a page that hides where it comes from', { 'sec-fetch-site': 'cross-site' }],
  ])('is a change by %s', async (_, headers) => {
    const answer = await send('POST', '/deliveries', { headers: { ...headers } })
    expect([answer.status, answer.body.code]).toEqual([403, 'ORIGIN_REFUSED'])
  })

  it('is a change by what does not say that it means it', async () => {
    const response = await app.inject({ method: 'POST', url: '/api/deliveries', headers: { host: '127.0.0.1:4280' } })
    expect(response.json().code).toBe('ORIGIN_REFUSED')
  })

  it('is a change by the page itself under another name', async () =>
    expect((await send('POST', '/deliveries', { headers: { host: 'evil.example' } })).body.code).toBe('HOST_REFUSED'))

  it('is a page of the web where the server fetches none', async () => {
    const closed = openDesk({ record: recordPath, fetching: false, reader: { attributor: 'rules', threads: 1 } })
    const other = await buildApp({ db: record.db, desk: closed, pageFolder: join(folder, 'none') })
    const made = await other.inject({ method: 'POST', url: '/api/deliveries', headers: HEADERS })
    const url = `/api/deliveries/${made.json().id}/pages`
    const answer = await other.inject({
      method: 'POST',
      url,
      headers: HEADERS,
      payload: { url: 'https://post.example' },
    })
    expect([answer.statusCode, answer.json().code]).toEqual([403, 'FETCHING_OFF'])
    await other.close()
    await closed.close()
  })

  it('is anything where the record is only read', async () => {
    const bare = await buildApp({ db: record.db, pageFolder: join(folder, 'none') })
    expect((await bare.inject({ url: '/api/abilities', headers: HEADERS })).json()).toMatchObject({ importing: false })
    for (const url of [
      '/api/deliveries',
      '/api/affairs/games/articles',
      '/api/affairs/games/readings',
      '/api/codebooks/check',
    ]) {
      const answer = await bare.inject({ method: 'POST', url, headers: HEADERS, payload: {} })
      expect([url, answer.statusCode, answer.json().code]).toEqual([url, 404, 'ROUTE_UNKNOWN'])
    }
    await bare.close()
  })
})

describe('whatever is sent', () => {
  it('no name of a file writes beside the delivery, and none breaks the server', async () => {
    const delivery = await opened()
    const before = readdirSync(folder)
    const letters = fc.constantFrom('..', '.', '/', '\\', 'a', '\u0000', '%2e', '\n', '…', ':')
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.string({ unit: 'grapheme' }),
          fc.array(letters, { minLength: 1 }).map((parts) => parts.join('')),
        ),
        async (name) => {
          const { status, body } = await putFile(delivery, name, 'x')
          expect([200, 400]).toContain(status)
          if (status === 200 && body.brought !== null) {
            expect(existsSync(join(desk.deliveries.get(delivery).folder, 'files', body.brought.name))).toBe(true)
          }
        },
      ),
      { numRuns: 100 },
    )
    expect(readdirSync(folder)).toEqual(before)
    await send('DELETE', `/deliveries/${delivery}`)
  })

  it('no body brings the server down', async () => {
    const delivery = await opened()
    const urls = [
      `/deliveries/${delivery}/texts`,
      `/deliveries/${delivery}/pages`,
      '/affairs/x/readings',
      '/codebooks/check',
    ]
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...urls), fc.oneof(fc.json(), fc.string()), async (url, payload) => {
        const { status } = await send('POST', url, { payload, headers: { 'content-type': 'application/json' } })
        expect(status).toBeLessThan(500)
      }),
      { numRuns: 100 },
    )
    for (const { id } of desk.jobs.list()) await desk.jobs.ended(id)
  })
})

it('nothing happened that nobody foresaw', () => expect(faults).toEqual([]))
