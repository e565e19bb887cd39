import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { emptyReading, inputOf, rawArticle } from '../../../test/contract/sample-articles.js'
import { joiner } from '../../join/joiner.js'
import type { Actor, Statement } from '../../read/reading.js'
import { type OpenRecord, openRecord } from '../../record/index.js'
import { putAffair } from '../../record/put-affair.js'
import { putArticleWithReading } from '../../record/put-reading.js'
import type { Span } from '../../text/index.js'
import { listWordings } from './list-wordings.js'

const FULL = '“We cannot sail under that flag, and we have told our neighbours so more than once this winter,”'
/** Outlet, text, speaker, what is said, kind, day. */
const SAID = [
  ['Herald', `${FULL} Ana Roy said.`, 'Ana Roy', FULL, 'direct', '2031-03-03'],
  [
    'Post',
    'Ana Roy said: "We cannot sail under that flag."',
    'Ana Roy',
    '"We cannot sail under that flag."',
    'direct',
    '2031-03-04',
  ],
  [
    'Tide',
    'Ana Roy said neighbours had been told more than once that they cannot sail under that flag.',
    'Ana Roy',
    'neighbours had been told more than once that they cannot sail under that flag',
    'indirect',
    '2031-03-04',
  ],
  ['Wire', `Petra Lumm said: ${FULL}`, 'Petra Lumm', FULL, 'direct', '2031-03-05'],
  [
    'Gazette',
    'Ana Roy said she would sail in the spring.',
    'Ana Roy',
    'she would sail in the spring',
    'indirect',
    '2031-03-04',
  ],
  ['Late', `${FULL} Ana Roy said.`, 'Ana Roy', FULL, 'direct', '2031-05-03'],
] as const

const folder = mkdtempSync(join(tmpdir(), 'standpoint-wordings-'))
let record: OpenRecord
beforeAll(async () => {
  record = await openRecord(join(folder, 'record.db'), { mode: 'write' })
  await putAffair(record.db, { id: 'flag' })
  for (const [outlet, text, speaker, content, kind, published] of SAID) {
    const at = text.indexOf(content)
    const span: Span = [at, at + content.length]
    const id = speaker.toLowerCase().replace(' ', '-')
    const actor: Actor = { id, name: speaker, kind: 'person', country: null, mentions: [], roles: [] }
    const statement: Statement = {
      ...{ id: 's1', kind, class: 'said', source: [], cue: [], content: [span], within: null },
      ...{ speakers: [id], addressees: [], via: [], date: null, confidence: 1 },
    }
    const reading = { ...emptyReading('any'), actors: [actor], statements: [statement] }
    const links = [{ local: id, actor: { id, name: speaker, kind: 'person' as const, country: null } }]
    const input = { ...inputOf(reading), links }
    await putArticleWithReading(record.db, rawArticle({ text, outlet, published }), 'flag', input, joiner)
  }
})
afterAll(async () => {
  await record.close()
  rmSync(folder, { recursive: true, force: true })
})

it('brings the wordings of one statement together, each held against the fullest, and no others', async () => {
  const { total, rows } = await listWordings(record.db, { affair: 'flag' })
  expect(total).toBe(1)
  const [group] = rows
  expect(group?.speakers.map(({ name }) => name)).toEqual(['Ana Roy'])
  expect(group?.wordings.map(({ statement, rule }) => [statement.article.outlet, rule])).toEqual([
    ['Herald', null],
    ['Post', 'cut'],
    ['Tide', 'told-again'],
    ['Wire', 'other-speaker'],
  ])
})

it('says what a wording left out and what it added', async () => {
  const { rows } = await listWordings(record.db, { affair: 'flag' })
  const [, post, tide, wire] = rows[0]!.wordings
  const words = (wording: typeof post, change: string) =>
    wording!.parts.filter((part) => part.change === change).map(({ text }) => text)
  expect(words(post, 'same')).toEqual(['We cannot sail under that flag'])
  expect(words(post, 'left-out')).toEqual(['and we have told our neighbours so more than once this winter'])
  expect(words(tide, 'same').join(' ')).toContain('cannot sail under that flag')
  expect(words(tide, 'added').length).toBeGreaterThan(0)
  expect(tide!.parts.every(({ quoted, change }) => change === 'left-out' || !quoted)).toBe(true)
  expect(wire!.parts.map(({ change }) => change)).toEqual(['same'])
})

it('keeps to what a filter holds', async () =>
  expect((await listWordings(record.db, { affair: 'flag', outlet: 'Herald' })).total).toBe(0))
