import { expect, it } from 'vitest'
import { datesShown } from './dates-shown.js'

const dates = [
  { told: '', statements: 4 },
  { told: '2023-11-02', statements: 3 },
  { told: '2023-11-01', statements: 2 },
  { told: '2023', statements: 1 },
]

it.each([
  ['the first page', { limit: 2 }, { shown: ['2023', '2023-11-01'], before: 0 }],
  ['a page that begins with a date', { limit: 3, offset: 3 }, { shown: ['2023-11-02'], before: 3 }],
  ['a page that begins within a date', { limit: 1, offset: 4 }, { shown: ['2023-11-02'], before: 3 }],
  ['a page that ends among those without a date', { limit: 2, offset: 5 }, { shown: ['2023-11-02', ''], before: 3 }],
  ['a page behind all', { limit: 5, offset: 10 }, { shown: [], before: 10 }],
  ['a page without an end', { offset: 6 }, { shown: [''], before: 6 }],
  ['an empty page', { limit: 0, offset: 3 }, { shown: [], before: 3 }],
])('finds the dates of %s', (_, page, wanted) => {
  expect(datesShown(dates, page)).toEqual({ ...wanted, total: 10 })
})
