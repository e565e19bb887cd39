import { expect, it } from 'vitest'
import { cellWords, claimColumns, claimTold, claimWords, surpriseStep } from './claims.js'

const cell = { state: 'says', read: 3, surprise: null, places: [{ words: null }] }

it.each([
  [cell, 'says so'],
  [{ ...cell, state: 'otherwise', places: [{ words: '83 countries' }] }, 'says otherwise: 83 countries'],
  [{ ...cell, state: 'otherwise' }, 'says otherwise'],
  [{ ...cell, state: 'silent', surprise: 2.06 }, 'read and silent, in 3 articles; 2.1 bits of surprise'],
  [{ ...cell, state: 'silent', read: 1 }, 'read and silent, in 1 article'],
  [{ ...cell, state: 'unread', read: 0 }, 'nothing read of those days'],
])('%j in words is %s', (given, words) => expect(cellWords(given)).toBe(words))

it('shows the outlets that are asked for first, then those with most articles', () => {
  const outlets = ['Herald', 'Wire', null, 'Leaflet']
  expect(claimColumns(outlets, ['Leaflet', undefined], 3)).toEqual(['Leaflet', 'Herald', 'Wire'])
  expect(claimColumns(outlets, ['Nobody'], 9)).toEqual(outlets)
})

it.each([
  [{}, ''],
  [{ says: 'Herald' }, ', reported by Herald'],
  [{ says: 'Herald', silent: 'Wire' }, ', reported by Herald, left out by Wire: its most surprising silence first'],
])('says what is asked for: %j', (asked, words) => expect(claimWords(asked)).toBe(words))

it.each([
  [0.2, 0],
  [0.7, 1],
  [1.9, 2],
  [4, 3],
])('draws a silence of %f bits at step %i', (surprise, step) =>
  expect(surpriseStep({ state: 'silent', surprise })).toBe(step),
)

it.each([
  ['event', 'assault: Keldia → Varonia', 'Keldia attacked Varonia'],
  ['event', 'retreat (planned): Keldia, Seiran', 'Keldia, Seiran withdrew or released (planned)'],
  ['event', 'something else', 'something else'],
  ['position', 'Keldia is for: Should it rain?', 'Keldia is for: Should it rain?'],
])('tells a claim about %s, “%s”, as “%s”', (kind, about, told) => expect(claimTold({ kind, about })).toBe(told))
