import { describe, expect, it } from 'vitest'
import { chancesOf, hashOf, hashOfPair, type LinearHeader, linearModelOf } from './index.js'

const header: LinearHeader = { classes: ['peace', 'war'], buckets: 4 }

/** Scales, biases, and a row of weights for each of the four buckets. */
function bytesOf(rows: readonly (readonly [number, number])[]): Uint8Array {
  const floats = new Float32Array([0.1, 0.1, 0, 0.5])
  return new Uint8Array([...new Uint8Array(floats.buffer), ...new Uint8Array(Int8Array.from(rows.flat()).buffer)])
}

const model = linearModelOf(
  'a.bin',
  header,
  bytesOf([
    [50, 0],
    [0, 50],
    [0, 0],
    [-100, 0],
  ]),
)

describe('a linear model', () => {
  it('gives chances that sum to one', () => {
    const chances = chancesOf(model, [0, 1, 2])
    expect(chances.reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1, 10)
  })

  it.each([
    ['its bias without features', [], 1],
    ['a feature of the first class', [0], 0],
    ['a feature of the second', [1], 1],
    ['a feature by the low bits of its hash', [4], 0],
    ['a feature against the first', [3], 1],
  ])('decides by %s', (_, features, best) => {
    const chances = chancesOf(model, features)
    expect(chances.indexOf(Math.max(...chances))).toBe(best)
  })

  it('is read from a slice of other bytes', () => {
    const bytes = bytesOf([
      [50, 0],
      [0, 50],
      [0, 0],
      [0, 0],
    ])
    const longer = Buffer.concat([Buffer.from([1, 2, 3]), bytes])
    expect(chancesOf(linearModelOf('a.bin', header, longer.subarray(3)), [0])).toEqual(
      chancesOf(linearModelOf('a.bin', header, bytes), [0]),
    )
  })

  it.each([
    ['too few bytes', header, 10],
    ['buckets that are no power of two', { ...header, buckets: 3 }, 22],
  ])('is refused with %s', (_, given, length) => {
    expect(() => linearModelOf('a.bin', given, new Uint8Array(length))).toThrow(
      expect.objectContaining({ code: 'MODEL_BROKEN' }),
    )
  })
})

describe('the hash of a feature', () => {
  it('is the same each time, unsigned, and another for another', () => {
    expect(hashOf('expel')).toBe(hashOf('expel'))
    expect(hashOf('expel')).not.toBe(hashOf('expels'))
    expect(hashOf('expel')).toBeGreaterThanOrEqual(0)
  })

  it('tells the order of two', () =>
    expect(hashOfPair(hashOf('a'), hashOf('b'))).not.toBe(hashOfPair(hashOf('b'), hashOf('a'))))
})
