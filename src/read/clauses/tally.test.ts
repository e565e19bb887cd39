import { expect, it } from 'vitest'
import { tallyLength } from './tally.js'

it.each([
  ['voted 217 – 205 against it', 1, 3],
  ['voted 217 to 205 to pass it', 1, 3],
  ['voted 54-46 on Monday', 1, 1],
  ['a 54-46 vote', 1, 0],
  ['some 20 to 30 ships left', 1, 0],
  ['voted against it', 1, 0],
])('of "%s" takes the words from %i on: %i', (text, at, length) => {
  expect(tallyLength(text.split(' '), at)).toBe(length)
})
