import { expect, it } from 'vitest'
import { type CopyGroups, independentReports } from './independent.js'

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

it('counts what stands in a passage that articles share once', () => {
  const reports = [
    { ...told('a', 'Herald', 'It stays.'), span: [0, 10] },
    { ...told('b', 'Wire', 'It stays away.'), span: [90, 100] },
    { ...told('c', 'Post', 'No.'), span: [0, 10] },
    { ...told('d', 'Tide', 'Never.'), span: [0, 10] },
    told('e', 'Mail', 'No, never.'),
  ] as const
  const copies: CopyGroups = (id, [start]) => (id === 'a' || (id === 'b' && start === 90) ? ['dispatch'] : [])
  expect(independentReports(reports)).toBe(5)
  expect(independentReports(reports, copies)).toBe(4)
})
