import { expect, it } from 'vitest'
import type { CopyRow } from '../../api/types.js'
import { becauseWords, copyFlows, passageRuns } from './copies.js'

const ref = (outlet: string | null, published: string | null = null) => ({ outlet, published })
const copy = (
  taker: ReturnType<typeof ref>,
  source: ReturnType<typeof ref>,
  because: CopyRow['because'],
  words = 30,
): CopyRow => ({ article: taker, source, because, words }) as unknown as CopyRow

it('adds up who has how much from whom, and keeps apart what has no direction', () =>
  expect(
    copyFlows([
      copy(ref('Post'), ref('Wire'), 'credit', 40),
      copy(ref('Post'), ref('Wire'), 'time', 30),
      copy(ref('Post'), ref('Herald'), null, 20),
      copy(ref('Herald'), ref('Post'), null, 25),
      copy(ref(null), ref('Wire'), 'time', 21),
    ]),
  ).toEqual([
    { taker: 'Post', source: 'Wire', isDirected: true, articles: 2, words: 70 },
    { taker: 'Herald', source: 'Post', isDirected: false, articles: 2, words: 45 },
    { taker: null, source: 'Wire', isDirected: true, articles: 1, words: 21 },
  ]))

it.each<[CopyRow, string]>([
  [copy(ref('Post'), ref('Wire'), 'credit'), 'It names Wire.'],
  [copy(ref('Post', '2031-03-04'), ref('Wire', '2031-03-03'), 'time'), 'Wire was earlier: 3 Mar 2031.'],
  [
    copy(ref('Post', '2031-03-03T10:00Z'), ref('Wire', '2031-03-03T08:00Z'), 'time'),
    'Wire was earlier on the same day.',
  ],
  [copy(ref('Post'), ref(null), 'containment'), 'Nearly all of it stands in Outlet unknown, which has more.'],
  [copy(ref('Post'), ref('Wire'), null), 'Nothing tells which was first.'],
])('says why the one is the source', (row, words) => expect(becauseWords(row)).toBe(words))

it('tells apart what each passage has by itself, and no line ends', () => {
  const { own, source } = passageRuns('The ships stay\nin port.', 'The ships lie in port.')
  const differing = (runs: typeof own) => runs.filter(({ differs }) => differs).map(({ text }) => text)
  expect([differing(own), differing(source)]).toEqual([['stay'], ['lie']])
  expect(own.map(({ text }) => text).join('')).toBe('The ships stay in port.')
  expect(source.map(({ text }) => text).join('')).toBe('The ships lie in port.')
})
