import { expect, it } from 'vitest'
import { termsOf } from './terms.js'

const keys = (text: string, left: readonly (readonly [number, number])[] = []) =>
  termsOf(text, left).map(({ key }) => key)

it.each([
  ['Keldia’s regime fell', ['keldia', 'regime', 'keldia regime', 'fell', 'regime fell']],
  ['the regime', ['the', 'regime']],
  ['regime, fell', ['regime', 'fell']],
  ['216 athletes', ['athletes']],
  ['a U.S.-led so-called truce', ['a', 'u.s', 'led', 'so-called', 'led so-called', 'truce', 'so-called truce']],
])('counts the words and pairs of %j', (text, found) => expect(keys(text)).toEqual(found))

it('leaves out what is left out, and joins no pair over it', () =>
  expect(keys('one SEE ALSO two', [[4, 12]])).toEqual(['one', 'two']))
