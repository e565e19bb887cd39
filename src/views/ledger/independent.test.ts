import { expect, it } from 'vitest'
import { independentReports } from './independent.js'

const told = (article: string, outlet: string | null, words: string) => ({ article: { id: article, outlet }, words })

it.each([
  ['two outlets with words of their own', [told('a', 'Herald', 'It stays away.'), told('b', 'Wire', 'Not coming.')], 2],
  [
    'a dispatch that two outlets ran',
    [told('a', 'Herald', 'It stays away.'), told('b', 'Wire', '“It  stays away”')],
    1,
  ],
  ['one outlet twice', [told('a', 'Herald', 'It stays away.'), told('b', 'Herald', 'Not coming.')], 1],
  [
    'outlets that nobody states, each with its words',
    [told('a', null, 'It stays.'), told('b', null, 'Not coming.')],
    2,
  ],
  ['one article twice', [told('a', null, 'It stays.'), told('a', null, 'Not coming.')], 1],
  [
    'what hangs together by a third',
    [told('a', 'Herald', 'It stays.'), told('b', 'Wire', 'Not coming.'), told('c', 'Herald', 'Not coming.')],
    1,
  ],
  ['words without letters, which are nobody’s', [told('a', 'Herald', '…'), told('b', 'Wire', '“”')], 2],
  ['nothing', [], 0],
])('counts %s', (_, reports, count) => expect(independentReports(reports)).toBe(count))

it('counts the articles of one group of copies once', () => {
  const reports = [told('a', 'Herald', 'It stays.'), told('b', 'Wire', 'Not coming.'), told('c', 'Post', 'No.')]
  expect(independentReports(reports, (id) => (id === 'c' ? null : 'dispatch'))).toBe(2)
})
