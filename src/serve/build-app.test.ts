import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeSmallAffair, TEXTS } from '../../test/fixtures/small-affair.js'
import { buildApp } from './build-app.js'

const folder = mkdtempSync(join(tmpdir(), 'standpoint-serve-'))
const pageFolder = join(folder, 'page')
let record: Awaited<ReturnType<typeof makeSmallAffair>>
let app: FastifyInstance

beforeAll(async () => {
  mkdirSync(join(pageFolder, 'assets'), { recursive: true })
  writeFileSync(join(pageFolder, 'index.html'), '<!doctype html><title>The page</title>')
  writeFileSync(join(pageFolder, 'assets', 'index-1a2b3c.js'), 'export {}')
  record = await makeSmallAffair(join(folder, 'record.db'))
  app = await buildApp({ db: record.db, pageFolder })
})
afterAll(async () => {
  await app.close()
  await record.close()
  rmSync(folder, { recursive: true })
})

const get = async (url: string, headers: Record<string, string> = {}) => {
  const response = await app.inject({ url, headers: { host: '127.0.0.1:4280', ...headers } })
  const isJson = String(response.headers['content-type']).startsWith('application/json')
  return { status: response.statusCode, headers: response.headers, body: isJson ? response.json() : response.body }
}

describe('the API', () => {
  it('lists affairs', async () => {
    const { status, body } = await get('/api/affairs')
    expect(status).toBe(200)
    expect(body.rows.map(({ id }: { id: string }) => id)).toEqual(['harbour-games', 'treasury'])
  })

  it('shows an affair at a glance', async () => {
    const { body } = await get('/api/affairs/harbour-games')
    expect(body).toMatchObject({ affair: { articles: 3, statements: 7 }, unnamed: 4 })
  })

  it('lists statements by the filter, cut to a page, with the length of the whole', async () => {
    const { body } = await get('/api/statements?affair=harbour-games&actor=ana-roy&limit=1&offset=1')
    expect(body.total).toBe(2)
    expect(body.rows).toHaveLength(1)
    expect(body.rows[0].speakers[0]).toMatchObject({ id: 'ana-roy', name: 'Ana Roy', kind: 'person' })
  })

  it('takes an empty parameter for one that is not set', async () => {
    const { body } = await get('/api/statements?affair=harbour-games&actor=&kind=&since=&limit=')
    expect(body.total).toBe(7)
  })

  it('says what a filter could be changed to', async () => {
    const { body } = await get('/api/statements/facets?affair=harbour-games&kind=direct')
    expect(body.actors).toEqual([{ value: 'ana-roy', name: 'Ana Roy', statements: 1 }])
  })

  it('shows one actor with its statements', async () => {
    const { body } = await get('/api/actors/ana-roy?affair=harbour-games')
    expect(body.actor.name).toBe('Ana Roy')
    expect(body.statements.total).toBe(2)
  })

  it('shows one article as published', async () => {
    const { body } = await get(`/api/articles/${record.ids.herald}?affair=harbour-games`)
    expect(body.text).toBe(TEXTS.herald)
    expect(body.statements).toHaveLength(3)
  })

  it.each(['/api/actors', '/api/times', '/api/articles', '/api/outlets'])('lists %s', async (url) => {
    const { status, body } = await get(`${url}?affair=harbour-games`)
    expect(status).toBe(200)
    expect(body.rows).toHaveLength(body.total)
  })
})

describe('what cannot be answered', () => {
  it.each([
    ['an address that is none', '/api/nothing', 404, 'ROUTE_UNKNOWN'],
    ['an affair that is none', '/api/affairs/nothing', 404, 'AFFAIR_UNKNOWN'],
    ['an actor that is none', '/api/actors/nobody', 404, 'ACTOR_UNKNOWN'],
    ['an article that is none', '/api/articles/ffff', 404, 'ARTICLE_UNKNOWN'],
    ['words of more than one path', '/api/articles/by-hand', 400, 'ARTICLE_AMBIGUOUS'],
    ['a kind that is none', '/api/statements?kind=shouted', 400, 'QUERY_INVALID'],
    ['a page without end', '/api/statements?limit=100000', 400, 'QUERY_INVALID'],
    ['a field given twice', '/api/statements?actor=a&actor=b', 400, 'QUERY_INVALID'],
    ['a day that is none', '/api/statements?since=soon', 400, 'FILTER_DATE_INVALID'],
    ['a file of the page that is none', '/assets/nothing.js', 404, 'ROUTE_UNKNOWN'],
    ['a way out of the page', '/..%2f..%2frecord.db', 404, 'ROUTE_UNKNOWN'],
  ])('answers %s with a code and a message', async (_, url, status, code) => {
    const answer = await get(url)
    expect([answer.status, answer.body.code]).toEqual([status, code])
    expect(answer.body.message).not.toBe('')
  })

  it('names the parameter that is wrong', async () => {
    const { body } = await get('/api/statements?limit=-1')
    expect(body.message).toContain('limit')
  })

  it('changes nothing: there is no address to write to', async () => {
    const headers = { host: 'localhost', 'x-standpoint': '1' }
    const response = await app.inject({ method: 'POST', url: '/api/statements', headers })
    expect(response.statusCode).toBe(404)
  })

  it('tells nothing of the machine when it fails', async () => {
    const broken = await makeSmallAffair(join(folder, 'broken.db'))
    const failing = await buildApp({ db: broken.db, pageFolder })
    await broken.close()
    const response = await failing.inject({ url: '/api/affairs', headers: { host: 'localhost' } })
    await failing.close()
    expect(response.statusCode).toBe(500)
    expect(response.json().code).toBe('SERVER_FAILED')
    expect(response.body).not.toContain(folder)
  })
})

