import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inputOf, rawArticle } from '../../../test/contract/sample-articles.js'
import { makeFiguresRecord } from '../../../test/fixtures/figures-record.js'
import { makeLedgerRecord } from '../../../test/fixtures/ledger-record.js'
import { createEngine } from '../../read/engine.js'
import type { Actor, Position } from '../../read/reading.js'
import { settleCounts } from '../../record/counts/index.js'
import { type OpenRecord, openRecord } from '../../record/index.js'
import { putAffair } from '../../record/put-affair.js'
import { putArticleWithReading } from '../../record/put-reading.js'
import { digest } from './digest.js'
import { DIGEST_PARTS } from './rows.js'
import { statementsIn } from './statements.js'

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
  const { articles, positions, standings, changes, disputes, events } = await digest(record.db, 'harbour-games', {
    since: day,
  })
  return {
    articles: articles.rows.map(({ title }) => title),
    positions: positions.total,
    standings: standings.rows.map(
      ({ actor, issue, before, now }) =>
        `${actor.name} ${issue.id}: ${before?.side ?? 'nothing'} → ${now.side}${now.disputed ? ' (disputed)' : ''}`,
    ),
    changes: changes.rows.map(({ actor, on, from, to }) => `${on} ${actor.name}: ${from} → ${to}`),
    disputes: disputes.rows.map(({ dispute, isNew, newReports }) => [dispute.actor?.name, isNew, newReports]),
    events: events.rows.map(({ event, isNew, newReports }) => [event.type, isNew, newReports]),
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
      ['REJECT', true, 1],
      ['REJECT', false, 1],
      ['SUPPORT', false, 1],
    ])
  })

  it('is everything when it begins before the record', async () => {
    const all = await since('2030')
    expect([all.articles.length, all.positions]).toEqual([7, 11])
    expect(all.disputes).toEqual([['Drenmark', true, 2]])
  })

  it('cuts each part to the page that is asked for, with the length of the whole', async () => {
    const all = await digest(record.db, 'harbour-games', { since: '2030' })
    const page = await digest(record.db, 'harbour-games', { since: '2030' }, { limit: 2, offset: 1 })
    for (const part of DIGEST_PARTS) {
      expect(page[part].total).toBe(all[part].rows.length)
      expect(page[part].rows).toEqual((all[part].rows as readonly unknown[]).slice(1, 3))
    }
    expect([page.statements, page.speakers]).toEqual([all.statements, all.speakers])
    expect(page.events.fresh).toBe(all.events.rows.filter(({ isNew }) => isNew).length)
    expect(page.disputes.fresh).toBe(all.disputes.rows.filter(({ isNew }) => isNew).length)
  })

  it('has rows of one part alone, and of the others how many', async () => {
    const all = await digest(record.db, 'harbour-games', { since: '2030' })
    const events = await digest(record.db, 'harbour-games', { since: '2030', of: 'events' })
    expect(events.events).toEqual(all.events)
    expect(events.articles).toEqual({ total: 7, rows: [] })
  })

  it('counts statements and speakers alike, from the statements and from what the affair keeps', async () => {
    const { db, ids, close } = await makeFiguresRecord(join(folder, 'figures.db'))
    for (const articles of [new Set(ids.slice(0, 3)), new Set(ids)]) {
      const counted = await statementsIn(db, 'harbour-games', articles)
      expect(counted.statements).toBeGreaterThan(0)
      expect(counted.speakers.length).toBeGreaterThan(0)
      const kept = await db
        .transaction()
        .execute(async (transaction) => {
          await settleCounts(transaction)
          throw await statementsIn(transaction, 'harbour-games', articles)
        })
        .catch((found: unknown) => found)
      expect(kept).toEqual(counted)
    }
    await close()
  })

  it.each([
    ['no', '2031', 'AFFAIR_UNKNOWN'],
    ['harbour-games', 'yesterday', 'FILTER_DATE_INVALID'],
    ['harbour-games', '', 'FILTER_DATE_INVALID'],
  ])('refuses %s since "%s"', async (affair, day, code) => {
    await expect(digest(record.db, affair, { since: day })).rejects.toMatchObject({ code })
  })
})

it('tells nothing again that a new version of a page has from the one before', async () => {
  const { db, close } = await openRecord(join(folder, 'versions.db'), { mode: 'write' })
  const codebook = {
    issues: [{ id: 'truce', question: 'Should the Harbour Truce be signed?', about: ['Harbour Truce'] }],
  }
  const issues = codebook.issues.map((issue) => ({ ...issue, act: ['sign the truce'], counter: ['reject the truce'] }))
  await putAffair(db, { id: 'truce', codebook: { affair: 'Truce', issues, actors: [], groups: [] } })
  const engine = createEngine({ codebook: { affair: 'Truce', issues, actors: [], groups: [] } })
  const first = 'Fishing crews rejected the Harbour Truce on Monday. Protesters marched in Port Sable on Tuesday.'
  for (const [text, learned] of [
    [first, '2031-01-01T08:00:00Z'],
    [`${first} Protesters marched in Mirrow on Wednesday.`, '2031-01-02T08:00:00Z'],
  ] as const) {
    const facts = { title: 'Truce', outlet: 'Herald', published: '2031-01-01', url: 'https://herald.example/truce' }
    const article = { id: 'new', text, language: 'en', ...facts }
    const [read] = await engine.read([article])
    const crews: Actor = { id: 'crews', name: 'fishing crews', kind: 'group', country: null, mentions: [], roles: [] }
    const position: Position = {
      ...{ actor: 'crews', issue: 'truce', side: 'against', commitment: 'act', date: null },
      ...{ evidence: [[0, 45]], statement: null, confidence: 1 },
    }
    const reading = { ...read!, actors: [...read!.actors, crews], positions: [position] }
    const { id } = await putArticleWithReading(db, rawArticle({ text, ...facts }), 'truce', inputOf(reading))
    await db.updateTable('affair_article').set({ added_at: learned }).where('article_id', '=', id).execute()
  }
  const all = await digest(db, 'truce', { since: '2031-01-01' })
  const { articles, events, positions, standings } = await digest(db, 'truce', { since: '2031-01-02' })
  expect(all.events.total).toBeGreaterThan(1)
  expect(all.positions.total).toBeGreaterThan(0)
  expect(articles.total).toBe(1)
  expect(events.rows.map(({ event }) => event.reports[0]!.sentence.text)).toEqual([
    'Protesters marched in Mirrow on Wednesday.',
  ])
  expect([positions.total, standings.total]).toEqual([0, 0])
  await close()
})
