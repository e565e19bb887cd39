import { describe, expect, it } from 'vitest'
import type { ActorRow, SearchHit, StatementRow } from '../../api/types.js'
import {
  asTyped,
  fits,
  foundActors,
  foundArticles,
  foundOutlets,
  foundRooms,
  foundStatements,
  stepPlace,
} from './places.js'

describe('a query', () => {
  it.each([
    ['tok', ['Tokudera Ren'], true],
    ['ren tok', ['Tokudera Ren'], true],
    ['kudera', ['Tokudera Ren'], false],
    ['drennan', ['Fiachra Ó Drennan'], true],
    ['sefcovic', ['Tomas Šefčovič'], true],
    ['dorv', ["Solveig d'Orvelle"], true],
    ['tide harbour', ['A harbour', 'Free Tide'], true],
  ])('%j among %j: %s', (query, names, found) => expect(fits(query, ...names)).toBe(found))

  it.each([
    ['boyco', 'boyco*'],
    ['opening cere', 'opening cere*'],
    ['"opening ceremony"', '"opening ceremony"'],
    ['boycott*', 'boycott*'],
  ])('is asked while %j is typed as %j', (query, asked) => expect(asTyped(query)).toBe(asked))
})

describe('what is found', () => {
  it('are the rooms by name and by what they are for', () => {
    expect(foundRooms('games', 'net').map(({ href }) => href)).toEqual(['/affairs/games/network'])
    expect(foundRooms('games', 'compare cop').map(({ href }) => href)).toEqual(['/affairs/games/compare?of=copies'])
  })

  it('opens actors, outlets and articles at their addresses, whatever is in their ids', () => {
    const actor = { id: 'person:ana@ke/x', name: 'Ana', kind: 'person', roles: [], statements: 1 }
    expect(foundActors('games', [actor as unknown as ActorRow])).toEqual([
      { href: '/affairs/games/actors/person%3Aana%40ke%2Fx', name: 'Ana', detail: 'person, 1 statement' },
    ])
    const outlets = [
      { id: 'tide', name: 'Free Tide', articles: 2, statements: 1, words: 1 },
      { id: null, name: null, articles: 1, statements: 0, words: 1 },
    ]
    expect(foundOutlets('games', 'ti', outlets).map(({ href }) => href)).toEqual(['/affairs/games/outlets/tide'])
    const article = {
      id: '0a1b',
      title: 'Ten harbours',
      outlet: 'Tide',
      published: '2031-03-01',
      url: null,
      source: '',
    }
    const hit = { article, place: [7, 12] } as unknown as SearchHit
    expect(foundArticles('games', [hit])).toEqual([
      { href: '/affairs/games/articles/0a1b?at=7-12', name: 'Ten harbours', detail: 'Tide, 1 Mar 2031' },
    ])
    expect(foundArticles('games', [{ ...hit, place: null }])[0]?.href).toBe('/affairs/games/articles/0a1b')
  })

  it('opens statements in their article, and leads to all where there are more', () => {
    const statement = {
      ...{ id: '0a1b:s1', content: 'the ships stay', speakers: [{ name: 'Ana' }], source: 'Ana' },
      article: { id: '0a1b', outlet: null },
    } as unknown as StatementRow
    expect(foundStatements('games', 'ship', [statement], 1)).toEqual([
      {
        href: '/affairs/games/articles/0a1b?statement=0a1b%3As1',
        name: 'the ships stay',
        detail: 'Ana, Outlet unknown',
      },
    ])
    expect(foundStatements('games', 'ship', [statement], 12).at(-1)).toEqual({
      href: '/affairs/games/statements?search=ship*',
      name: 'All 12 statements with these words',
      detail: null,
    })
  })
})

it.each([
  [-1, 1, 3, 0],
  [-1, -1, 3, 2],
  [2, 1, 3, 0],
  [0, -1, 3, 2],
  [0, 1, 0, -1],
] as const)('from %d by %d of %d comes to %d', (at, step, total, next) => expect(stepPlace(at, step, total)).toBe(next))
