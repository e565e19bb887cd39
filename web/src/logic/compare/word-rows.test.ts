import { expect, it } from 'vitest'
import type { MarkedTerm } from '../../api/types.js'
import { perTenThousand, wordBars } from './word-rows.js'

const row = (term: string, z: number): MarkedTerm => ({ term, z }) as unknown as MarkedTerm

it('draws the most marked of one side on top, of the other at the bottom, to one scale', () =>
  expect(wordBars([row('regime', 4), row('harbor', 2), row('government', -3), row('talks', -2)])).toEqual([
    { term: 'regime', z: 4, length: 1, side: 'one' },
    { term: 'harbor', z: 2, length: 0.5, side: 'one' },
    { term: 'talks', z: -2, length: 0.5, side: 'other' },
    { term: 'government', z: -3, length: 0.75, side: 'other' },
  ]))

it('draws nothing of nothing', () => expect(wordBars([])).toEqual([]))

it.each([
  [0, '0'],
  [0.04, '0'],
  [2.44, '2.4'],
  [3, '3'],
  [64.58, '65'],
])('%f in ten thousand words is shown as %s', (often, shown) => expect(perTenThousand(often)).toBe(shown))
