import { expect, it } from 'vitest'
import type { OutletRow } from '../api/types.js'
import { outletAt, percent, periodOf, shareOfKinds, voiceShares } from './outlet.js'

const outlet = (id: string | null, name: string | null): OutletRow => ({
  id,
  name,
  articles: 1,
  statements: 1,
  words: 9,
})
const OUTLETS = [outlet('free-tide', 'Free Tide'), outlet('tide', 'Tide'), outlet(null, null)]
const facet = (value: string, statements: number) => ({ value, name: value, statements })

it.each([
  ['tide', 'tide'],
  ['Free Tide', 'free-tide'],
  ['unknown', null],
])('finds the outlet at %s', (asked, id) => expect(outletAt(OUTLETS, asked)?.id).toBe(id))

it('finds none that is not there, nor by a part of a name', () => {
  expect(outletAt(OUTLETS, 'Herald')).toBeUndefined()
  expect(outletAt(OUTLETS, 'Free')).toBeUndefined()
})

it('says how much is quoted', () => {
  const kinds = [facet('indirect', 6), facet('direct', 3), facet('mixed', 1)]
  expect(shareOfKinds(kinds, ['direct'])).toBeCloseTo(0.3)
  expect(shareOfKinds(kinds, ['direct', 'mixed'])).toBeCloseTo(0.4)
  expect(shareOfKinds([], ['direct'])).toBeNull()
})

it('holds the share of a voice in one outlet against its share in all', () =>
  expect(voiceShares([facet('ana', 3), facet('bo', 1)], [facet('bo', 5), facet('ana', 5)], 1)).toEqual([
    { actor: 'ana', name: 'ana', statements: 3, here: 0.75, everywhere: 0.5 },
  ]))

it('knows the days of what was read', () => {
  expect(periodOf([{ published: '2031-03-09T10:00Z' }, { published: null }, { published: '2031-03-02' }])).toEqual([
    '2031-03-02',
    '2031-03-09',
  ])
  expect(periodOf([{ published: null }])).toEqual([null, null])
})

it('rounds shares to whole percents, and says of the smallest that they are there', () =>
  expect([0, 0.004, 0.255, 1].map(percent)).toEqual(['0 %', '< 1 %', '26 %', '100 %']))
