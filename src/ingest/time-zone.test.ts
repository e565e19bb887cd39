import { expect, it } from 'vitest'
import { inTimeZone, timeZone } from './time-zone.js'

it.each([
  ['Asia/Tokyo', 'Asia/Tokyo'],
  ['asia/tokyo', 'Asia/Tokyo'],
  ['+9', '+09:00'],
  ['UTC-05:30', '-05:30'],
  ['Tokyo time', null],
  ['+19:00', null],
])('reads the time zone "%s"', (value, zone) => expect(timeZone(value)).toBe(zone))

it.each([
  ['2021-11-23T23:30:00Z', 'Asia/Tokyo', '2021-11-24T08:30:00+09:00'],
  ['2021-11-24T02:10Z', 'America/New_York', '2021-11-23T21:10-05:00'],
  ['2021-07-24T02:10Z', 'America/New_York', '2021-07-23T22:10-04:00'],
  ['2021-11-23T23:30:00+01:00', 'Pacific/Auckland', '2021-11-24T11:30:00+13:00'],
  ['2021-11-23T23:30', 'Europe/London', '2021-11-23T23:30+00:00'],
  ['2021-07-23T23:30', 'Europe/London', '2021-07-23T23:30+01:00'],
  ['2021-11-23T23:30:00Z', '-03:30', '2021-11-23T20:00:00-03:30'],
  ['2021-11-23', 'Asia/Tokyo', '2021-11-23'],
])('shows %s as the clocks of %s do', (published, zone, shown) => expect(inTimeZone(published, zone)).toBe(shown))
