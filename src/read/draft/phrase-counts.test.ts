import { describe, expect, it } from 'vitest'
import { scan } from '../scan/index.js'
import { placesOf, stemmed, stemsOf } from './phrase-counts.js'

const found = (phrase: string, text: string): string[] =>
  placesOf(stemsOf(phrase), stemmed(text, scan(text))).map((span) => text.slice(...span))

describe('placesOf', () => {
  it.each([
    ['boycott', 'They boycotted the boycott.', ['boycotted', 'boycott']],
    ['sign the truce', 'Keldia signed the old Harbour truce.', ['signed the old Harbour truce']],
    [
      'refuse to sign',
      'It is refusing to sign. They refused at once to sign.',
      ['refusing to sign', 'refused at once to sign'],
    ],
    ['co-sponsor', 'It was co-sponsored by 83 countries.', ['co-sponsored']],
    ['Harbour Games', 'The Harbour Games begin in the harbour. Games are played.', ['Harbour Games']],
    ['leave the deal', 'It leaves any deal that it can.', ['leaves any deal']],
    ['!!', 'Nothing!!', []],
  ])('finds "%s" in "%s"', (phrase, text, expected) => expect(found(phrase, text)).toEqual(expected))
})
