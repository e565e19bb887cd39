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
  ['Wired Weekly', '2031-06-01', null],
] as const

const folder = mkdtempSync(join(tmpdir(), 'standpoint-compare-'))
let record: OpenRecord
beforeAll(async () => {
  record = await openRecord(join(folder, 'record.db'), { mode: 'write' })
  await putAffair(record.db, { id: 'boycott', codebook: CODEBOOK })
  for (const article of ARTICLES) await putStanding(record.db, article)
})
afterAll(async () => {
  await record.close()
  rmSync(folder, { recursive: true, force: true })
})

async function putStanding(
  db: OpenRecord['db'],
  [outlet, published, side]: readonly [outlet: string, published: string | null, side: 'for' | 'against' | null],
) {
  const keldia: Actor = { id: 'keldia', name: 'Keldia', kind: 'state', country: null, mentions: [], roles: [] }
  const text = `${outlet} of ${published}: Keldia and the Games.`
  const position = (where: 'for' | 'against'): Position => ({
    ...{ actor: 'keldia', issue: 'boycott', side: where, commitment: 'act', date: published },
    ...{ evidence: [[0, text.length]], statement: null, confidence: 1 },
  })
  const reading = { ...emptyReading('any'), actors: [keldia], positions: side === null ? [] : [position(side)] }
  const links = [{ local: 'keldia', actor: { id: 'keldia', name: 'Keldia', kind: 'state' as const, country: null } }]
  await putArticleWithReading(
    db,
    rawArticle({ text, outlet, ...(published === null ? {} : { published }) }),
    'boycott',
    { ...inputOf(reading), links },
  )
}

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
    'Wired Weekly': ['unread', 0],
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
  ['weekly', 0],
])('lists what %s is silent about', async (silent, total) =>
  expect((await compare(record.db, { affair: 'boycott', silent })).total).toBe(total),
)

it.each([
  ['nobody', 'OUTLET_UNKNOWN'],
  ['wir', 'OUTLET_AMBIGUOUS'],
])('does not guess which outlet %s is', async (silent, code) =>
  expect(compare(record.db, { affair: 'boycott', silent })).rejects.toMatchObject({ code }),
)

it('asks for claims of so many outlets, those that say otherwise among them', async () => {
  const totalOf = async (outlets: number) => (await compare(record.db, { affair: 'boycott', outlets })).total
  expect([await totalOf(3), await totalOf(4)]).toEqual([1, 0])
})

it('leaves out what too few outlets say', async () =>
  expect((await compare(record.db, { affair: 'boycott', outlets: 3, actor: 'nobody' })).total).toBe(0))

it('counts who says so among those that were read, though nobody knows when', async () => {
  const { db, close } = await openRecord(join(folder, 'undated.db'), { mode: 'write' })
  await putAffair(db, { id: 'boycott', codebook: CODEBOOK })
  await putStanding(db, ['Herald', '2031-03-03', 'for'])
  for (const outlet of ['Post', 'Tide']) await putStanding(db, [outlet, null, 'for'])
  await putStanding(db, ['Wire', '2031-03-03', null])
  const { rows } = await compare(db, { affair: 'boycott', kind: 'position' })
  const wire = rows[0]!.cells.find(({ outlet }) => outlet === 'Wire')!
  expect([rows[0]!.says, wire.state, wire.surprise]).toEqual([3, 'silent', surpriseOf(3, 3, 1)])
  await close()
})
