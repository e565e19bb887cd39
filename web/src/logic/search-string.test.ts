import { expect, it } from 'vitest'
import { parseSearch, stringifySearch } from './search-string.js'

it.each([
  [{}, ''],
  [{ search: '2031' }, '?search=2031'],
  [{ search: '“no truce” & more' }, '?search=%E2%80%9Cno+truce%E2%80%9D+%26+more'],
  [{ actor: undefined, kind: '', outlet: 'A' }, '?outlet=A'],
])('writes %o as %s', (search, text) => expect(stringifySearch(search)).toBe(text))

it('reads back what it wrote', () => {
  const search = { search: '“no truce” & 20%', since: '2031-03-01' }
  expect(parseSearch(stringifySearch(search))).toEqual(search)
})

it('reads each value as a text, whatever it looks like', () =>
  expect(parseSearch('?search=true&since=2031')).toEqual({ search: 'true', since: '2031' }))
