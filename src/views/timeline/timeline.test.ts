import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeLedgerRecord } from '../../../test/fixtures/ledger-record.js'
import { makeSmallAffair } from '../../../test/fixtures/small-affair.js'
import type { OpenRecord } from '../../record/index.js'
import { listStatements } from '../statements/list-statements.js'
import type { TimelineDay, TimelineQuestion } from './rows.js'
import { timeline } from './timeline.js'

const folder = mkdtempSync(join(tmpdir(), 'standpoint-timeline-'))
let record: OpenRecord
let said: OpenRecord
beforeAll(async () => {
  record = await makeLedgerRecord(join(folder, 'ledger.db'))
  said = await makeSmallAffair(join(folder, 'said.db'))
})
afterAll(async () => {
  await record.close()
  await said.close()
  rmSync(folder, { recursive: true })
})

const affair = 'harbour-games'
const inShort = ({ day, changes, events, statements }: TimelineDay) => [
  day,
  ...changes.map(({ actor, from, to }) => `${actor.name}: ${from} → ${to}`),
  ...events.map(({ type, actors }) => `${type} ${actors.map(({ name }) => name).join(', ')}`),
  ...statements.map(({ id }) => id.replace(/.*:/, '')),
]

describe('the timeline', () => {
  it('has events and changes under their days', async () => {
    const { total, rows, undated } = await timeline(record.db, { affair })
    expect(rows.map(inShort)).toEqual([
      ['2023-11-07', 'REJECT Keldia'],
      // Nobody dates what Calveth is weighing: it stands on the day of its article.
      ['2023-11-08', 'PROTEST Calveth', 'SUPPORT Analysts'],
      ['2023-12-12', 'Calveth: undecided → for', 'Drenmark: against → for'],
      ['2023-12-19', 'REJECT Keldia'],
    ])
    expect([total, undated]).toEqual([4, { events: 0, statements: 0 }])
  })

  it.each<[Omit<TimelineQuestion, 'affair'>, string[]]>([
    [{ of: 'change' }, ['2023-12-12']],
    [{ of: 'event' }, ['2023-11-07', '2023-11-08', '2023-12-19']],
    [{ actor: 'drenmark' }, ['2023-12-12']],
    [{ actor: 'keldia', since: '2023-11-08' }, ['2023-11-08', '2023-12-19']],
    [{ until: '2023-11' }, ['2023-11-07', '2023-11-08']],
    [{ since: '2023-12', until: '2023-12-18' }, ['2023-12-12']],
    [{ issue: 'boycott' }, ['2023-12-12']],
    [{ issue: 'truce' }, []],
    [{ outlet: 'gazette' }, ['2023-12-19']],
    // As the Herald alone reports, Drenmark never changed.
    [{ outlet: 'herald' }, ['2023-11-07', '2023-11-08']],
  ])('can be asked for %j', async (question, days) => {
    const { rows } = await timeline(record.db, { affair, ...question })
    expect(rows.map(({ day }) => day)).toEqual(days)
  })

  it('is cut by days', async () => {
    const { total, rows } = await timeline(record.db, { affair }, { limit: 2, offset: 1 })
    expect([total, rows.map(({ day }) => day)]).toEqual([4, ['2023-11-08', '2023-12-12']])
  })

  it('has every statement once, on its own day or on that of its article, and counts the others', async () => {
    const { rows, undated } = await timeline(said.db, { affair })
    const all = await listStatements(said.db, { affair })
    const dated = all.rows.filter(
      ({ date, article }) => article.published !== null || /^\d{4}-\d\d-\d\d/.test(date ?? ''),
    )
    expect(rows.flatMap(({ statements }) => statements.map(({ id }) => id)).sort()).toEqual(
      dated.map(({ id }) => id).sort(),
    )
    expect(undated.statements).toBe(all.total - dated.length)
    expect(dated.length).toBeGreaterThan(3)
    for (const { day, statements } of rows) {
      for (const { date, article } of statements)
        expect([date?.slice(0, 10), article.published?.slice(0, 10)]).toContain(day)
    }
  })

  it('tells of each day only the first so many, and how many there are', async () => {
    const whole = await timeline(said.db, { affair })
    const cutTo = await timeline(said.db, { affair }, { most: 1 })
    expect(cutTo.rows).toEqual(
      whole.rows.map((day) => ({ ...day, events: day.events.slice(0, 1), statements: day.statements.slice(0, 1) })),
    )
    expect(whole.rows.map(({ counts }) => counts)).toEqual(
      whole.rows.map(({ events, statements }) => ({ events: events.length, statements: statements.length })),
    )
    expect(Math.max(...whole.rows.map(({ counts }) => counts.statements))).toBeGreaterThan(1)
  })

  it('knows which affair is meant', async () => {
    await expect(timeline(record.db, { affair: 'no' })).rejects.toMatchObject({ code: 'AFFAIR_UNKNOWN' })
  })
})