describe('the page', () => {
  it.each(['/', '/affairs/harbour-games', '/affairs/harbour-games/articles/0a1b?statement=x%3As1'])(
    'is served at %s',
    async (url) => {
      const { status, headers, body } = await get(url)
      expect([status, headers['content-type']]).toEqual([200, 'text/html; charset=utf-8'])
      expect(body).toContain('The page')
    },
  )

  it('lets the browser keep files whose name tells their content, and nothing else', async () => {
    expect((await get('/assets/index-1a2b3c.js')).headers['cache-control']).toContain('immutable')
    expect((await get('/')).headers['cache-control']).toBe('no-cache')
  })

  it('may run only its own scripts and ask only this server', async () => {
    const policy = String((await get('/')).headers['content-security-policy'])
    expect(policy).toContain("default-src 'none'")
    expect(policy).toMatch(/script-src 'self';/)
    expect(policy).toMatch(/connect-src 'self';/)
    expect(policy).not.toMatch(/https?:/)
  })

  it('says how to build it when it is not built', async () => {
    const bare = await buildApp({ db: record.db, pageFolder: join(folder, 'none') })
    const response = await bare.inject({ url: '/', headers: { host: 'localhost' } })
    await bare.close()
    expect(response.json()).toMatchObject({ code: 'PAGE_NOT_BUILT', message: expect.stringContaining('build:web') })
  })
})

describe('the name of the server', () => {
  it.each(['localhost', 'localhost:4280', '127.0.0.1:4280', '[::1]:4280', 'LOCALHOST'])('may be %s', async (host) =>
    expect((await get('/api/affairs', { host })).status).toBe(200),
  )

  it.each(['evil.example', 'evil.example:4280', 'localhost.evil.example', '127.0.0.1.evil.example'])(
    'must not be %s where only this machine may ask',
    async (host) => {
      const { status, body } = await get('/api/affairs', { host })
      expect([status, body.code]).toEqual([421, 'HOST_REFUSED'])
    },
  )

  it('may be any where others may ask', async () => {
    const open = await buildApp({ db: record.db, pageFolder, host: '0.0.0.0' })
    const response = await open.inject({ url: '/api/affairs', headers: { host: 'newsroom.example' } })
    await open.close()
    expect(response.statusCode).toBe(200)
  })
})

describe('the description', () => {
  it('names every address, with the answers it gives', async () => {
    const { body } = await get('/api/docs/json')
    expect(Object.keys(body.paths).sort()).toEqual([
      '/api/abilities',
      '/api/actors',
      '/api/actors.csv',
      '/api/actors/{id}',
      '/api/affairs',
      '/api/affairs/{id}',
      '/api/affairs/{id}/codebook',
      '/api/affairs/{id}/codebook.yaml',
      '/api/affairs/{id}/compare',
      '/api/affairs/{id}/compare.csv',
      '/api/affairs/{id}/coverage',
      '/api/affairs/{id}/days',
      '/api/affairs/{id}/digest',
      '/api/affairs/{id}/ledger/{actor}/{issue}',
      '/api/affairs/{id}/matrix',
      '/api/affairs/{id}/matrix.csv',
      '/api/affairs/{id}/network',
      '/api/affairs/{id}/network.csv',
      '/api/affairs/{id}/network.gexf',
      '/api/affairs/{id}/network.graphml',
      '/api/affairs/{id}/positions',
      '/api/affairs/{id}/positions.csv',
      '/api/affairs/{id}/removed',
      '/api/affairs/{id}/roles',
      '/api/affairs/{id}/timeline',
      '/api/affairs/{id}/versions',
      '/api/affairs/{id}/voices',
      '/api/affairs/{id}/voices.csv',
      '/api/affairs/{id}/words',
      '/api/affairs/{id}/words.csv',
      '/api/affairs/{id}/words/progress',
      '/api/articles',
      '/api/articles.csv',
      '/api/articles/{id}',
      '/api/articles/{id}/versions',
      '/api/copies',
      '/api/copies.csv',
      '/api/decisions',
      '/api/disputes',
      '/api/disputes.csv',
      '/api/events',
      '/api/events.csv',
      '/api/events/{id}',
      '/api/figures',
      '/api/figures/groups',
      '/api/figures/groups/{id}',
      '/api/outlets',
      '/api/outlets.csv',
      '/api/search',
      '/api/search/facets',
      '/api/statements',
      '/api/statements.csv',
      '/api/statements/facets',
      '/api/times',
      '/api/wordings',
      '/api/wordings.csv',
    ])
    const { parameters, responses } = body.paths['/api/statements'].get
    expect(parameters.map(({ name }: { name: string }) => name)).toContain('search')
    expect(JSON.stringify(responses['200'])).toContain('#/components/schemas/Statement')
  })

  it('has a page that asks nothing of other servers', async () => {
    const { status, headers, body } = await get('/api/docs')
    expect(status).toBe(200)
    expect(String(headers['content-security-policy'])).toContain("default-src 'none'")
    expect(body).not.toMatch(/(src|href)="https?:/)
  })
})
