import { expect, it } from 'vitest'
import { perTenThousand } from './per-ten-thousand.js'

it.each([
  [0, '0'],
  [2.04, '2'],
  [2.4, '2.4'],
  [37.6, '38'],
])('writes %f as %s', (often, words) => expect(perTenThousand(often)).toBe(words))
