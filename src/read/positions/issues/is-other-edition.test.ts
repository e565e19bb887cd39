import { expect, it } from 'vitest'
import type { Codebook } from '../../codebook.js'
import { prepare } from '../../engine.js'
import { findHits } from './find-hits.js'
import { indexOf } from './index-words.js'

const codebook: Codebook = {
  affair: 'The Games',
  issues: [
    {
      id: 'boycott',
      question: 'Should one boycott the Games of Port Sable 2031?',
      about: ['Harbour Games', 'Port Sable 2031'],
      act: ['boycott the Games'],
      counter: ['attend the Games'],
    },
  ],
  actors: [],
  groups: [],
}
const hitsIn = (text: string): number => {
  const article = { id: 'a', text, outlet: null, published: null, title: null, url: null, language: null }
  return findHits(prepare(article), indexOf(codebook)).flatMap(({ hits }) => hits).length
}

it.each([
  ['Keldia will boycott the Harbour Games.', true],
  ['Keldia will boycott the Harbour Games in February 2031.', true],
  ['In May 2030 Keldia said that it would boycott the Harbour Games.', true],
  ['Keldia boycotted the 2027 Harbour Games.', false],
  ['Keldia boycotted the Harbour Games in 2027.', false],
  ['Keldia boycotted the 22nd Harbour Games.', false],
])('"%s" is about the edition of the codebook: %s', (text, isOwn) => {
  expect(hitsIn(text) > 0).toBe(isOwn)
})
