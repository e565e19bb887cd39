import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeLedgerRecord } from '../../../test/fixtures/ledger-record.js'
import type { ErrorCode } from '../../text/index.js'
import {
  affairMeant,
  ledger,
  ledgerSummary,
  listCells,
  listContradictions,
  listPositions,
  listStandings,
  matrix,
} from './index.js'
import type { LedgerFilter, PositionFilter } from './rows.js'

const folder = mkdtempSync(join(tmpdir(), 'standpoint-ledger-'))
let record: Awaited<ReturnType<typeof makeLedgerRecord>>
beforeAll(async () => {
  record = await makeLedgerRecord(join(folder, 'record.db'))
})
afterAll(async () => {
  await record.close()
  rmSync(folder, { recursive: true })
})

const AFFAIR = 'harbour-games'

const cells = async (filter: LedgerFilter = {}): Promise<string[]> =>
  (await matrix(record.db, AFFAIR, filter)).cells.map(
    ({ actor, issue, side, commitment }) => `${actor.name}, ${issue.id}: ${side} (${commitment})`,
  )

describe('the matrix', () => {
  it('says who stands where, with the day, the reports and the sentence', async () => {
    const { issues, actors, cells, days, codebook } = await matrix(record.db, AFFAIR)
    expect(issues.map(({ id }) => id)).toEqual(['boycott', 'truce'])
    expect(actors.map(({ name }) => name)).toEqual(['Calveth', 'Drenmark', 'Keldia', 'Seiran'])
    expect(cells).toHaveLength(6)
    expect(cells.find(({ actor }) => actor.name === 'Keldia')).toMatchObject({
      issue: { id: 'boycott' },
      ...{ side: 'for', commitment: 'pledge', from: '2023-11-07', until: null, reports: 2, independent: 1 },
      ...{ outlets: ['Keldia Wire', 'Port Sable Herald'], disputed: false, inferred: false, change: null, changes: 0 },
      strongest: {
        article: { outlet: 'Port Sable Herald' },
        sentence: { span: [0, 79], text: expect.stringMatching(/^Keldia turned down .* Games\.$/) },
      },
    })
    expect(days).toEqual(['2023-11-07', '2023-11-08', '2023-11-22', '2023-12-12', '2023-12-19'])
    expect(codebook).toBe(true)
  })

  it('marks what is disputed and what is only inferred, and names the group', async () => {
    const { cells } = await matrix(record.db, AFFAIR)
    const marked = cells.filter(({ disputed, inferred }) => disputed || inferred)
    expect(marked).toMatchObject([
      {
        actor: { name: 'Calveth' },
        issue: { id: 'truce' },
        inferred: true,
        strongest: { inferred: { kind: 'group' } },
      },
      { actor: { name: 'Drenmark' }, disputed: true, rivals: [{ side: 'against', commitment: 'argue' }] },
    ])
  })

  it.each<[string, LedgerFilter, readonly string[]]>([
    ['before the first report', { asOf: '2023-11-06' }, []],
    ['on its day', { asOf: '2023-11-07' }, ['Keldia, boycott: for (pledge)']],
    [
      'in November, whatever others expect of Calveth',
      { asOf: '2023-11' },
      [
        'Calveth, boycott: undecided (consider)',
        'Keldia, boycott: for (pledge)',
        'Drenmark, boycott: against (pledge)',
      ],
    ],
    [
      'as of a day whose month is told, not before the article was out',
      { asOf: '2023-12-11', actor: 'calveth' },
      ['Calveth, boycott: undecided (consider)'],
    ],
    [
      'by what the record had learned on the third day',
      { learnedBefore: '2031-01-03', issue: 'boycott' },
      [
        'Calveth, boycott: undecided (consider)',
        'Keldia, boycott: for (pledge)',
        'Drenmark, boycott: against (pledge)',
      ],
    ],
    ['by what one outlet says', { outlet: 'herald', actor: 'drenmark' }, ['Drenmark, boycott: against (argue)']],
    [
      'on one issue, named by its question',
      { issue: 'truce be signed' },
      ['Calveth, truce: for (act)', 'Keldia, truce: against (act)'],
    ],
  ])('tells it %s', async (_, filter, told) => expect(await cells(filter)).toEqual(told))

  it('says that there is no codebook', async () => {
    expect(await matrix(record.db, 'no-codebook')).toMatchObject({ codebook: false, cells: [], issues: [] })
  })
})

