import { expect, it } from 'vitest'
import { quotedRuns } from './quoted.js'

const drawn = (content: string): string[] =>
  quotedRuns(content).map(({ text, quoted }) => (quoted ? `[${text}]` : text))

it.each([
  ['that the team stays home', ['that the team stays home']],
  ['“We stay home”', ['[“We stay home”]']],
  ['that it was “a farce” and “a shame”', ['that it was ', '[“a farce”]', ' and ', '[“a shame”]']],
  ["''We stay,'' and more", ["[''We stay,'']", ' and more']],
  ['a "hard" line', ['a ', '[“hard”]'.replace(/[“”]/g, '"'), ' line']],
  ['“no closing mark', ['[“no closing mark]']],
  ['', []],
])('parts %s into own and reported words', (content, runs) => expect(drawn(content)).toEqual(runs))
