import { expect, it } from 'vitest'
import { counted, countryName, longDate, shortDate } from './wording.js'

it.each([
  ['2021-11-23', 'Tuesday 23 November 2021'],
  ['2021-11-23T21:42', 'Tuesday 23 November 2021'],
  ['2021-11-23T23:42+09:00', 'Tuesday 23 November 2021'],
  ['2021-11', 'November 2021'],
  ['2021', '2021'],
  ['2021-W07', 'week 7 of 2021'],
  ['2021-SU', 'summer 2021'],
  ['2022-02-04/2022-02-20', '4 Feb 2022 to 20 Feb 2022'],
  ['2021-99-99', '2021-99-99'],
  [null, 'date unknown'],
])('says %s as %s', (value, words) => {
  expect(longDate(value)).toBe(words)
})

it('says days in short, counts and countries', () => {
  expect(shortDate('2021-11-23')).toBe('23 Nov 2021')
  expect([counted(0, 'article'), counted(1, 'article'), counted(1200, 'article')]).toEqual([
    '0 articles',
    '1 article',
    '1,200 articles',
  ])
  expect([countryName('AU'), countryName('not a code')]).toEqual(['Australia', 'not a code'])
})
