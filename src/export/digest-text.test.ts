import { expect, it } from 'vitest'
import { reportsOf } from '../../test/fixtures/position-row.js'
import { digestText } from './digest-text.js'

/** Two pieces of evidence with so many characters between them. */
const told = (between: number): string => {
  const [report] = reportsOf([{ side: 'against', date: '2023-11-21' }])
  const words = `Drenmark will attend.\n\n${'x'.repeat(between)}\n\nIts ministers will be there.`
  const at = words.indexOf('Its')
  const row = {
    ...report!,
    sentence: { span: [0, words.length] as const, text: words },
    evidence: [
      { span: [0, 21] as const, text: words.slice(0, 21) },
      { span: [at, words.length] as const, text: words.slice(at) },
    ],
  }
  const { actor, issue, article } = row
  const now = {
    ...{ side: row.side, commitment: row.commitment, from: '2023-11-21', until: null, first: row, strongest: row },
    ...{ latest: row, reports: 1, independent: 1, outlets: [article.outlet], inferred: false, disputed: false },
    ...{ rivals: [], corrected: 0 },
  }
  const none = { total: 0, rows: [] }
  const grown = { ...none, fresh: 0 }
  const nothing = { articles: none, statements: 0, speakers: [], changes: none, disputes: grown, events: grown }
  const standings = [{ actor, issue, before: null, now }]
  return digestText(
    { affair: 'games', since: '2023-11-01', ...nothing, positions: listed([row]), standings: listed(standings) },
    'table',
  )
}

const listed = <Row>(rows: readonly Row[]) => ({ total: rows.length, rows })

it('quotes the words that a standing rests on, and not all that stands between them', () => {
  expect(told(300)).toContain(
    'against — “Drenmark will attend. […] Its ministers will be there.” (Outlet 1, 2023-11-21,',
  )
})

it('quotes on one line what stands close together', () => {
  expect(told(3)).toContain('against — “Drenmark will attend. xxx Its ministers will be there.”')
})
