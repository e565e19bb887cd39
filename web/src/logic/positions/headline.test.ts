import { expect, it } from 'vitest'
import type { Overview } from '../../api/types.js'
import { headlineOf } from './headline.js'

const affair = { id: 'games', name: 'Games', articles: 4, outlets: 2, statements: 20, actors: 9, from: null, to: null }
const speaker = (name: string, statements: number, role: string | null = null): Overview['speakers'][number] => ({
  actor: { id: name.toLowerCase(), name, kind: 'person', country: null },
  role,
  statements,
  direct: 1,
  outlets: 2,
})
const outlet = (name: string) => ({ id: name, name, articles: 2, statements: 10, words: 900 })
const overview = (change: Partial<Overview>): Overview => ({
  affair,
  speakers: [],
  outlets: [outlet('Herald'), outlet('Post')],
  unnamed: 0,
  positions: { positions: 0, issues: [], changes: 0, disputed: 0 },
  events: 0,
  ...change,
})
const sentence = (change: Partial<Overview>): string =>
  headlineOf(overview(change))
    .map(({ text }) => text)
    .join('')

it.each([
  [
    { speakers: [speaker('Maren', 9, 'foreign minister'), speaker('Roy', 5), speaker('Lund', 2)], unnamed: 3 },
    'Maren (foreign minister) speaks most: 9 of 20 statements, in 2 of 2 outlets. Next come Roy (5) and Lund (2). 3 statements have no named speaker.',
  ],
  [
    { speakers: [speaker('Maren', 9), speaker('Roy', 5)], unnamed: 1 },
    'Maren speaks most: 9 of 20 statements, in 2 of 2 outlets. Next comes Roy (5). 1 statement has no named speaker.',
  ],
  [{ speakers: [speaker('Maren', 20)] }, 'Maren speaks most: 20 of 20 statements, in 2 of 2 outlets.'],
  [
    { speakers: [speaker('Maren', 5), speaker('Roy', 5), speaker('Lund', 2)], unnamed: 3 },
    'Maren and Roy speak most: 5 statements each, of 20 statements. 3 statements have no named speaker.',
  ],
  [
    { speakers: ['A', 'B', 'C', 'D'].map((name) => speaker(name, 1)) },
    'Nobody stands out: 4 actors speak most often, each in 1 statement of 20 statements.',
  ],
  [{ speakers: [speaker('Maren', 20)], affair: { ...affair, outlets: 1 } }, 'Maren speaks most: 20 of 20 statements.'],
  [
    { speakers: [speaker('Maren', 20, 'deputy assistant secretary for maritime and harbour affairs')] },
    'Maren speaks most: 20 of 20 statements, in 2 of 2 outlets.',
  ],
  [{ unnamed: 20 }, 'None of 20 statements names who made it.'],
  [{ affair: { ...affair, statements: 0 } }, 'No statement has been read in this affair yet.'],
])('says of %o who speaks', (change, expected) => expect(sentence(change)).toBe(expected))

it('links each number to the statements that it counts', () => {
  const phrases = headlineOf(overview({ speakers: [speaker('Maren', 9)], unnamed: 3 }))
  expect(phrases.flatMap(({ text, filter }) => (filter === undefined ? [] : [{ text, filter }]))).toEqual([
    { text: 'Maren', filter: { actor: 'maren' } },
    { text: '9', filter: { actor: 'maren' } },
    { text: '20 statements', filter: {} },
    { text: '3 statements', filter: { actor: 'unnamed' } },
  ])
})
