import { expect, it } from 'vitest'
import { dayAt, daysBetween, isIn, parseWindow, windowFilter } from './window.js'

it.each([
  [
    { from: '2031-03-01', to: '2031-04-01' },
    { from: '2031-03-01', to: '2031-04-01' },
  ],
  [
    { from: '2031-04-01', to: '2031-03-01' },
    { from: '2031-03-01', to: '2031-04-01' },
  ],
  [{ from: '2031-03', to: 7, since: 'soon' }, {}],
  [{ from: '2031-13-01' }, {}],
  [{ since: '7' }, { since: '7' }],
  [{ since: '2031-03-01' }, { since: '2031-03-01' }],
])('reads %j as %j', (raw, window) => expect(parseWindow(raw)).toEqual(window))

it('asks for statements of these days as the timeline counts them, and for all where it is open', () => {
  expect(windowFilter({ from: '2031-03-01' })).toEqual({ since: '2031-03-01', dated: 'day' })
  expect(windowFilter({})).toEqual({})
})

it('holds both its ends, and what has no day only while it is open', () => {
  const window = { from: '2031-03-01', to: '2031-03-03' }
  expect(['2031-02-28', '2031-03-01', '2031-03-03', '2031-03-04'].map((day) => isIn(day, window))).toEqual([
    false,
    true,
    true,
    false,
  ])
  expect(isIn(null, window)).toBe(false)
  expect(isIn(null, {})).toBe(true)
})

it('counts days there and back, over leap years and months', () => {
  expect(daysBetween('2032-02-28', '2032-03-01')).toBe(2)
  expect(dayAt('2032-02-28', 2)).toBe('2032-03-01')
})
