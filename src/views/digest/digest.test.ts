import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeLedgerRecord } from '../../../test/fixtures/ledger-record.js'
import type { OpenRecord } from '../../record/index.js'
import { digest } from './digest.js'

// The fixture's articles were taken in on 1 to 7 January 2031, one a day.

const folder = mkdtempSync(join(tmpdir(), 'standpoint-digest-'))
let record: OpenRecord
beforeAll(async () => {
  record = await makeLedgerRecord(join(folder, 'record.db'))
})
afterAll(async () => {
  await record.close()
  rmSync(folder, { recursive: true })
})

const since = async (day: string) => {
  const { articles, positions, standings, changes, disputes, events } = await digest(record.db, 'harbour-games', day)
  return {
    articles: articles.map(({ title }) => title),
    positions: positions.length,
    standings: standings.map(
      ({ actor, issue, before, now }) =>
        `${actor.name} ${issue.id}: ${before?.side ?? 'nothing'} → ${now.side}${now.disputed ? ' (disputed)' : ''}`,
    ),
    changes: changes.map(({ actor, on, from, to }) => `${on} ${actor.name}: ${from} → ${to}`),
    disputes: disputes.map(({ dispute, isNew, newReports }) => [dispute.actor?.name, isNew, newReports]),
    events: events.map(({ event, isNew, newReports }) => [event.type, isNew, newReports]),
  }
}

describe('the digest', () => {
  it('says that nothing is new when no article came', async () => {
    expect(await since('2031-01-08')).toEqual({
      ...{ articles: [], positions: 0, standings: [], changes: [], disputes: [], events: [] },
    })
  })

  it('has what one article brings: a new dispute, and nobody moved', async () => {
    expect(await since('2031-01-05')).toEqual({
      articles: ['Drenmark to be in Port Sable', 'A leaflet', 'The truce'],
      positions: 4,
      standings: [
        'Drenmark boycott: for → for (disputed)',
        'Keldia truce: nothing → against',
        'Calveth truce: nothing → for',
        // Of no date.
        'Seiran boycott: nothing → undecided',
      ],
      changes: [],
      disputes: [['Drenmark', true, 1]],
      events: [['REJECT', true, 1]],
    })
  })

  it('has who changed sides, by what was learned, not by when it was', async () => {
    const { standings, changes } = await since('2031-01-04')
    expect(changes).toEqual(['2023-12-12 Calveth: undecided → for', '2023-12-12 Drenmark: against → for'])
    expect(standings).toContain('Drenmark boycott: against → for (disputed)')
  })

  it('tells new events from those that have more reports', async () => {
    expect((await since('2031-01-02')).events).toEqual([
      ['REJECT', false, 1],
      ['SUPPORT', false, 1],
      ['REJECT', true, 1],
    ])
  })

  it('is everything when it begins before the record', async () => {
    const all = await since('2030')
    expect([all.articles.length, all.positions]).toEqual([7, 11])
    expect(all.disputes).toEqual([['Drenmark', true, 2]])
  })

  it.each([
    ['no', '2031', 'AFFAIR_UNKNOWN'],
    ['harbour-games', 'yesterday', 'FILTER_DATE_INVALID'],
    ['harbour-games', '', 'FILTER_DATE_INVALID'],
  ])('refuses %s since "%s"', async (affair, day, code) => {
    await expect(digest(record.db, affair, day)).rejects.toMatchObject({ code })
  })
})
