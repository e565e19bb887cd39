import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterAll, describe, expect, it } from 'vitest'
import { joinerUrl } from '../../src/join/index.js'
import { openEngine } from '../../src/model/index.js'
import type { Reading } from '../../src/read/reading.js'
import { openRecord, openWriter } from '../../src/record/index.js'
import type { Article } from '../../src/text/index.js'
import { inputOf, rawArticle } from '../contract/sample-articles.js'
import { joinedState } from '../fixtures/joined-state.js'
import { exampleArticles } from './example.js'

const folder = mkdtempSync(join(tmpdir(), 'standpoint-any-order-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const NEWS = '../shared/corpora/news-6000.ndjson.gz'
/** Enough for names, offices and phrases that meet again; with all of them the run would be of minutes. */
const MOST = 200

/** A fixed order that has nothing to do with the first one. */
const shuffled = <Item>(items: readonly Item[], seed: number): Item[] =>
  items
    .map((item, at) => ({ item, key: Math.imul((at + 1) * seed, 0x9e3779b1) >>> 0 }))
    .sort((one, other) => one.key - other.key)
    .map(({ item }) => item)

async function read(articles: readonly Article[]) {
  const readings = await (await openEngine({ attributor: 'rules' })).read(articles)
  return articles.map((article, at) => [article, readings[at]!] as const)
}

async function stateOf(name: string, articles: readonly (readonly [Article, Reading])[]) {
  const path = join(folder, `${name}.db`)
  const writer = await openWriter(path, joinerUrl())
  await writer.putAffair({ id: 'any' })
  for (const [{ text, outlet, published, title, url }, reading] of articles) {
    const raw = rawArticle({
      text,
      ...(outlet && { outlet }),
      ...(published && { published }),
      ...(title && { title }),
      ...(url && { url }),
    })
    await writer.putArticleWithReading(raw, 'any', inputOf(reading))
  }
  await writer.close()
  const { db, close } = await openRecord(path, { mode: 'read' })
  return joinedState(db).finally(close)
}

describe('what articles say together is the same in whatever order they come', () => {
  it('of the example', async () => {
    const articles = await exampleArticles()
    const pairs = await read(articles)
    const expected = await stateOf('example', pairs)
    expect(expected.happenings?.length).toBeGreaterThan(0)
    expect(expected.copies?.length).toBeGreaterThan(0)
    for (const seed of [3, 7]) expect(await stateOf(`example-${seed}`, shuffled(pairs, seed))).toEqual(expected)
  }, 120_000)

  it.skipIf(!existsSync(NEWS))(
    'of 200 articles of news (skipped without ../shared)',
    async () => {
      const articles = gunzipSync(readFileSync(NEWS))
        .toString()
        .split('\n', MOST)
        .map((line) => JSON.parse(line) as Article)
      const readings = await (await openEngine({ attributor: 'rules' })).read(articles)
      const pairs = articles.map((article, at) => [article, readings[at]!] as const)
      const expected = await stateOf('news', pairs)
      expect(await stateOf('news-shuffled', shuffled(pairs, 7))).toEqual(expected)
    },
    300_000,
  )
})
