import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeFiguresRecord } from '../../../test/fixtures/figures-record.js'
import { makeLedgerRecord } from '../../../test/fixtures/ledger-record.js'
import { listDisputes } from './list-disputes.js'
import { listFigureGroups, listFigures } from './list-figures.js'
import type { Dispute, FigureFilter } from './rows.js'

const folder = mkdtempSync(join(tmpdir(), 'standpoint-figures-'))
let record: Awaited<ReturnType<typeof makeFiguresRecord>>
beforeAll(async () => {
  record = await makeFiguresRecord(join(folder, 'record.db'))
})
afterAll(async () => {
  await record.close()
  rmSync(folder, { recursive: true })
})

const valuesOf = async (filter: FigureFilter) => (await listFigures(record.db, filter)).rows.map(({ value }) => value)
const AFFAIR = { affair: 'harbour-games' }

describe('the figures of a record', () => {
  it('are listed by the day on which they were said, each with its words, its unit and its sentence', async () => {
    const { total, rows } = await listFigures(record.db, AFFAIR)
    expect(total).toBe(11)
    expect(rows.map(({ words }) => words)).toEqual([
      ...['38 dockers', 'About 2,000 people', 'More than 400 dockers', '38', 'More than 400 dockers'],
      ...['Twenty-one countries', 'Some 86 countries', 'Only 18 countries', '12 sailors', '15 sailors', '3 percent'],
    ])
    expect(rows[2]).toMatchObject({
      ...{ value: 400, bound: 'more-than', unit: 'dockers', said: '2023-11-09', source: 'the rights group Open Quay' },
      of: 'were detained after police ended the strike at Mirrow',
      speakers: [{ name: 'Open Quay' }],
      article: { outlet: 'Keldia Wire' },
      sentence: { text: expect.stringContaining('More than 400 dockers') },
    })
  })

  it.each<[string, FigureFilter, number[]]>([
    ['a unit in the singular', { unit: 'country' }, [21, 86, 18]],
    ['its synonym', { unit: 'states' }, [21, 86, 18]],
    ['percent', { unit: 'percent' }, [3]],
    ['an outlet', { outlet: 'Keldia Wire' }, [400, 38]],
    ['who says it', { actor: 'open quay' }, [400, 400]],
    ['days', { since: '2023-11-21', until: '2023-11-21' }, [18, 12]],
    ['an article', { article: 'After the storm' }, [15, 3]],
    ['another affair', { affair: 'mirrow' }, [38, 2000]],
  ])('can be asked for by %s', async (_, filter, expected) => {
    expect(await valuesOf({ ...AFFAIR, ...filter })).toEqual(expected)
  })

  it('are cut to a page, with the length of the whole', async () => {
    const { total, rows } = await listFigures(record.db, AFFAIR, { limit: 2, offset: 1 })
    expect([total, rows.map(({ value }) => value)]).toEqual([11, [2000, 400]])
  })

  it('stand side by side where they count the same, with copies of one sentence counted once', async () => {
    const { total, rows } = await listFigureGroups(record.db, AFFAIR)
    const inShort = rows.map(({ unit, disputed, values }) => [
      unit,
      disputed,
      values.map(({ words, reports, independent }) => [words, reports.length, independent]),
    ])
    expect([total, inShort]).toEqual([
      3,
      [
        [
          'dockers',
          true,
          [
            ['38', 2, 2],
            ['more than 400', 2, 1],
          ],
        ],
        [
          'countries',
          true,
          [
            ['18', 1, 1],
            ['21', 1, 1],
          ],
        ],
        [
          'sailors',
          false,
          [
            ['12', 1, 1],
            ['15', 1, 1],
          ],
        ],
      ],
    ])
  })
})

const claimsOf = ({ claims }: Dispute) => claims.map(({ words, outlets }) => [words, outlets])

describe('disputes', () => {
  it('are rival figures told by different ones at one time; a later toll is none', async () => {
    const { rows } = await listDisputes(record.db, AFFAIR)
    expect(rows.map((dispute) => [dispute.kind, dispute.about, claimsOf(dispute)])).toEqual([
      [
        'figure',
        'dockers: were detained after police ended the strike at Mirrow',
        [
          ['38 dockers', ['Keldia Wire', 'Port Sable Herald']],
          ['more than 400 dockers', ['Hestwick Courier', 'Keldia Wire']],
        ],
      ],
      [
        'figure',
        'countries: refused to sign the Harbour Truce',
        [
          ['18 countries', ['Marsalun Gazette']],
          ['21 countries', ['Oudervoort Post']],
        ],
      ],
    ])
  })

  it.each([
    ['an outlet that has a part in them', { outlet: 'Marsalun Gazette' }, [18]],
    ['who says a figure of them', { actor: 'open quay' }, [38]],
    ['days', { until: '2023-11-10' }, [38]],
    ['an affair of its own', { affair: 'mirrow' }, []],
    ['positions', { of: 'position' }, []],
  ])('can be asked for by %s, and are shown whole', async (_, filter, least) => {
    const { rows } = await listDisputes(record.db, { ...AFFAIR, ...filter })
    expect(rows.map(({ claims }) => claims[0]!.figure!.value)).toEqual(least)
    for (const { claims } of rows) expect(claims.length).toBe(2)
  })

  it('are positions that articles put on both sides of one day, as the ledger finds them', async () => {
    const ledger = await makeLedgerRecord(join(folder, 'ledger.db'))
    const { rows } = await listDisputes(ledger.db, { affair: 'harbour-games' })
    const inShort = rows.map((dispute) => [dispute.kind, dispute.actor?.name, dispute.about, claimsOf(dispute)])
    expect(inShort).toEqual([
      [
        'position',
        'Drenmark',
        'Should governments boycott the Harbour Games?',
        [
          ['for', ['Oudervoort Post']],
          ['against', ['Port Sable Herald']],
        ],
      ],
    ])
    await ledger.close()
  })

  it('refuse an affair that there is not', async () => {
    await expect(listDisputes(record.db, { affair: 'nowhere' })).rejects.toMatchObject({ code: 'AFFAIR_UNKNOWN' })
  })
})
