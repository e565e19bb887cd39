import { describe, expect, it } from 'vitest'
import type { AffairRow } from '../api/types.js'
import { citationOf, csvFile } from './share.js'

const fileOf = (route: string, params: Record<string, string> = {}, search: Record<string, string> = {}) =>
  csvFile({ route: `/affairs/$affair${route}`, params: { affair: 'games', ...params }, search }, 'tide')?.href

describe('the rows of a room as a file', () => {
  it.each<[string, Record<string, string>, Record<string, string>, string | undefined]>([
    ['/statements', {}, { kind: 'direct' }, '/api/statements.csv?kind=direct&affair=games'],
    ['/positions', {}, { asOf: '2031-03', name: 'ana' }, '/api/affairs/games/matrix.csv?asOf=2031-03'],
    [
      '/positions/$actor/$issue',
      { actor: 'state:keldia', issue: 'boycott' },
      {},
      '/api/affairs/games/positions.csv?actor=state%3Akeldia&issue=boycott',
    ],
    [
      '/network',
      {},
      { focus: 'ana', backbone: '1', kind: 'state' },
      '/api/affairs/games/network.csv?kind=state&backbone=0.05',
    ],
    ['/compare', {}, { of: 'wordings' }, '/api/wordings.csv?affair=games'],
    ['/compare', {}, { silent: 'Tide' }, '/api/affairs/games/compare.csv?silent=Tide'],
    ['/compare', {}, { of: 'words' }, '/api/affairs/games/words.csv?oneOutlet=tide'],
    ['/compare', {}, { of: 'words', one: 'a', other: 'b' }, '/api/affairs/games/words.csv?oneOutlet=a&otherOutlet=b'],
    ['/articles/$article', { article: '0a1b' }, { at: '1-2' }, '/api/statements.csv?affair=games&article=0a1b'],
    ['/nothing', {}, {}, undefined],
  ])('%s %j %j is %s', (route, params, search, href) => expect(fileOf(route, params, search)).toBe(href))

  it('is none where no affair is open', () => expect(csvFile({ route: '/', params: {}, search: {} })).toBeNull())
})

describe('a citation', () => {
  const affair: AffairRow = {
    ...{ id: 'games', name: 'Harbour Games', articles: 22, outlets: 7, statements: 1, actors: 1 },
    ...{ from: '2031-03-01', to: '2031-03-09' },
  }
  const at = { href: 'http://localhost:4280/x', day: '2031-04-01' }
  it('says over what a view counts', () =>
    expect(citationOf({ view: 'Network', affair, article: null, ...at })).toMatch(
      /^Network\. Harbour Games \(22 articles of 7 outlets, 1.{1,3}9 Mar 2031\)\. Read with Standpoint: http:\/\/localhost:4280\/x \(seen 1 Apr 2031\)\.$/,
    ))
  it('does not say the name of an affair twice', () =>
    expect(citationOf({ view: 'Harbour Games', affair, article: null, ...at })).toMatch(/^Harbour Games \(/))
  it('names an article as its publisher has it, and what is not known not at all', () => {
    const article = {
      id: '0a',
      title: 'Ten harbours',
      outlet: 'Tide',
      published: '2031-03-02',
      url: 'https://t.example/a',
    }
    expect(citationOf({ view: 'x', affair, article, ...at })).toBe(
      'Tide, “Ten harbours”, 2 Mar 2031, https://t.example/a. Read with Standpoint: http://localhost:4280/x (seen 1 Apr 2031).',
    )
    const bare = { ...article, outlet: null, published: null, url: null }
    expect(citationOf({ view: 'x', affair, article: bare, ...at })).toMatch(/^“Ten harbours”\. Read/)
  })
})
