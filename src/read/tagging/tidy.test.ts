import { describe, expect, it } from 'vitest'
import { docOf, linkedByWords, shown, type Words } from '../../../test/fixtures/linked-by-words.js'
import { isIdiom, tidyContents, tidyCue, tidySource } from './tidy.js'

const spanIn = (text: string, words: string): readonly [number, number] => [
  text.indexOf(words),
  text.indexOf(words) + words.length,
]

describe('tidyContents', () => {
  const tidied = (text: string, words: Words): string | undefined => {
    const doc = docOf(text)
    return tidyContents(doc, [linkedByWords(doc, words)]).map((one) => shown(doc, one))[0]
  }

  it.each<[what: string, text: string, words: Words, expected: string]>([
    [
      'what the author tells behind the tag of a quotation',
      '“It is over,” she said, laughing at the guests.',
      ['she', 'said', '“It is over,”', 'laughing at the guests'],
      'she | said | “It is over,”',
    ],
    [
      'whom she asked',
      '“Is it over?” she asked me.',
      ['she', 'asked', '“Is it over?”', 'me'],
      'she | asked | “Is it over?”',
    ],
    [
      'when it was said',
      'Lind said a day earlier that the talks are over.',
      ['Lind', 'said', 'a day earlier that the talks are over'],
      'Lind | said | that the talks are over',
    ],
    [
      'the pronoun of a clause that is another’s',
      'Lind said he hoped to see the feast that the palace had moved.',
      ['Lind', 'said', 'he hoped to see the feast that'],
      'Lind | said | he hoped to see the feast',
    ],
    [
      'the dateline',
      'PORT SABLE (KTN) - The talks are over, Lind said.',
      ['Lind', 'said', 'PORT SABLE (KTN) - The talks are over'],
      'Lind | said | The talks are over',
    ],
  ])('leaves out %s', (_, text, words, expected) => expect(tidied(text, words)).toBe(expected))

  it.each<[what: string, text: string, words: Words]>([
    [
      'what goes on as a report',
      '“It is our luck,” he said, that both came here.',
      ['he', 'said', '“It is our luck,”', 'that both came here'],
    ],
    ['a time in the words', 'Lind said on Monday she left.', ['Lind', 'said', 'on Monday she left']],
    ['a pronoun for all that is said', 'Roy did not want to hear that.', ['Roy', 'want', 'to hear that']],
    ['a second quotation', '“It is over,” he said, “all of it.”', ['he', 'said', '“It is over,”', '“all of it.”']],
    ['a report around its tag', 'The talks, Roy said, went on.', ['Roy', 'said', 'The talks', 'went on']],
    ['the next sentence', '“It is over,” he said. It was a pity.', ['he', 'said', '“It is over,”', 'It was a pity.']],
  ])('keeps %s', (_, text, words) => {
    const [source, cue, ...contents] = words
    expect(tidied(text, words)).toBe(`${source} | ${cue} | ${contents.join(' … ')}`)
  })
})

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
    ['a preposition', 'Roy in January said so.', 'Roy in', 'Roy'],
    ['a week', 'The palace last week said so.', 'The palace last week', 'The palace'],
  ])('leaves out %s', (_, text, source, expected) => {
    expect(text.slice(...tidySource(docOf(text), spanIn(text, source)))).toBe(expected)
  })

  it.each([
    ['Sen. Ana Roy (Harbour-Sable) said so.', 'Sable)', 'Sen. Ana Roy (Harbour-Sable)'],
    ['The firm Halyard (HLYD) said so.', 'HLYD)', 'Halyard (HLYD)'],
    ['It was late (as Roy) said so.', 'Roy)', 'Roy)'],
  ])('takes the name whose bracket it closes: %s', (text, source, expected) => {
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
