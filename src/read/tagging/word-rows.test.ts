import { describe, expect, it } from 'vitest'
import { HASHED_ROWS, normalForm, ROWS_PER_WORD, SHAPES, wordRows } from './word-rows.js'
import { createWordVectors, rowsOfTable } from './word-vectors.js'

const vocabulary = new Map([
  ['said', 0],
  ["n't", 1],
  ['0000', 2],
])
const shapeAt = vocabulary.size + HASHED_ROWS - SHAPES

describe('rows of a word', () => {
  it.each([
    ['Said', 0],
    ['n’t', 1],
    ['2016', 2],
  ])('give %s the row of its normal form', (word, row) => expect(wordRows(word, vocabulary)[0]).toBe(row))

  it('give a word that the vocabulary lacks a row of the hashed ones', () => {
    const rows = wordRows('Varonia', vocabulary)
    expect(rows.length).toBe(ROWS_PER_WORD)
    expect(rows.every((row) => row >= vocabulary.size && row < vocabulary.size + HASHED_ROWS)).toBe(true)
  })

  it('tell shapes apart', () => {
    const words = [
      'roy',
      'Roy',
      'ROY',
      'R',
      '12',
      'B2',
      'McRoy',
      'iRoy',
      'ex-roy',
      'Ex-Roy',
      '@roy',
      '#roy',
      'www.roy.org',
      '”',
    ]
    const shapes = words.map((word) => wordRows(word, vocabulary).at(-1)! - shapeAt)
    expect(new Set(shapes).size).toBe(words.length)
    expect(shapes.every((shape) => shape >= 0 && shape < SHAPES)).toBe(true)
  })

  it('hash as the weights were trained: these numbers never change', () => {
    expect(wordRows('Varonian', vocabulary).map((row) => row - vocabulary.size)).toMatchInlineSnapshot(`
      [
        6045,
        10174,
        12035,
        12518,
        12805,
      ]
    `)
    expect(normalForm('It’S-2016')).toBe("it's-0000")
  })
})

describe('word vectors', () => {
  const width = 2
  const count = rowsOfTable(vocabulary.size)
  const table = {
    width,
    vocabulary,
    rows: Int8Array.from({ length: count * width }, (_, at) => (at * 7) % 100),
    scales: Float32Array.from({ length: count }, (_, row) => 1 / (row + 1)),
  }

  it('are the sum of the rows of the form and of two states', () => {
    const vectors = createWordVectors(table)
    vectors.begin()
    const into = new Float32Array(4)
    vectors.write(vectors.numberOf('said'), 0, 3, into, 2)
    const rowOf = (row: number): number => (table.rows[row * width] ?? 0) * table.scales[row]!
    const stateAt = vocabulary.size + HASHED_ROWS
    const expected = [...wordRows('said', vocabulary), stateAt, stateAt + 3].reduce((sum, row) => sum + rowOf(row), 0)
    expect(into[2]).toBeCloseTo(expected, 4)
    expect(into[0]).toBe(0)
  })

  it('stay the same while the cache grows', () => {
    const vectors = createWordVectors(table)
    const vectorOf = (word: string): number[] => {
      const into = new Float32Array(width)
      vectors.write(vectors.numberOf(word), 1, 2, into, 0)
      return [...into]
    }
    const before = vectorOf('keldia')
    for (let word = 0; word < 10_000; word++) vectors.numberOf(`word${word}x`)
    expect(vectorOf('keldia')).toEqual(before)
  })
})
