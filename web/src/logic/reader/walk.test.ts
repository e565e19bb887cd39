import { expect, it } from 'vitest'
import { stepOfKey, walk } from './walk.js'

const ids = ['a', 'b', 'c']

it.each([
  ['from none to the first', null, 1, 'a'],
  ['from none back to the last', null, -1, 'c'],
  ['to the next', 'a', 1, 'b'],
  ['to the one before', 'b', -1, 'a'],
  ['no further than the last', 'c', 1, 'c'],
  ['no further than the first', 'a', -1, 'a'],
  ['to the first from one that is not there', 'x', 1, 'a'],
] as const)('walks %s', (_, current, step, expected) => expect(walk(ids, current, step)).toBe(expected))

it('has nowhere to go in an article without statements', () => expect(walk([], null, 1)).toBeNull())

it.each([
  ['j', 1],
  ['n', 1],
  ['k', -1],
  ['p', -1],
  ['x', null],
])('reads the key %s as %o', (key, step) => expect(stepOfKey(key)).toBe(step))
