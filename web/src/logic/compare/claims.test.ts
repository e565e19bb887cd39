import { expect, it } from 'vitest'
import { cellWords } from './claims.js'

const cell = { state: 'says', read: 3, surprise: null, places: [{ words: null }] }

it.each([
  [cell, 'says so'],
  [{ ...cell, state: 'otherwise', places: [{ words: '83 countries' }] }, 'says otherwise: 83 countries'],
  [{ ...cell, state: 'otherwise' }, 'says otherwise'],
  [{ ...cell, state: 'silent', surprise: 2.06 }, 'read and silent, in 3 articles; 2.1 bits of surprise'],
  [{ ...cell, state: 'silent', read: 1 }, 'read and silent, in 1 article'],
  [{ ...cell, state: 'unread', read: 0 }, 'nothing read of those days'],
])('%j in words is %s', (given, words) => expect(cellWords(given)).toBe(words))
