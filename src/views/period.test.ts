import fc from 'fast-check'
import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { openRecord } from '../record/index.js'
import { filterDates, meets, within } from './period.js'

it.each<[string | null, string | null, string | null, boolean]>([
  ['2021-11-23', '2021-11', '2021-11', true],
  ['2021', '2021-11-05', '2021-11-06', true],
  ['2021-11-23/2021-12-02', '2021-12', null, true],
  ['2021-W08', '2021-11', null, true],
  ['2021-W08', null, '2021-01', true],
  ['2021-12-01', null, '2021-11', false],
  ['2020-12-31T23:00:00Z', '2021', null, false],
  [null, null, null, false],
])('%s meets %s to %s: %s', (value, since, until, isMet) => expect(meets(value, since, until)).toBe(isMet))

it.each([
  ['2021-13', undefined, 'FILTER_DATE_INVALID'],
  ['2021-13-45', undefined, 'FILTER_DATE_INVALID'],
  [undefined, '2021-02-30', 'FILTER_DATE_INVALID'],
  ['2021-02-28T25:00:00Z', undefined, 'FILTER_DATE_INVALID'],
  ['2021-03', '2021-02-28', 'FILTER_DATES_REVERSED'],
  ['2022', '2021', 'FILTER_DATES_REVERSED'],
])('refuses from %s to %s with %s', (since, until, code) =>
  expect(() => filterDates(since, until)).toThrow(expect.objectContaining({ code })),
)

it.each([
  ['2021-11-23', '2021'],
  ['2021', '2021-11-23'],
  ['2024-02-29', '2024-02-29'],
  ['2021-11-23T08:30:00Z', undefined],
])('takes from %s to %s', (since, until) => expect(filterDates(since, until)).toEqual([since, until ?? null]))

const year = fc.integer({ min: 2019, max: 2022 }).map(String)
const two = fc.integer({ min: 1, max: 12 }).map((number) => String(number).padStart(2, '0'))
const day = fc.oneof(
  year,
  fc.tuple(year, two).map((parts) => parts.join('-')),
  fc.tuple(year, two, two).map((parts) => parts.join('-')),
  fc.tuple(year, two, two).map(([y, m, d]) => `${y}-${m}-${d}T08:30:00Z`),
)
const value = fc.oneof(
  day,
  fc.tuple(day, day).map((parts) => parts.join('/')),
  fc.tuple(year, two).map(([y, week]) => `${y}-W${week}`),
  fc.tuple(year, fc.constantFrom('SU', 'WI')).map((parts) => parts.join('-')),
  fc.constant(null),
)

it('a value that is known meets a filter when the database says so', async () => {
  const { db, close } = await openRecord(':memory:', { mode: 'write' })
  const asked = fc.option(day, { nil: null })
  await fc.assert(
    fc.asyncProperty(value, asked, asked, async (known, since, until) => {
      const { rows } = await sql<{
        met: number | null
      }>`select ${within(sql<string | null>`${known}`, since, until)} as met`.execute(db)
      expect(meets(known, since, until)).toBe(Boolean(rows[0]?.met))
    }),
    { numRuns: 500 },
  )
  await close()
})
