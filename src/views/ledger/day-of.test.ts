import { describe, expect, it } from 'vitest'
import { daysOf, isDay, saidOn } from './day-of.js'

it.each([
  ['2023-11-07', ['2023-11-07', '2023-11-07']],
  ['2023-11-07T23:30:00+02:00', ['2023-11-07', '2023-11-07']],
  ['2023-11', ['2023-11-01', '2023-11-30']],
  ['2024-02', ['2024-02-01', '2024-02-29']],
  ['2023-12', ['2023-12-01', '2023-12-31']],
  ['2023', ['2023-01-01', '2023-12-31']],
  ['2023-WI', ['2023-01-01', '2023-12-31']],
  ['2023-W45', ['2023-11-06', '2023-11-12']],
  ['2023-11-07/2023-11-09', ['2023-11-07', '2023-11-09']],
  ['2023-10/2023-11', ['2023-10-01', '2023-11-30']],
  ['2023-11-09/2023-11-07', null],
  ['soon', null],
  ['2023-02-30', null],
])('%s lasts from the first to the last day', (value, days) => expect(daysOf(value)).toEqual(days))

describe('something was said', () => {
  it.each([
    ['on its day, however late the article', '2023-11-07', '2023-12-01', '2023-11-07'],
    ['on its day, even one after the article', '2023-11-09', '2023-11-07', '2023-11-09'],
    ['by the day of the article, where its month was not over', '2023-11', '2023-11-20', '2023-11-20'],
    ['by the end of the month, where the article came later', '2023-11', '2023-12-05', '2023-11-30'],
    ['by the first day of a month to come', '2023-12', '2023-11-20', '2023-12-01'],
    ['by the end of the month, where nobody dates the article', '2023-11', null, '2023-11-30'],
    ['on the day of the article, where nothing is dated but that', null, '2023-11-20T08:00', '2023-11-20'],
    ['nobody knows when', null, null, null],
  ])('%s', (_, date, published, said) => expect(saidOn(date, published)).toBe(said))
})

it.each([
  ['2023-11-07', true],
  ['2023-11-07T10:00', true],
  ['2023-11-07/2023-11-07', true],
  ['2023-11', false],
  ['2023-W45', false],
])('%s is known to the day: %s', (value, known) => expect(isDay(value)).toBe(known))
