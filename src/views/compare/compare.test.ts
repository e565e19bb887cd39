import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { emptyReading, inputOf, rawArticle } from '../../../test/contract/sample-articles.js'
import type { Actor, Position } from '../../read/reading.js'
import { type OpenRecord, openRecord } from '../../record/index.js'
import { putAffair } from '../../record/put-affair.js'
import { putArticleWithReading } from '../../record/put-reading.js'
import { compare } from './compare.js'
import { surpriseOf } from './surprise.js'

const CODEBOOK = {
  affair: 'The boycott',
  issues: [{ id: 'boycott', question: 'Should the Games be boycotted?', about: ['boycott'], act: [], counter: [] }],
  actors: [],
  groups: [],
}
/** Outlet, day, and on which side it puts Keldia, if it says so. */
const ARTICLES = [
  ['Herald', '2031-03-03', 'for'],
  ['Post', '2031-03-04', 'for'],
  ['Tide', '2031-03-04', 'against'],
  ['Wire', '2031-03-05', null],
  ['Wire', '2031-03-06', null],
  ['Gazette', '2031-06-01', null],
] as const

const folder = mkdtempSync(join(tmpdir(), 'standpoint-compare-'))
let record: OpenRecord
beforeAll(async () => {
  record = await openRecord(join(folder, 'record.db'), { mode: 'write' })
  await putAffair(record.db, { id: 'boycott', codebook: CODEBOOK })
  const keldia: Actor = { id: 'keldia', name: 'Keldia', kind: 'state', country: null, mentions: [], roles: [] }
  for (const [outlet, published, side] of ARTICLES) {
    const text = `${outlet} of ${published}: Keldia and the Games.`
    const position = (where: 'for' | 'against'): Position => ({
      ...{ actor: 'keldia', issue: 'boycott', side: where, commitment: 'act', date: published },
      ...{ evidence: [[0, text.length]], statement: null, confidence: 1 },
    })
    const reading = { ...emptyReading('any'), actors: [keldia], positions: side === null ? [] : [position(side)] }
    const links = [{ local: 'keldia', actor: { id: 'keldia', name: 'Keldia', kind: 'state' as const, country: null } }]
    const input = { ...inputOf(reading), links }
    await putArticleWithReading(record.db, rawArticle({ text, outlet, published }), 'boycott', input)
  }
})
afterAll(async () => {
  await record.close()
  rmSync(folder, { recursive: true, force: true })
})

it('tells who says so, who says otherwise, who was read and is silent, and who was not read', async () => {
  const { total, rows } = await compare(record.db, { affair: 'boycott', kind: 'position', outlets: 1 })
  expect(total).toBe(1)
  const [claim] = rows
  const states = Object.fromEntries(claim!.cells.map(({ outlet, state, read }) => [outlet, [state, read]]))
  expect([claim?.from, claim?.to]).toEqual(['2031-03-03', '2031-03-04'])
  expect(states).toEqual({
    Herald: ['says', 1],
    Post: ['says', 1],
    Tide: ['otherwise', 1],
    Wire: ['silent', 2],
    Gazette: ['unread', 0],
  })
  const cellOf = (name: string) => claim!.cells.find(({ outlet }) => outlet === name)!
  // Two of the three others that were read say so.
  expect(cellOf('Wire').surprise).toBeCloseTo(surpriseOf(2, 3, 2), 12)
  expect(cellOf('Gazette').surprise).toBeNull()
  expect(cellOf('Tide').places.map(({ words, article }) => [words, article.published])).toEqual([
    ['against', '2031-03-04'],
  ])
})

it.each([
  ['wire', 1],
  ['gazette', 0],
  ['herald', 0],
  ['nobody', 0],
])('lists what %s is silent about', async (silent, total) =>
  expect((await compare(record.db, { affair: 'boycott', silent })).total).toBe(total),
)

it('leaves out what too few outlets say', async () =>
  expect((await compare(record.db, { affair: 'boycott', outlets: 3, actor: 'nobody' })).total).toBe(0))
