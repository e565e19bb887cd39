import { describe, expect, it } from 'vitest'
import { docOf, shown } from '../../../test/fixtures/linked-by-words.js'
import { findHeadlines } from './headlines.js'

const found = (headline: string): string[] => {
  const doc = docOf(`${headline}\n\nThe government of Varonia met on Tuesday.`)
  return findHeadlines(doc).map((one) => shown(doc, one))
}

describe('headlines with their source behind a dash', () => {
  it.each([
    ['Varonia to stay away from Harbour Games – minister', 'minister | – | Varonia to stay away from Harbour Games'],
    ['Ten dead in Keldian storm - officials', 'officials | - | Ten dead in Keldian storm'],
    ['Ten dead in Keldian storm – police.', 'police | – | Ten dead in Keldian storm'],
    ['Truce over, says Keldia — foreign ministry', 'foreign ministry | — | Truce over, says Keldia'],
  ])('%s', (headline, expected) => expect(found(headline)).toEqual([expected]))

  it.each([
    ['the name of an outlet', 'Varonia to stay away from the games – The Port Sable Courier'],
    ['a part of the sentence', 'Varonia stays away – and Keldia does not care at all'],
    ['a hyphen', 'Varonia sends its vice-president'],
  ])('do not end in %s', (_, headline) => expect(found(headline)).toEqual([]))
})
