import { expect, it } from 'vitest'
import { nearnessOf } from './nearness.js'

const words = ['freeze', 'halt', 'praise', 'treaty']
const vectors = {
  width: 2,
  rows: new Int8Array([100, 0, 80, 60, 0, 100, 100, 0]),
  rowOf: new Map(words.map((word, row) => [word, row])),
}
const issue = { id: 'i', question: '', about: ['treaty'], act: ['freeze the treaty'], counter: ['praise the treaty'] }
const near = nearnessOf(vectors, [issue], [new Set(['treati', 'treaty'])])

it('tells how near a word is to the words for either side', () => {
  expect(near(0, 'Halt').act).toBeCloseTo(0.8)
  expect(near(0, 'Halt').counter).toBeCloseTo(0.6)
})

it('is nothing for words that are far from all, unknown, or of the matter itself', () => {
  expect(near(0, 'freeze').counter).toBe(0)
  expect(near(0, 'unheard')).toEqual({ act: 0, counter: 0 })
  expect(near(0, 'treaty')).toEqual({ act: 0, counter: 0 })
})
