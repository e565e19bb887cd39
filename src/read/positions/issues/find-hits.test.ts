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

const actsIn = (text: string): number => {
  const article = { id: 'a', text, outlet: null, published: null, title: null, url: null, language: null }
  return findHits(prepare(article), indexOf(codebook)).flatMap(({ hits }) => hits.filter(({ kind }) => kind === 'act'))
    .length
}

it.each([
  ["They passed the council's second new Port Sable ferry toll bill.", 1],
  ['They passed the harbour where people of all parts waited for the bill.', 0],
])('in "%s" the verb has its object: %i', (text, count) => {
  expect(actsIn(text)).toBe(count)
})
