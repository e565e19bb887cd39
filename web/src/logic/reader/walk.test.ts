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
  ['on', 'e1', 1, 's2'],
  ['back', 'e1', -1, 's1'],
  ['back from one behind all, to the last', 'e3', -1, 's2'],
  ['no further than the last', 'e3', 1, 's2'],
] as const)('walks from a cell of another layer %s', (_, current, step, expected) =>
  expect(walk(['s1', 's2'], current, step, ['s1', 'e1', 's2', 'e3'])).toBe(expected),
)

it.each([
  ['j', { by: 1, over: 'statements' }],
  ['n', { by: 1, over: 'all' }],
  ['k', { by: -1, over: 'statements' }],
  ['p', { by: -1, over: 'all' }],
  ['x', null],
])('reads the key %s as %o', (key, step) => expect(stepOfKey(key)).toEqual(step))
