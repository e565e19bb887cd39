import { expect, it } from 'vitest'
import { stripOf } from './strip.js'

it('draws standings to scale, up to the last day', () => {
  const standings = [
    { side: 'against' as const, from: '2031-03-01', until: '2031-03-11' },
    { side: 'for' as const, from: '2031-03-11', until: null },
  ]
  expect(stripOf(standings, '2031-03-31').map(({ side, share }) => [side, share])).toEqual([
    ['against', 1 / 3],
    ['for', 2 / 3],
  ])
})

it('gives a standing that began on the last day a day, and one without a day nothing', () => {
  const standings = [
    { side: 'for' as const, from: '2031-03-01', until: null },
    { side: 'for' as const, from: null, until: null },
  ]
  expect(stripOf(standings, '2031-03-01')).toEqual([{ side: 'for', from: '2031-03-01', until: null, share: 1 }])
})
