import { STATE_ROWS } from './token-states.js'
import { HASHED_ROWS, wordRows } from './word-rows.js'

/** Rows of word forms and, after them, of token states, in eight bits with one scale a row. */
export interface VectorTable {
  readonly width: number
  readonly vocabulary: ReadonlyMap<string, number>
  readonly rows: Int8Array
  readonly scales: Float32Array
}

export const rowsOfTable = (vocabularySize: number): number => vocabularySize + HASHED_ROWS + STATE_ROWS

/** Forms kept; the cache is emptied when it is full, which changes no result. */
const MOST_FORMS = 200_000

export interface WordVectors {
  readonly width: number
  /** Number of the form, valid until the next call of `begin`. */
  readonly numberOf: (word: string) => number
  /** Writes the sum of the vectors of a form and of two states to `into`, from `at`. */
  readonly write: (form: number, stateA: number, stateB: number, into: Float32Array, at: number) => void
  /** To be called before a batch of texts. */
  readonly begin: () => void
}

/** Vectors of word forms: summed from their rows when a form is first met, then looked up (word-type cache). */
export function createWordVectors({ width, vocabulary, rows, scales }: VectorTable): WordVectors {
  const numbers = new Map<string, number>()
  let vectors = new Float32Array(4096 * width)
  const states = new Float32Array(STATE_ROWS * width)
  const stateAt = vocabulary.size + HASHED_ROWS
  const add = (row: number, into: Float32Array, at: number): void => {
    const scale = scales[row]!
    const from = row * width
    for (let place = 0; place < width; place++) into[at + place]! += rows[from + place]! * scale
  }
  for (let state = 0; state < STATE_ROWS; state++) add(stateAt + state, states, state * width)

  return {
    width,
    begin: () => {
      if (numbers.size > MOST_FORMS) numbers.clear()
    },
    numberOf: (word) => {
      const known = numbers.get(word)
      if (known !== undefined) return known
      const form = numbers.size
      numbers.set(word, form)
      if ((form + 1) * width > vectors.length) {
        const grown = new Float32Array(vectors.length * 2)
        grown.set(vectors)
        vectors = grown
      }
      vectors.fill(0, form * width, (form + 1) * width)
      for (const row of wordRows(word, vocabulary)) add(row, vectors, form * width)
      return form
    },
    write: (form, stateA, stateB, into, at) => {
      const word = form * width
      const first = stateA * width
      const second = stateB * width
      for (let place = 0; place < width; place++) {
        into[at + place] = vectors[word + place]! + states[first + place]! + states[second + place]!
      }
    },
  }
}
