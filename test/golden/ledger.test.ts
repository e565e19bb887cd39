import { describe, expect, it } from 'vitest'
import { type PositionRow, standingsOf } from '../../src/views/index.js'
import { saidOn } from '../../src/views/ledger/day-of.js'
import { EXAMPLE, exampleArticles } from './example.js'
import { readGoldRecord } from './gold-record.js'

// What a careful reader marked article by article, put together by the ledger: does it tell the story of
// examples/harbour-games/README.md? No engine takes part.

const gold = await readGoldRecord(`${EXAMPLE}/gold`, 'harbour-games')
const articles = new Map((await exampleArticles()).map((article) => [article.id, article]))

function reportsOf(actor: string, issue: string): PositionRow[] {
  const marked = gold.positions.filter((position) => position.actor === actor && position.issue === issue)
  return marked.map(({ article: id, side, commitment, date, evidence }, index): PositionRow => {
    const { text, outlet, published, title, url } = articles.get(id)!
    const words = evidence.map((span) => ({ span, text: text.slice(...span) }))
    return {
      ...{ id: `${id}:p${index + 1}`, article: { id, outlet, published, title, url }, side, commitment, date },
      ...{
        said: saidOn(date, published),
        learned: '',
        inferred: null,
        statement: null,
        confidence: 1,
        corrected: null,
      },
      actor: { id: actor, name: actor, kind: 'state', country: null },
      issue: { id: issue, question: null },
      ...{ evidence: words, sentence: words[0]! },
    }
  })
}

describe('the ledger of what was marked in the example', () => {
  it.each([
    ['keldia', 'boycott', ['undecided 2023-11-06 (consider)', 'for 2023-11-21 (pledge)']],
    ['drenmark', 'boycott', ['against 2023-11-22 (pledge)', 'for 2023-12-12 (pledge)']],
    ['belqara', 'boycott', ['against 2023-11-21 (act)']],
    ['sarvenia', 'boycott', ['undecided 2023-11-21 (consider)', 'against 2023-12-18 (act)']],
    ['lakoro', 'boycott', ['against 2024-02-07 (act)']],
    // "Calveth would 'look at it again'" in January.
    [
      'calveth',
      'boycott',
      ['undecided 2023-11-06 (consider)', 'for 2023-11-23 (pledge)', 'undecided 2024-01-11 (consider)'],
    ],
    [
      'seiran',
      'boycott',
      ['against 2023-11-23 (expected)', 'undecided 2023-12-05 (consider)', 'for 2024-01-25 (pledge)'],
    ],
    ['seiran', 'truce', ['for 2023-11-30 (act)']],
    ['keldia', 'truce', ['against 2023-11-30 (act)']],
    ['varonia', 'truce', ['for 2023-11-30 (act)']],
  ])('tells where %s stood on the %s, and since when', (actor, issue, told) => {
    const { standings } = standingsOf(reportsOf(actor, issue))
    expect(standings.map(({ side, from, commitment }) => `${side} ${from} (${commitment})`)).toEqual(told)
  })

  it('tells of Drenmark’s change with the words of both days', () => {
    const [change, ...others] = standingsOf(reportsOf('drenmark', 'boycott')).changes
    expect(others).toEqual([])
    expect(change?.before.article.id).toBe('hestwick-courier-2023-12-01')
    expect(change?.after).toMatchObject({ article: { id: 'oudervoort-post-2023-12-12' }, side: 'for' })
  })

  it('counts the dispatch that three outlets ran once', () => {
    const [, boycott] = standingsOf(reportsOf('keldia', 'boycott')).standings
    const outlets = new Set(boycott?.outlets)
    expect(outlets.size).toBe(7)
    expect(boycott?.independent).toBeLessThan(outlets.size)
  })

  it('finds nothing disputed between articles of one day: they differ in figures, not in sides', () => {
    const pairs = new Set(gold.positions.map(({ actor, issue }) => JSON.stringify([actor, issue])))
    const disputed = [...pairs].filter((pair) => {
      const [actor, issue] = JSON.parse(pair) as [string, string]
      return standingsOf(reportsOf(actor, issue)).contradictions.length > 0
    })
    expect(disputed).toEqual([])
  })
})
