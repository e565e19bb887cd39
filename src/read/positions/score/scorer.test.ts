import { describe, expect, it } from 'vitest'
import { FEATURE_NAMES, Measures } from './features.js'
import { chanceOf } from './scorer.js'
import { clampedTone, learnedTone } from './tones.js'

const logistic = { mean: [1, 0], spread: [2, 1], weights: [2, 0], bias: 0 }
/** Asks whether the first feature is at most 0.5. */
const tree = { feature: [0, -1, -1], threshold: [0.5, 0, 0], yes: [1, 0, 0], no: [2, 0, 0], value: [0, -2, 2] }
const chance = (odds: number): number => 1 / (1 + Math.exp(-odds))

describe('the chance of a side', () => {
  it('is the mean of what trees and weights say', () => {
    expect(chanceOf({ trees: [tree], logistic }, [3, 0])).toBeCloseTo((chance(2) + chance(2)) / 2)
    expect(chanceOf({ trees: [tree, tree], logistic }, [0.5, 9])).toBeCloseTo((chance(-4) + chance(-0.5)) / 2)
  })
})

describe('measures', () => {
  it('change places for the contrary side, all but the plain ones', () => {
    const measures = new Measures()
    measures.add('sayAct', 1, 2)
    measures.most('ruleBest', -1, 0.5)
    measures.count('says', 3)
    const named = (values: readonly number[]) =>
      Object.fromEntries(FEATURE_NAMES.flatMap((name, at) => (values[at] === 0 ? [] : [[name, values[at]]])))
    expect(named(measures.vector(1))).toEqual({ 'sayAct+': 2, 'ruleBest-': 0.5, says: 3 })
    expect(named(measures.vector(-1))).toEqual({ 'sayAct-': 2, 'ruleBest+': 0.5, says: 3 })
  })
})

describe('a tone', () => {
  const tones = { bias: 0.1, weights: new Map([...'abcd'].map((letter) => [letter, -2])) }
  it('is nothing where no word is known', () => expect(learnedTone(tones, ['x'])).toBe(0))
  it('grows with its words, less than by their sum', () => {
    expect(learnedTone(tones, ['A', 'x'])).toBeCloseTo(-0.9)
    expect(learnedTone(tones, ['a', 'b', 'c', 'd', 'a'])).toBeCloseTo(-10 / Math.sqrt(5) + 0.1)
    expect(clampedTone(tones, ['a', 'b', 'c', 'd', 'a'])).toBe(-2)
  })
})
