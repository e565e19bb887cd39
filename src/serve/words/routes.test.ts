import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { emptyReading, inputOf, rawArticle } from '../../../test/contract/sample-articles.js'
import { type OpenRecord, openRecord } from '../../record/index.js'
import { putAffair } from '../../record/put-affair.js'
import { putArticleWithReading } from '../../record/put-reading.js'
import { compareWords, type WordSide, wordProgress } from '../../views/index.js'
import { articleWords } from '../../views/words/article-words.js'
import { buildApp } from '../build-app.js'

/** Outlet, day, text: one outlet has a regime where the other has a government. */
const ARTICLES = [
  ['Herald', '2031-03-01', 'The regime in Port Sable spoke. '.repeat(12)],
  ['Herald', '2031-03-09', 'The regime in Port Sable was silent. '.repeat(12)],
  ['Post', '2031-03-02', 'The government in Port Sable spoke. '.repeat(12)],
  ['Post', '2031-03-08', 'The government in Port Sable was silent. '.repeat(12)],
] as const

const folder = mkdtempSync(join(tmpdir(), 'standpoint-serve-words-'))
let record: OpenRecord
let app: FastifyInstance
beforeAll(async () => {
  record = await openRecord(join(folder, 'record.db'), { mode: 'write' })
  await putAffair(record.db, { id: 'port' })
  for (const [outlet, published, text] of ARTICLES)
    await putArticleWithReading(
      record.db,
      rawArticle({ text, outlet, published }),
      'port',
      inputOf(emptyReading('any')),
    )
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

describe('word choice', () => {
  it('tells the words of one outlet from those of all others', async () => {
    const { status, body } = await get('/affairs/port/words?oneOutlet=herald&otherOutlet=')
    expect(status).toBe(200)
    const marked = body.rows.map(({ term, z }: { term: string; z: number }) => [term, Math.sign(z)])
    expect(marked).toContainEqual(['regime', 1])
    expect(marked).toContainEqual(['government', -1])
  })

  it.each<[string, WordSide, WordSide]>([
    ['oneOutlet=herald&otherOutlet=post', { outlet: 'herald' }, { outlet: 'post' }],
    ['oneUntil=2031-03-02&otherSince=2031-03-08', { until: '2031-03-02' }, { since: '2031-03-08' }],
    [
      'oneOutlet=post&oneSince=2031-03-08&otherOutlet=herald',
      { outlet: 'post', since: '2031-03-08' },
      { outlet: 'herald' },
    ],
  ])('takes its sides from %s', async (query, one, other) => {
    const { body } = await get(`/affairs/port/words?${query}&terms=1&least=2`)
    const view = await compareWords(record.db, { affair: 'port', one, other, terms: 1, least: 2 })
    expect(body).toEqual(JSON.parse(JSON.stringify(view)))
    expect([body.one.articles > 0, body.other.articles > 0]).toEqual([true, true])
  })

  it('says how far the texts are read while somebody waits, and nothing when nobody does', async () => {
    expect((await get('/affairs/port/words/progress')).body).toEqual({ progress: null })
    await record.db.connection().execute(async (db) => {
      const asked = articleWords(db, 'port')
      expect(wordProgress(db, 'port')).toEqual({ done: 0, all: 0 })
      await asked
      expect(wordProgress(db, 'port')).toBeNull()
    })
  })

  it.each([
    ['/affairs/nowhere/words', 404],
    ['/affairs/port/words?terms=0', 400],
    ['/affairs/port/words?oneSince=soon', 400],
  ])('%s is refused with %d', async (url, expected) => expect((await get(url)).status).toBe(expected))
})
