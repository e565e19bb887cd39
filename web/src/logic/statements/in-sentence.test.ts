import { expect, it } from 'vitest'
import { inSentence, standsAlone } from './in-sentence.js'

it.each([
  ['', false],
  ['38', false],
  ['to sign before', false],
  ['“We will not send anyone.”', true],
])('“%s” stands alone: %o', (content, alone) => expect(standsAlone(content)).toBe(alone))

it('marks the parts in the sentence, wherever in the article it stands', () => {
  const spans = { source: [[100, 107]], cue: [[108, 113]], content: [[117, 119]] } as const
  const drawn = inSentence({ id: 's1', sentence: { span: [100, 120], text: 'Varonia spoke of 38.' }, spans })
  expect(drawn.map(({ text, marks }) => [text, marks[0]?.part])).toEqual([
    ['Varonia', 'source'],
    [' ', undefined],
    ['spoke', 'cue'],
    [' of ', undefined],
    ['38', 'content'],
    ['.', undefined],
  ])
})
