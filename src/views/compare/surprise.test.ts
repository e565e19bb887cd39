import { describe, expect, it } from 'vitest'
import { surpriseOf } from './surprise.js'

describe('surpriseOf', () => {
  it('is the formula of the docs', () => expect(surpriseOf(4, 4, 3)).toBeCloseTo(-Math.log2(1 / 6), 12))

  it.each<[string, Parameters<typeof surpriseOf>, Parameters<typeof surpriseOf>]>([
    ['the more others say so', [4, 4, 3], [1, 4, 3]],
    ['the more of the outlet was read', [4, 4, 3], [4, 4, 1]],
    ['the more others agree in saying so', [8, 8, 3], [2, 2, 3]],
  ])('grows %s', (_, more, less) => expect(surpriseOf(...more)).toBeGreaterThan(surpriseOf(...less)))

  it('is nothing where nothing was read', () => expect(surpriseOf(5, 5, 0)).toBe(0))
})
