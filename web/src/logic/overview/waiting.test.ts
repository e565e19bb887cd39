import { expect, it } from 'vitest'
import { waitingWords } from './waiting.js'

it.each([
  [0, null],
  [1, 'How 1 article goes together'],
  [1200, 'How 1,200 articles go together'],
])('says of %d readings that wait what is missing', (unjoined, words) =>
  words === null ? expect(waitingWords(unjoined)).toBeNull() : expect(waitingWords(unjoined)).toContain(words),
)
