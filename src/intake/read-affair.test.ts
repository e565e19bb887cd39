import { existsSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Codebook } from '../read/codebook.js'
import { createEngine, type Engine } from '../read/engine.js'
import { openRecord } from '../record/index.js'
import { type ReadAffairOptions, readAffair } from './read-affair.js'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'standpoint-intake-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const story = (day: number) =>
  `“We shall stay at home on day ${day},” said Orla Venn, the Varonian minister of sport, on Tuesday.\n\nKeldia will take part.`
const line = (values: object) => `${JSON.stringify(values)}\n`
const file = (name: string) => join(folder, name)
const write = (name: string, content: string) => writeFile(file(name), content)
const CODEBOOK: Codebook = { affair: 'Harbour Games', issues: [], actors: [], groups: [] }

const read = (options: Partial<ReadAffairOptions> = {}) =>
  readAffair({ record: file('standpoint.db'), affair: { id: 'games' }, paths: [file('articles.ndjson')], ...options })

async function articlesAndReadings() {
  const { db, close } = await openRecord(file('standpoint.db'), { mode: 'read' })
  try {
    return await db
      .selectFrom('article')
      .leftJoin('affair_article', 'affair_article.article_id', 'article.id')
      .leftJoin('reading', 'reading.id', 'affair_article.reading_id')
      .select(['article.source', 'article.supersedes', 'reading.engine_version as version', 'reading.codebook_hash'])
      .orderBy('article.source')
      .execute()
  } finally {
    await close()
  }
}

/** The engine under another version; `fails` says on which texts it breaks. */
const engineOf = (version: string, fails: (text: string) => boolean = () => false): Engine => {
  const engine = createEngine()
  return {
    ...engine,
    version,
    read: async (articles) => {
      if (articles.some(({ text }) => fails(text))) throw new Error('lost my glasses')
      return (await engine.read(articles)).map((reading) => ({ ...reading, engine: { version, model: null } }))
    },
  }
}

