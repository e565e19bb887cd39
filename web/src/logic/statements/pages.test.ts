import { expect, it } from 'vitest'
import { pagesAround } from './pages.js'

it.each([
  [0, 0, [0]],
  [0, 99, [0]],
  [90, 110, [0, 1]],
  [250, 420, [2, 3, 4]],
  [5, 0, [0]],
])('finds the pages of rows %i to %i', (first, last, pages) => expect(pagesAround(first, last, 100)).toEqual(pages))
