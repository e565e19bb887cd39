import { expect, it } from 'vitest'
import type { EventRow } from '../../api/types.js'
import { datedEvents, recalledEvents } from './dated-events.js'

const event = (date: string | null): EventRow => ({ date }) as EventRow

it('draws the events around the days of publication, and counts the others', () => {
  const events = ['2031-03-05', '2031-02-20', '1993', null, '2012-01-01', '2031-03-01/2031-03-04'].map(event)
  const { drawn, left } = datedEvents(events, { from: '2031-03-01', to: '2031-03-10' })
  expect(drawn.map(({ day }) => day)).toEqual(['2031-03-05', '2031-02-20', '2031-03-01'])
  expect(left).toBe(3)
})

it('draws every dated event where no article has a date', () =>
  expect(datedEvents([event('1815-06-18')], { from: null, to: null }).drawn).toHaveLength(1))

it('sets apart what articles recall of long before', () => {
  const [recalled, others] = [
    ['1939', '2030-12-31'],
    ['2031-02-05', null, '2031-03-05'],
  ].map((dates) => dates.map(event))
  const all = [...(recalled ?? []), ...(others ?? [])]
  expect(recalledEvents(all, { from: '2031-03-01', to: '2031-03-10' })).toEqual({ recalled, others })
  expect(recalledEvents(all, { from: null, to: null }).recalled).toEqual([])
})
