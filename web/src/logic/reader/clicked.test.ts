import { expect, it } from 'vitest'
import { clickedCell } from './clicked.js'

it.each([
  ['the innermost first', ['inner', 'outer'], null, 'inner'],
  ['the next one out, when it is open', ['inner', 'outer'], 'inner', 'outer'],
  ['the innermost again, when the outermost is', ['inner', 'outer'], 'outer', 'inner'],
  ['the only one again', ['inner'], 'inner', 'inner'],
  ['none, where there is none', [], null, null],
])('opens %s', (_, cells, open, expected) => expect(clickedCell(cells, open)).toBe(expected))
