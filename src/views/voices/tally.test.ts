import { expect, it } from 'vitest'
import { tally } from './tally.js'

const count = (outlet: string | null, value: string, statements: number, quoted = 0) => ({
  ...{ outlet, value, statements, quoted },
})

it('adds what is counted of one voice, and puts the most heard first', () => {
  const [first, second] = tally([count('wire', 'roy', 1), count('herald', 'lund', 5, 2), count('wire', 'roy', 2, 1)])
  expect(first).toMatchObject({ value: 'lund', statements: 5, quoted: 2, outlets: 1 })
  expect(second).toMatchObject({ value: 'roy', statements: 3, quoted: 1, outlets: 1 })
})

it('keeps outlets apart, also the one that nobody states', () => {
  const [voice] = tally([count('wire', 'roy', 1), count(null, 'roy', 2)])
  expect(voice?.outlets).toBe(2)
  expect(voice?.cells.get(null)?.statements).toBe(2)
})
