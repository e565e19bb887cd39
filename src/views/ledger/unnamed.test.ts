import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { MINISTERS, makeLedgerRecord } from '../../../test/fixtures/ledger-record.js'
import { ledgerSummary, listCells, listStandings, matrix } from './index.js'

const folder = mkdtempSync(join(tmpdir(), 'standpoint-unnamed-'))
let record: Awaited<ReturnType<typeof makeLedgerRecord>>
beforeAll(async () => {
  record = await makeLedgerRecord(join(folder, 'record.db'), [MINISTERS])
})
afterAll(async () => {
  await record.close()
  rmSync(folder, { recursive: true })
})

const AFFAIR = 'harbour-games'

describe('an actor whom no article names', () => {
  it('has a cell that says so, after all others', async () => {
    const { actors, cells } = await matrix(record.db, AFFAIR)
    expect(actors.map(({ name }) => name)).toEqual(['Calveth', 'Drenmark', 'Keldia', 'Seiran', 'Ministers'])
    expect(cells.filter(({ unnamed }) => unnamed).map(({ actor }) => actor.name)).toEqual(['Ministers'])
  })

  it('is counted apart from those who stand for or against', async () => {
    const { issues } = await ledgerSummary(record.db, AFFAIR)
    expect(issues[0]).toMatchObject({ for: 3, against: 0, undecided: 1, unnamed: { for: 1, against: 0, undecided: 0 } })
    expect(await listCells(record.db, AFFAIR, { issue: 'boycott' })).toMatchObject({ total: 5, unnamed: 1 })
    expect(await listStandings(record.db, AFFAIR, { side: 'against' })).toMatchObject({ unnamed: 0 })
  })
})
