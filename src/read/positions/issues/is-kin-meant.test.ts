import { expect, it } from 'vitest'
import type { Codebook } from '../../codebook.js'
import { prepare } from '../../engine.js'
import { findHits } from './find-hits.js'
import { indexOf } from './index-words.js'

const codebook: Codebook = {
  affair: 'The toll',
  issues: [
    {
      id: 'toll-bill',
      question: 'Should the council pass the toll bill?',
      about: ['toll bill', 'harbour programme'],
      act: ['pass the bill', 'defend the scheme'],
      counter: ['oppose the bill'],
    },
  ],
  actors: [],
  groups: [],
}
const mattersIn = (text: string): readonly number[] => {
  const article = { id: 'a', text, outlet: null, published: null, title: null, url: null, language: null }
  return findHits(prepare(article), indexOf(codebook)).flatMap(({ hits }) =>
    hits.filter(({ kind }) => kind === 'matter').map(({ side }) => side),
  )
}

it.each([
  ['Lund fought the toll bill.', [1]],
  ['Lund fought the bill.', [1]],
  ['Lund fought this controversial legislation.', [1]],
  ["Lund fought the council's measure.", [1]],
  ['Lund fought a bill.', []],
  ['Lund fought the water bill.', []],
  ['Lund measured the harbour.', []],
  ['Lund fought the law.', []],
])('in "%s" the matter is named %j', (text, sides) => {
  expect(mattersIn(text)).toEqual(sides)
})