describe('readAffair', () => {
  it('keeps every article with its reading, and counts them', async () => {
    await write('articles.ndjson', [1, 2, 3].map((day) => line({ text: story(day), outlet: 'Varonia Post' })).join(''))
    const progress: number[] = []
    const summary = await read({ onProgress: ({ done }) => progress.push(done) })
    expect(summary).toMatchObject({
      affair: { id: 'games' },
      found: 3,
      done: 3,
      added: 3,
      known: 0,
      versions: 0,
      failed: 0,
      read: 3,
      outletUnknown: 0,
      publishedUnknown: 3,
      aborted: false,
      problems: [],
    })
    expect(summary.statements).toBeGreaterThanOrEqual(3)
    expect(summary.bytes).toBe(summary.bytesTotal)
    expect(progress.at(-1)).toBe(3)
    const rows = await articlesAndReadings()
    expect(rows).toHaveLength(3)
    expect(rows.every(({ version }) => version !== null)).toBe(true)
  })

  it('reads nothing twice, and again what another engine or codebook has read', async () => {
    await write('articles.ndjson', line({ text: story(1) }) + line({ text: story(2) }))
    const engine = () => engineOf('1')
    expect(await read({ engine })).toMatchObject({ added: 2, known: 0, read: 2 })
    expect(await read({ engine })).toMatchObject({ added: 0, known: 2, read: 0, statements: 0 })
    expect(await read({ engine: () => engineOf('2') })).toMatchObject({ added: 0, known: 2, read: 2 })
    expect(await read({ engine: () => engineOf('2'), affair: { id: 'games', codebook: CODEBOOK } })).toMatchObject({
      read: 2,
    })
    expect((await articlesAndReadings()).map(({ version }) => version)).toEqual(['2', '2'])
  })

  it('counts an article in another affair without reading it again', async () => {
    await write('articles.ndjson', line({ text: story(1) }))
    await read()
    expect(await read({ affair: { id: 'other' } })).toMatchObject({ known: 1, read: 0 })
    expect((await articlesAndReadings()).map(({ version }) => version === null)).toEqual([false, false])
  })

  it('reads with the codebook that the record has, when none is given', async () => {
    await write('articles.ndjson', line({ text: story(1) }))
    const given: (Codebook | null)[] = []
    const engine = (codebook: Codebook | null) => {
      given.push(codebook)
      return createEngine({ codebook })
    }
    await read({ affair: { id: 'games', codebook: CODEBOOK }, engine })
    expect(await read({ engine })).toMatchObject({ known: 1, read: 0 })
    expect(given).toEqual([CODEBOOK, CODEBOOK])
  })

  it('knows a text that comes twice in one file, and another text under the same address', async () => {
    const url = 'https://post.example/1'
    await write(
      'articles.ndjson',
      [
        { text: story(1), url },
        { text: story(1), url },
        { text: story(2), url },
      ]
        .map(line)
        .join(''),
    )
    expect(await read()).toMatchObject({ found: 3, done: 3, added: 1, known: 1, versions: 1 })
    expect((await articlesAndReadings()).filter(({ supersedes }) => supersedes !== null)).toHaveLength(1)
  })

  it('goes on after what cannot be read', async () => {
    await write(
      'articles.ndjson',
      `${line({ text: story(1) })}{"text": \n${line({ text: story(2), published: 'soon' })}`,
    )
    await write('b.pdf', '%PDF-1.7')
    const problems: string[] = []
    const paths = [file('b.pdf'), file('missing.txt'), file('articles.ndjson')]
    const summary = await read({ paths, onProblem: ({ code }) => problems.push(code) })
    expect(summary).toMatchObject({ added: 2, read: 2, failed: 3, warnings: 1 })
    expect(problems).toEqual(['FILE_BINARY', 'FILE_NOT_FOUND', 'LINE_INVALID', 'DATE_INVALID'])
    expect(summary.problems.map(({ code }) => code)).toEqual(problems)
  })

  it('keeps an article on which the engine fails, says so, and reads it when the engine is mended', async () => {
    await write('articles.ndjson', [1, 2, 3].map((day) => line({ text: story(day) })).join(''))
    const summary = await read({ engine: () => engineOf('1', (text) => text.includes('day 2')) })
    expect(summary).toMatchObject({ added: 3, read: 2, failed: 1 })
    expect(summary.problems[0]).toMatchObject({ code: 'ENGINE_FAILED', source: `${file('articles.ndjson')}:2` })
    expect(summary.problems[0]?.message).toContain('lost my glasses')
    expect(await read({ engine: () => engineOf('1') })).toMatchObject({ known: 3, read: 1, failed: 0 })
  })

  it('refuses a reading that does not fit its text, and keeps the article', async () => {
    await write('articles.ndjson', line({ text: story(1) }))
    const engine = engineOf('1')
    const wrong: Engine = {
      ...engine,
      read: async (articles) =>
        (await engine.read(articles)).map((reading) => ({ ...reading, sentences: [[0, 99_999]] })),
    }
    expect(await read({ engine: () => wrong })).toMatchObject({ added: 1, read: 0, failed: 1 })
    expect((await articlesAndReadings()).map(({ version }) => version)).toEqual([null])
  })

  it('finishes what is in hand when it is called off, and the next run does the rest', async () => {
    await write('articles.ndjson', Array.from({ length: 60 }, (_, day) => line({ text: story(day) })).join(''))
    const stopped = new AbortController()
    const summary = await read({
      signal: stopped.signal,
      onProgress: ({ done }) => {
        if (done >= 10) stopped.abort()
      },
    })
    expect(summary.aborted).toBe(true)
    expect(summary.done).toBe(summary.found)
    expect(summary.done).toBeGreaterThanOrEqual(10)
    expect(summary.done).toBeLessThan(60)
    const rows = await articlesAndReadings()
    expect(rows).toHaveLength(summary.done)
    expect(rows.every(({ version }) => version !== null)).toBe(true)
    expect(await read()).toMatchObject({ found: 60, added: 60 - summary.done, known: summary.done, aborted: false })
  })

  it('makes no record where it found nothing', async () => {
    await write('articles.ndjson', '')
    expect(await read()).toMatchObject({ found: 0, failed: 1 })
    expect(existsSync(file('standpoint.db'))).toBe(false)
  })

  it('stops when the record itself cannot be written, with the reason', async () => {
    await write('articles.ndjson', line({ text: story(1) }))
    await write(
      'standpoint.db',
      'This is no database, but a letter to a friend, and it is long enough to be one.'.repeat(9),
    )
    await expect(read()).rejects.toMatchObject({ code: 'RECORD_NOT_STANDPOINT' })
  })
})
