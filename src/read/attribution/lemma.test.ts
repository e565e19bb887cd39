import { expect, it } from 'vitest'
import { lemmaOf } from './lemma.js'

it.each([
  ['scrapped', 'scrap'],
  ['gutting', 'gut'],
  ['dropped', 'drop'],
  ['called', 'call'],
  ['added', 'add'],
  ['denied', 'deny'],
  ['passed', 'pass'],
  ['trimmed', 'trim'],
  ['erred', 'err'],
  ['freed', 'free'],
  ['submitted', 'submit'],
  ['co-sponsored', 'co-sponsor'],
  ['filibustered', 'filibuster'],
  ['weakened', 'weaken'],
  ['vetoes', 'veto'],
  ['defies', 'defy'],
  ['reimposes', 'reimpose'],
  ['dodged', 'dodge'],
  ['tabled', 'table'],
  ['retreated', 'retreat'],
  ['hoped', 'hope'],
])('%s comes from %s', (form, lemma) => {
  expect(lemmaOf(form)).toBe(lemma)
})
