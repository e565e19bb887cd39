import { expect, it } from 'vitest'
import type { SentencePair, Span } from '../../api/types.js'
import { diffParagraphs } from './diff-paragraphs.js'

const sentence = (text: string, start: number) => ({ span: [start, start + text.length] as Span, text })
const pair = (fate: SentencePair['fate'], older: string | null, newer: string | null, start = 0): SentencePair => ({
  ...{ fate, older: older === null ? null : sentence(older, 0), newer: newer === null ? null : sentence(newer, start) },
  words: [],
})

it('draws the newer text with what was removed before what it stood before', () => {
  const pairs = [
    pair('stands', 'One.', 'One.', 0),
    pair('removed', 'Gone.', null),
    pair('added', null, 'Two.', 5),
    pair('moved', 'Three.', 'Three.', 11),
    pair('removed', 'The end.', null),
  ]
  const drawn = diffParagraphs(pairs, [
    [0, 10],
    [11, 17],
  ])
  expect(drawn.map((runs) => runs.map(({ change, text }) => `${change}: ${text}`))).toEqual([
    ['same: One.', 'removed: Gone.', 'added: Two.'],
    ['moved: Three.'],
    ['removed: The end.'],
  ])
})

it('draws a changed sentence word by word', () => {
  const changed: SentencePair = {
    ...pair('changed', 'Some 38.', 'Some 41.'),
    words: [
      { change: 'same', text: 'Some' },
      { change: 'removed', text: '38' },
      { change: 'added', text: '41' },
    ],
  }
  expect(diffParagraphs([changed], [[0, 8]])[0]?.map(({ change, text }) => `${change}: ${text}`)).toEqual([
    'same: Some',
    'removed: 38',
    'added: 41',
  ])
})
