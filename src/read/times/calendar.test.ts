import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayOf, firstDayOf, formatDay, formatWeek, parseDay, shiftDayByMonths, weekdayOf } from './calendar.js'

describe('the calendar', () => {
  it('knows no thirtieth of February', () => {
    expect(dayOf(2023, 2, 30)).toBeNull()
    expect(parseDay('2023-02-30')).toBeNull()
    expect(parseDay('yesterday')).toBeNull()
  })

  it.each([
    ['2018-05-08', 2, '2018-W19'],
    ['2016-01-01', 5, '2015-W53'],
    ['2018-12-31', 1, '2019-W01'],
  ])('puts %s on weekday %i of week %s', (iso, weekday, week) => {
    const day = parseDay(iso) ?? 0
    expect(weekdayOf(day)).toBe(weekday)
    expect(formatWeek(day)).toBe(week)
  })

  it('ends a shorter month on its last day', () => {
    expect(formatDay(shiftDayByMonths(parseDay('2020-03-31') ?? 0, -1))).toBe('2020-02-29')
  })

  it('reads back any day and the Monday of its week', () =>
    fc.assert(
      fc.property(fc.integer({ min: -200_000, max: 200_000 }), (day) => {
        expect(parseDay(formatDay(day))).toBe(day)
        const monday = firstDayOf(formatWeek(day))
        expect(monday).toBe(day - weekdayOf(day) + 1)
      }),
    ))
})
