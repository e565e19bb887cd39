import { describe, expect, it } from 'vitest'
import { contains, hull, indexAt, overlaps, textOf, textOfAll } from './span.js'

describe('spans', () => {
  it('are half-open: the end is not part of them', () => {
    expect(textOf('Varonia voted', [0, 7])).toBe('Varonia')
    expect(overlaps([0, 7], [7, 8])).toBe(false)
    expect(overlaps([0, 7], [6, 8])).toBe(true)
    expect(contains([0, 7], [0, 7])).toBe(true)
    expect(contains([0, 7], [3, 8])).toBe(false)
  })

  it('count UTF-16 code units, so a character outside the basic plane is two', () => {
    expect(textOf('🏅 won', [3, 6])).toBe('won')
  })

  it('join with an ellipsis where words lie between them', () => {
    expect(
      textOfAll('We go, she said, at noon', [
        [0, 5],
        [17, 24],
      ]),
    ).toBe('We go … at noon')
  })

  it('have a hull, and none of them has none', () => {
    expect(hull([])).toBeNull()
    expect(
      hull([
        [5, 9],
        [1, 2],
      ]),
    ).toEqual([1, 9])
  })

  it.each([
    [-1, -1],
    [0, 0],
    [4, 0],
    [5, 0],
    [6, 1],
    [99, 1],
  ])('at offset %i the span found is number %i', (offset, index) => {
    expect(
      indexAt(
        [
          [0, 5],
          [6, 9],
        ],
        offset,
      ),
    ).toBe(index)
  })
})
