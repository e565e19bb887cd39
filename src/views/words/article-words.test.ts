import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { makeFiguresRecord } from '../../../test/fixtures/figures-record.js'
import type { OpenRecord } from '../../record/index.js'
import { parseSpans } from '../parts.js'
import { articleWords, wordProgress } from './article-words.js'
import { pairCounts } from './pair-counts.js'
import { termsOf } from './terms.js'

const folder = mkdtempSync(join(tmpdir(), 'standpoint-article-words-'))
let record: OpenRecord
beforeAll(async () => {
  record = await makeFiguresRecord(join(folder, 'record.db'))
})
afterAll(async () => {
  await record.close()
  rmSync(folder, { recursive: true })
})

it('are those that the texts have, in their order', async () => {
  const { vocabulary, of } = await articleWords(record.db, 'harbour-games')
  const rows = await record.db
    .selectFrom('affair_article')
    .innerJoin('article', 'article.id', 'affair_article.article_id')
    .innerJoin('reading', 'reading.id', 'affair_article.reading_id')
    .where('affair_id', '=', 'harbour-games')
    .select(['article.id', 'article.text', 'reading.chrome'])
    .execute()
  expect(rows.length).toBeGreaterThan(3)
  for (const { id, text, chrome } of rows) {
    const words = [...of(id)!].map((number) => vocabulary.terms[vocabulary.termOf[number < 0 ? ~number : number]!])
    const single = termsOf(text, parseSpans(chrome)).filter(({ key }) => !key.includes(' '))
    expect(words).toEqual(single.map(({ key }) => key))
  }
})

it('are read once, and by one of several who ask', async () => {
  const [one, other] = await Promise.all([
    articleWords(record.db, 'harbour-games'),
    articleWords(record.db, 'harbour-games'),
  ])
  expect(one.vocabulary).toBe(other.vocabulary)
  expect(wordProgress(record.db, 'harbour-games')).toBeNull()
})

it('counts pairs as a plain map does', () => {
  const pair = fc.tuple(
    fc.nat({ max: 2 ** 26 - 1 }),
    fc.nat({ max: 2 ** 26 - 1 }),
    fc.constantFrom(0 as const, 1 as const),
  )
  fc.assert(
    fc.property(fc.array(fc.oneof(pair, fc.constant([7, 9, 1] as const)), { maxLength: 300 }), (all) => {
      const [counts, plain] = [pairCounts(), new Map<string, [number, number]>()]
      for (const [first, second, side] of all) {
        counts.add(first, second, side)
        const held = plain.get(`${first} ${second}`) ?? [0, 0]
        held[side] += 1
        plain.set(`${first} ${second}`, held)
      }
      const found = [...counts.each()].map(({ first, second, counts: both }) => [`${first} ${second}`, both] as const)
      expect(new Map(found)).toEqual(plain)
    }),
  )
})
