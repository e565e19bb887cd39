import { describe, expect, it } from 'vitest'
import { OTHERS, timelineOf, unitAround } from './timeline.js'

const row = (date: string, outlet: string | null, statements = 1) => ({ date, outlet, statements })

describe('timelineOf', () => {
  it('keeps the days of a short affair, with the outlet that reports most first', () => {
    const rows = [row('2031-03-01', 'Herald'), row('2031-03-01', 'Post', 3), row('2031-03-04', null, 2)]
    expect(timelineOf(rows)).toEqual({
      unit: 'day',
      outlets: ['Post', null, 'Herald'],
      total: 6,
      bars: [
        { start: '2031-03-01', end: '2031-03-01', outlet: 'Post', statements: 3 },
        { start: '2031-03-01', end: '2031-03-01', outlet: 'Herald', statements: 1 },
        { start: '2031-03-04', end: '2031-03-04', outlet: null, statements: 2 },
      ],
    })
  })

  it('adds up the weeks of a longer affair', () => {
    const { unit, bars } = timelineOf([row('2031-01-06', 'A'), row('2031-01-12', 'A', 2), row('2031-09-01', 'A')])
    expect(unit).toBe('week')
    expect(bars[0]).toEqual({ start: '2031-01-06', end: '2031-01-12', outlet: 'A', statements: 3 })
  })

  it('adds up the months of an affair of years', () =>
    expect(timelineOf([row('2029-01-06', 'A'), row('2031-09-01', 'A')]).unit).toBe('month'))

  it('puts outlets that are too many to tell apart into one', () => {
    const rows = Array.from({ length: 9 }, (_, index) => row('2031-03-01', `Outlet ${index}`, 10 - index))
    const { outlets, bars } = timelineOf(rows)
    expect(outlets).toHaveLength(7)
    expect(bars.at(-1)).toMatchObject({ outlet: OTHERS, statements: 4 + 3 + 2 })
  })

  it('is empty for an affair without dates', () =>
    expect(timelineOf([])).toEqual({ unit: 'day', bars: [], outlets: [], total: 0 }))
})

it.each([
  ['2031-03-05', 'day', ['2031-03-05', '2031-03-05']],
  ['2031-03-05', 'week', ['2031-03-03', '2031-03-09']],
  ['2031-03-09', 'week', ['2031-03-03', '2031-03-09']],
  ['2032-02-10', 'month', ['2032-02-01', '2032-02-29']],
] as const)('finds the days of %s’s %s', (date, unit, days) => expect(unitAround(date, unit)).toEqual(days))
