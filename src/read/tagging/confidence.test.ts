import { describe, expect, it } from 'vitest'
import { confidenceFeatures, confidenceOf } from './confidence.js'
import type { Linked } from './link.js'

const part = (chance: number) => ({ first: 0, last: 3, chance })
const sure: Linked = {
  cue: part(0.99),
  source: part(0.99),
  contents: [part(0.99)],
  sourceChance: 0.99,
  contentChance: 0.99,
}
const parameters = { least: 0, bias: 0, weights: [0.3, 0.3, 0.3, 0.3, 0.3, -1, 0.3, 0, 0] }

describe('confidence', () => {
  it('is high where all chances are, and low where none is', () => {
    const doubtful = { ...sure, cue: part(0.2), contents: [part(0.2)], contentChance: 0.2 }
    expect(confidenceOf(sure, parameters)).toBeGreaterThan(0.99)
    expect(confidenceOf(doubtful, parameters)).toBeLessThan(confidenceOf(sure, parameters))
  })

  it('is given in thousandths and is never 0 or 1', () => {
    for (const bias of [-40, -0.3, 0.7, 40]) {
      const confidence = confidenceOf(sure, { ...parameters, bias })
      expect(confidence * 1000).toBeCloseTo(Math.round(confidence * 1000), 9)
      expect(confidence).toBeGreaterThan(0)
      expect(confidence).toBeLessThan(1)
    }
  })

  it('does not tell apart what only the last bits do', () => {
    const nearly = { ...sure, contentChance: 0.99 + 1e-8 }
    expect(confidenceOf(nearly, parameters)).toBe(confidenceOf(sure, parameters))
  })

  it('knows an attribution without a source', () => {
    const [, , source, link, none, isNone] = confidenceFeatures({ ...sure, source: null })
    expect([source, link, isNone]).toEqual([0, 0, 1])
    expect(none).toBeGreaterThan(4)
  })
})
