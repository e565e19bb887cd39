import { expect, it } from 'vitest'
import { spread } from './spread.js'

it.each([
  ['leaves what is apart', [0, 50, 100], [0, 50, 100]],
  ['parts what is too near', [10, 12, 13], [10, 25, 40]],
  ['keeps the order', [12, 10, 80], [25, 10, 80]],
  ['has nothing to do', [], []],
])('%s', (_, wanted, places) => expect(spread(wanted, 15)).toEqual(places))