describe('the ledger of one actor on one issue', () => {
  const drenmark = { actor: 'state:drenmark', issue: 'boycott' }

  it('tells a change with both sentences, and what contradicts it side by side', async () => {
    const told = await ledger(record.db, AFFAIR, drenmark)
    expect(told.standings).toMatchObject([
      { side: 'against', from: '2023-11-22', until: '2023-12-12' },
      { side: 'for', from: '2023-12-12', until: null, disputed: true },
    ])
    expect(told.current).toEqual(told.standings[1])
    expect(told.changes).toMatchObject([
      {
        ...{ on: '2023-12-12', from: 'against', to: 'for' },
        before: { sentence: { text: 'Drenmark will not join the boycott.' } },
        after: { sentence: { text: 'Drenmark will send no minister after all.' } },
      },
    ])
    expect(told.contradictions).toMatchObject([
      {
        day: '2023-12-12',
        sides: [
          { side: 'for', outlets: ['Oudervoort Post'], independent: 1 },
          { side: 'against', outlets: ['Port Sable Herald'], independent: 1 },
        ],
      },
    ])
    expect(told.positions).toHaveLength(3)
  })

  it('ends with the day that is asked, and with what was learned by then', async () => {
    const then = await ledger(record.db, AFFAIR, drenmark, { asOf: '2023-12-11' })
    expect(then).toMatchObject({ asOf: '2023-12-11', current: { side: 'against', until: null }, changes: [] })
    const learned = await ledger(record.db, AFFAIR, drenmark, { learnedBefore: '2031-01-04' })
    expect(learned).toMatchObject({ current: { side: 'for', disputed: false }, contradictions: [] })
  })

  it('is empty for somebody of whom nothing is reported', async () => {
    const told = await ledger(record.db, AFFAIR, { actor: 'state:varonia', issue: 'truce' })
    expect(told).toMatchObject({ current: null, standings: [], positions: [], actor: { name: 'Varonia' } })
  })

  it.each<[string, string, { actor: string; issue: string }, ErrorCode]>([
    ['an actor', AFFAIR, { actor: 'nobody', issue: 'boycott' }, 'ACTOR_UNKNOWN'],
    ['an issue', AFFAIR, { actor: 'state:keldia', issue: 'boy' }, 'ISSUE_UNKNOWN'],
    ['an affair', 'nothing', { actor: 'state:keldia', issue: 'boycott' }, 'AFFAIR_UNKNOWN'],
  ])('asks for %s that there is', async (_, affair, pair, code) => {
    await expect(ledger(record.db, affair, pair)).rejects.toMatchObject({ code })
  })
})

describe('the list of reports', () => {
  it('has them in the order in which they were said, undated ones last, each with its words', async () => {
    const { total, rows } = await listPositions(record.db, AFFAIR)
    expect(total).toBe(11)
    expect(rows.map(({ said }) => said)).toEqual([
      ...['2023-11-07', '2023-11-07', '2023-11-08', '2023-11-22', '2023-11-22'],
      ...['2023-12-12', '2023-12-12', '2023-12-12', '2023-12-19', '2023-12-19', null],
    ])
    expect(rows[5]).toMatchObject({
      ...{ date: '2023-12-12', article: { outlet: 'Oudervoort Post' }, learned: '2031-01-04T09:00:00.000Z' },
      ...{ evidence: [{ span: [0, 41], text: 'Drenmark will send no minister after all.' }], statement: null },
    })
  })

  it.each<[string, PositionFilter, number]>([
    ['a side', { side: 'against' }, 3],
    ['a commitment', { commitment: 'expected' }, 1],
    ['days', { since: '2023-12-12', until: '2023-12-18' }, 3],
    ['a month that one report names no day of', { since: '2023-12-30' }, 1],
    ['an outlet that nobody states', { outlet: 'unknown' }, 1],
    ['an article', { article: 'Drenmark comes round' }, 2],
    ['nobody', { actor: 'unnamed' }, 0],
    ['empty words', { actor: '', issue: '' }, 11],
  ])('finds those of %s', async (_, filter, count) => {
    expect((await listPositions(record.db, AFFAIR, filter)).total).toBe(count)
  })

  it('is cut to a page, with the length of the whole', async () => {
    const { total, rows } = await listPositions(record.db, AFFAIR, {}, { limit: 2, offset: 9 })
    expect([total, rows.map(({ said }) => said)]).toEqual([11, ['2023-12-19', null]])
  })
})

describe('the cells and standings as lists', () => {
  it('go issue by issue', async () => {
    const { rows } = await listCells(record.db, AFFAIR)
    expect(rows.map(({ issue, actor }) => `${issue.id} ${actor.name}`)).toEqual([
      ...['boycott Calveth', 'boycott Drenmark', 'boycott Keldia', 'boycott Seiran', 'truce Calveth', 'truce Keldia'],
    ])
  })

  it('can be asked for those who stand on one side now, whatever others reported of them', async () => {
    const { rows } = await listCells(record.db, AFFAIR, { side: 'against' })
    expect(rows.map(({ issue, actor }) => `${issue.id} ${actor.name}`)).toEqual(['truce Keldia'])
  })

  it('lay contradictions side by side, with whom they are about', async () => {
    expect(await listContradictions(record.db, AFFAIR)).toMatchObject({
      ...{ total: 1, rows: [{ actor: { name: 'Drenmark' }, issue: { id: 'boycott' }, day: '2023-12-12' }] },
    })
  })

  it('tell what was before, with the change', async () => {
    const { rows } = await listStandings(record.db, AFFAIR, { actor: 'drenmark' })
    expect(rows.map(({ side, until, change }) => [side, until, change?.on ?? null])).toEqual([
      ['against', '2023-12-12', null],
      ['for', null, '2023-12-12'],
    ])
  })
})

it('comes to numbers', async () => {
  const { positions, changes, disputed, issues } = await ledgerSummary(record.db, AFFAIR)
  expect({ positions, changes, disputed }).toEqual({ positions: 11, changes: 2, disputed: 1 })
  const none = { for: 0, against: 0, undecided: 0 }
  expect(issues.map(({ issue, ...counts }) => [issue.id, counts])).toEqual([
    ['boycott', { for: 3, against: 0, undecided: 1, disputed: 1, changes: 2, unnamed: none }],
    ['truce', { for: 1, against: 1, undecided: 0, disputed: 0, changes: 0, unnamed: none }],
  ])
})

it('is of the affair that is named, where there are several', async () => {
  expect(await affairMeant(record.db, AFFAIR)).toBe(AFFAIR)
  await expect(affairMeant(record.db, undefined)).rejects.toMatchObject({ code: 'AFFAIR_UNSTATED' })
  await expect(affairMeant(record.db, 'nothing')).rejects.toMatchObject({ code: 'AFFAIR_UNKNOWN' })
})
