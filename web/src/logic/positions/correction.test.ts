import { expect, it } from 'vitest'
import { dateFault, insteadOf } from './correction.js'

const read = { side: 'for', commitment: 'argue', date: '', actor: 'keldia', evidence: 'Keldia will come' } as const

it.each([
  ['another side', { side: 'against' }, { side: 'against' }],
  ['a date where none was known', { date: ' 2031-03 ' }, { date: '2031-03' }],
  ['several at once', { commitment: 'act', actor: 'varonia' }, { commitment: 'act', actor: 'varonia' }],
  ['nothing', {}, null],
  ['words that were deleted', { evidence: '' }, null],
  ['a date that is none', { side: 'against', date: 'soon' }, null],
] as const)('takes %s for a correction or not', (_, typed, instead) =>
  expect(insteadOf(read, { ...read, ...typed })).toEqual(instead),
)

it.each([
  ['2031-13', true],
  ['2031-03-01', false],
  ['', false],
])('finds a fault in the date %j: %s', (date, isFault) => expect(dateFault(date) !== null).toBe(isFault))
