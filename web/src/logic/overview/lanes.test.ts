import { expect, it } from 'vitest'
import type { PositionChange } from '../../api/types.js'
import { changeMarks, deedMarks } from './lanes.js'

const change = (on: string, to: 'for' | 'against') => ({ on, to }) as unknown as PositionChange

it('adds the deeds of a week, and leaves out what lies beyond', () => {
  const days = [
    { day: '2031-03-03', events: 2 },
    { day: '2031-03-09', events: 3 },
    { day: '2031-03-10', events: 1 },
    { day: '2040-01-01', events: 9 },
  ]
  expect(deedMarks(days, 'week', '2031-03-01', '2031-03-31')).toEqual([
    { start: '2031-03-03', end: '2031-03-09', events: 5 },
    { start: '2031-03-10', end: '2031-03-16', events: 1 },
  ])
})

it('keeps changes to one side apart from those to the other', () => {
  const changes = [change('2031-03-03', 'for'), change('2031-03-03', 'against'), change('2031-03-03', 'for')]
  const marks = changeMarks(changes, 'day', '2031-03-01', '2031-03-31')
  expect(marks.map(({ to, changes: of }) => [to, of.length])).toEqual([
    ['for', 2],
    ['against', 1],
  ])
})
