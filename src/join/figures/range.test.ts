import { describe, expect, it } from 'vitest'
import type { FigureBound } from '../../read/reading.js'
import { agree, rangeOf, type Size } from './range.js'

const size = (value: number, bound: FigureBound | null = null, upper: number | null = null): Size => ({
  ...{ value, bound, upper },
})

describe('the range of a figure', () => {
  it.each([
    ['38', size(38), [38, 38]],
    ['1,140', size(1140), [1135, 1145]],
    ['6,000, rounded to a twentieth at most', size(6000), [5700, 6300]],
    ['about 450', size(450, 'about'), [405, 495]],
    ['at least 412', size(412, 'at-least'), [412, Number.POSITIVE_INFINITY]],
    ['no more than 38', size(38, 'at-most'), [0, 38]],
    ['10 to 12', size(10, 'between', 12), [10, 12]],
    ['dozens', size(24, 'order', 200), [24, 200]],
    ['a third', size(1 / 3), [1 / 3, 1 / 3]],
  ] as const)('of %s', (_, figure, expected) => expect(rangeOf(figure)).toEqual(expected))
})

describe('two figures', () => {
  it.each([
    ['38 and dozens', size(38), size(24, 'order', 200), true],
    ['at least 412 and 1,140', size(412, 'at-least'), size(1140), true],
    ['38 and more than 400', size(38), size(400, 'more-than'), false],
    ['214 and fewer than 150', size(214), size(150, 'less-than'), false],
    ['some 6,000 and 5,750', size(6000, 'about'), size(5750), true],
    ['83 and 86', size(83), size(86), false],
    ['1.2 million and 1,214,000', size(1_200_000), size(1_214_000), true],
  ])('%s', (_, one, other, expected) => {
    expect(agree(one, other)).toBe(expected)
    expect(agree(other, one)).toBe(expected)
  })
})
