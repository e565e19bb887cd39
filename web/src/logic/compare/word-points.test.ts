import { expect, it } from 'vitest'
import type { MarkedTerm } from '../../api/types.js'
import { wordPoints } from './word-points.js'

const term = (word: string, z: number, one: number, other: number) =>
  ({ term: word, z, one, other }) as unknown as MarkedTerm

it('puts a term by how often both sides have it in ten thousand words', () => {
  const [point] = wordPoints([term('truce', 3, 8, 2)], { one: 6000, other: 4000 })
  expect(point).toMatchObject({ term: 'truce', often: 10, side: 'one', isNamed: true })
})

it('names the most marked of each side', () => {
  const rows = Array.from({ length: 40 }, (_, at) => term(`w${at}`, at % 2 === 0 ? 40 - at : at - 40, 5, 5))
  const points = wordPoints(rows, { one: 100, other: 100 })
  expect(points.filter(({ isNamed }) => isNamed)).toHaveLength(36)
  expect(points.find(({ term: name }) => name === 'w0')?.isNamed).toBe(true)
  expect(points.find(({ term: name }) => name === 'w38')?.isNamed).toBe(false)
})
