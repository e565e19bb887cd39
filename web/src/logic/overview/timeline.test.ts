import { describe, expect, it } from 'vitest'
import { extentOf, OTHERS, reportedOf, timelineOf, unitAround } from './timeline.js'

const row = (date: string, outlet: string | null, statements = 1) => ({ date, outlet, statements })

const always = { from: null, to: null }

describe('timelineOf', () => {
  it('keeps the days of a short affair, with the outlet that reports most first', () => {
    const timeline = [row('2031-03-01', 'Herald'), row('2031-03-01', 'Post', 3), row('2031-03-04', null, 2)]
    expect(timelineOf({ timeline, affair: { from: '2031-03-01', to: '2031-03-04' } })).toEqual({
      unit: 'day',
      outlets: ['Post', null, 'Herald'],
      from: '2031-01-30',
      to: '2031-04-03',
      earlier: 0,
      later: 0,
      bars: [
        { start: '2031-03-01', end: '2031-03-01', outlet: 'Post', statements: 3 },
        { start: '2031-03-01', end: '2031-03-01', outlet: 'Herald', statements: 1 },
        { start: '2031-03-04', end: '2031-03-04', outlet: null, statements: 2 },
      ],
    })
  })

  it('counts what was said long before and after, and does not draw it', () => {
    const timeline = [row('1776-07-04', 'A', 2), row('2031-03-01', 'A'), row('2040-01-01', 'A', 3)]
    const { bars, earlier, later } = timelineOf({ timeline, affair: { from: '2031-03-01', to: '2031-03-09' } })
    expect(bars.map(({ start }) => start)).toEqual(['2031-03-01'])
    expect([earlier, later]).toEqual([2, 3])
  })

  it('adds up the weeks where days would be too many', () => {
    const timeline = [row('2031-01-06', 'A'), row('2031-01-12', 'A', 2), row('2031-09-01', 'A')]
    const { unit, bars } = timelineOf({ timeline, affair: always }, 60)
    expect(unit).toBe('week')
    expect(bars[0]).toEqual({ start: '2031-01-06', end: '2031-01-12', outlet: 'A', statements: 3 })
  })

  it.each([
    [70, '2031-03-12', 'day'],
    [69, '2031-03-12', 'week'],
    [60, '2032-01-02', 'week'],
    [60, '2033-01-02', 'month'],
    [60, '2041-01-02', 'year'],
  ])('draws at most %i bars from January 2031 to %s: by %s', (mostBars, last, unit) => {
    const timeline = [row('2031-01-02', 'A'), row(last, 'A')]
    expect(timelineOf({ timeline, affair: always }, mostBars).unit).toBe(unit)
  })

  it('puts outlets that are too many to tell apart into one', () => {
    const timeline = Array.from({ length: 9 }, (_, index) => row('2031-03-01', `Outlet ${index}`, 10 - index))
    const { outlets, bars } = timelineOf({ timeline, affair: always })
    expect(outlets).toHaveLength(7)
    expect(bars.at(-1)).toMatchObject({ outlet: OTHERS, statements: 4 + 3 + 2 })
  })

  it('is empty for an affair without dates', () =>
    expect(timelineOf({ timeline: [], affair: always })).toMatchObject({ unit: 'day', bars: [], outlets: [] }))
})

it.each([
  ['2031-03-05', '2031-03-07', '2031-02-20', '2031-03-22'],
  ['2031-03-05', '2031-05-07', '2031-03-05', '2031-05-08'],
])('shows a month at least: of %s to %s, %s to %s', (first, last, start, end) => {
  const bar = (day: string) => ({ start: day, end: day, outlet: null, statements: 1 })
  expect(extentOf([bar(first), bar(last)]).map((date) => date.toISOString().slice(0, 10))).toEqual([start, end])
})

it.each([
  ['2031-03-05', 'day', ['2031-03-05', '2031-03-05']],
  ['2031-03-05', 'week', ['2031-03-03', '2031-03-09']],
  ['2031-03-09', 'week', ['2031-03-03', '2031-03-09']],
  ['2032-02-10', 'month', ['2032-02-01', '2032-02-29']],
  ['2032-02-10', 'year', ['2032-01-01', '2032-12-31']],
] as const)('finds the days of %s’s %s', (date, unit, days) => expect(unitAround(date, unit)).toEqual(days))

it('reads what each outlet reported from the columns of the API', () =>
  expect(
    reportedOf({
      outlets: ['Herald', null],
      days: ['2031-03-01', '2031-03-04'],
      counts: [
        [0, 3, 1, 2],
        [1, 5],
      ],
    }),
  ).toEqual([
    { date: '2031-03-01', outlet: 'Herald', statements: 3 },
    { date: '2031-03-01', outlet: null, statements: 2 },
    { date: '2031-03-04', outlet: null, statements: 5 },
  ]))
