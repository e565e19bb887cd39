import { describe, expect, it } from 'vitest'
import { docOf, linkedByWords, shown, type Words } from '../../../test/fixtures/linked-by-words.js'
import { findEmbeddedPosts } from './embedded-posts.js'
import { findUnmarkedPosts } from './unmarked-posts.js'

describe('embedded posts', () => {
  const posts = (text: string): string[] => {
    const doc = docOf(text)
    return findEmbeddedPosts(doc).map((one) => shown(doc, one))
  }

  it.each<[what: string, text: string, expected: string]>([
    [
      'with handle and date',
      'It rained.\n\nKeldia has lied to us. We know. — Ana Roy (@anaroy) November 22, 2021\n\nThe games begin.',
      'Ana Roy | — | Keldia has lied to us. We know.',
    ],
    ['with a date in another order', 'We know it. – Ana Roy (@ana_roy) 22 Nov 2021', 'Ana Roy | – | We know it.'],
    ['without a date', 'We know it. -- Office of the Mayor (@mayor)', 'Office of the Mayor | -- | We know it.'],
    ['signed in a paragraph of its own', 'We know it.\n\n— Ana Roy (@anaroy) May 1, 2020', 'Ana Roy | — | We know it.'],
  ])('are found %s', (_, text, expected) => expect(posts(text)).toEqual([expected]))

  it.each([
    ['a person named with a handle', 'It is over – Ana Roy (@anaroy) said so.'],
    ['a signature without words', '— Ana Roy (@anaroy) May 1, 2020'],
    ['a dash', 'The mayor – Ana Roy – left.'],
  ])('are not found in %s', (_, text) => expect(posts(text)).toEqual([]))
})

describe('posts without quotation marks', () => {
  const posts = (text: string, words: Words): string[] => {
    const doc = docOf(text)
    return findUnmarkedPosts(doc, [linkedByWords(doc, words)]).map((one) => shown(doc, one))
  }

  it.each<[text: string, words: Words, expected: string]>([
    [
      'Ana Roy tweeted: Keldia has lied. We know.',
      ['Ana Roy', 'tweeted', 'Keldia has lied'],
      'Ana Roy | tweeted | Keldia has lied. We know.',
    ],
    [
      'Ana Roy wrote on Facebook: Keldia has lied. We know.',
      ['Ana Roy', 'wrote on Facebook:', 'Keldia has lied'],
      'Ana Roy | wrote on Facebook: | Keldia has lied. We know.',
    ],
  ])('run to the end of their paragraph: %s', (text, words, expected) => expect(posts(text, words)).toEqual([expected]))

  it.each<[what: string, text: string, words: Words]>([
    ['another cue', 'Ana Roy said: Keldia has lied. It rained.', ['Ana Roy', 'said', 'Keldia has lied']],
    ['a quotation', 'Ana Roy tweeted: “Keldia has lied.” It rained.', ['Ana Roy', 'tweeted', '“Keldia has lied.”']],
    ['no colon', 'Ana Roy tweeted Keldia has lied. It rained.', ['Ana Roy', 'tweeted', 'Keldia has lied']],
  ])('are not what follows %s', (_, text, words) => expect(posts(text, words)).toEqual([]))
})
