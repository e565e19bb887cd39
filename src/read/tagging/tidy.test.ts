import { describe, expect, it } from 'vitest'
import { prepare } from '../engine.js'
import { isIdiom, tidyCue, tidySource } from './tidy.js'

const docOf = (text: string) =>
  prepare({ id: 'a', text, outlet: null, published: null, title: null, url: null, language: null })
const spanIn = (text: string, words: string): readonly [number, number] => [
  text.indexOf(words),
  text.indexOf(words) + words.length,
]

describe('tidySource', () => {
  it.each([
    [
      'a dateline',
      'PORT SABLE, Varonia (KTN) - President Ana Roy said so.',
      'PORT SABLE, Varonia (KTN) - President Ana Roy',
      'President Ana Roy',
    ],
    ['a comma', 'Ana Roy, on her way, said so.', 'Ana Roy,', 'Ana Roy'],
    ['a day', 'Ana Roy, the minister, on Sunday said so.', 'Ana Roy, the minister, on Sunday', 'Ana Roy, the minister'],
    ['a week', 'The palace last week said so.', 'The palace last week', 'The palace'],
  ])('leaves out %s', (_, text, source, expected) => {
    expect(text.slice(...tidySource(docOf(text), spanIn(text, source)))).toBe(expected)
  })

  it('leaves a source as it is when it is nothing else', () => {
    expect(tidySource(docOf('Then, on Sunday said so.'), [4, 5])).toEqual([4, 5])
  })

  it('keeps a time that is part of a name', () => {
    const text = 'The Port Sable Today said so.'
    expect(text.slice(...tidySource(docOf(text), [0, 20]))).toBe('The Port Sable Today')
  })
})

describe('tidyCue', () => {
  const text = 'Roy said on Monday that the minister commented on the plan in a talk.'

  it('leaves out the word that leads to a time', () => {
    const cue = tidyCue(text, spanIn(text, 'said on'), [spanIn(text, 'that the minister')])
    expect(text.slice(...cue)).toBe('said')
  })

  it('keeps the word that leads to the content', () => {
    const cue = tidyCue(text, spanIn(text, 'commented on'), [spanIn(text, 'the plan')])
    expect(text.slice(...cue)).toBe('commented on')
  })
})

describe('isIdiom', () => {
  it.each([
    ['That said, the talks go on.', 'That', 'said', true],
    ['That man said the talks go on.', 'That man', 'said', false],
  ])('tells whether nobody speaks in %j', (text, source, cue, expected) => {
    expect(isIdiom(text, [spanIn(text, source)], [spanIn(text, cue)])).toBe(expected)
  })
})
