import { expect, it } from 'vitest'
import { unitElsewhere } from './figure-columns.js'

it.each([
  ['331', 'medal tally', 'medal tally'],
  ['only 4 million', 'jobs', 'jobs'],
  ['216 Varonian athletes', 'athletes', null],
  ['six-seat', 'seats', null],
  ['$1.2 billion', 'dollars', null],
  ['44 per cent', 'percent', null],
  ['two-thirds', 'share', null],
  ['331', '', null],
])('of %j in %j names %j', (words, unit, named) => {
  expect(unitElsewhere({ words, unit })).toBe(named)
})
