import fc from 'fast-check'
import { expect, it } from 'vitest'
import { calibrated } from './calibrate.js'

it('keeps the order of scores and stays a chance', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (one, other) => {
        const [low, high] = [calibrated(Math.min(one, other)), calibrated(Math.max(one, other))]
        return 0 < low && low <= high && high < 1
      },
    ),
  )
})

it('gives the usual event the share of events that were judged right', () => {
  expect(calibrated(0.55)).toBeCloseTo(0.69, 2)
})
