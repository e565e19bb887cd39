import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseDate } from './parse-date.js'

describe('parseDate', () => {
  it.each([
    ['2021-11-23', '2021-11-23'],
    ['2021-11-23T21:42:07+08:00', '2021-11-23T21:42:07+08:00'],
    ['2021-11-23T21:42:07.123Z', '2021-11-23T21:42:07Z'],
    ['2021-11-23T21:42:07+0000', '2021-11-23T21:42:07+00:00'],
    ['2021-11-23 21:42', '2021-11-23T21:42'],
    ['2021/11/3', '2021-11-03'],
    ['20211123', '2021-11-23'],
    ['20211123T214207Z', '2021-11-23T21:42:07Z'],
    ['Nov 23, 2021 09:42 PM', '2021-11-23T21:42'],
    ['Nov. 23, 2021, 9:42 p.m. ET', '2021-11-23T21:42'],
    ['Tuesday, November 23rd, 2021', '2021-11-23'],
    ['23 November 2021', '2021-11-23'],
    ['23rd of November, 2021', '2021-11-23'],
    ['23-Nov-2021', '2021-11-23'],
    ['Tue, 23 Nov 2021 21:42:00 GMT', '2021-11-23T21:42:00Z'],
    ['Tue, 23 Nov 2021 21:42:00 +0800', '2021-11-23T21:42:00+08:00'],
    ['November 23, 2021 at 12:05 AM', '2021-11-23T00:05'],
    ['November 23, 2021 - 12 PM', '2021-11-23T12:00'],
    ['9:42 PM EST, Tue November 23, 2021', '2021-11-23T21:42'],
    ['4 September 2021 | 08:15 GMT+2', '2021-09-04T08:15+02:00'],
    ['23.11.2021', '2021-11-23'],
    ['23/11/2021', '2021-11-23'],
    ['11/23/2021', '2021-11-23'],
    ['05/05/2021', '2021-05-05'],
    ['May 5, 2021', '2021-05-05'],
  ])('reads %s', (text, iso) => expect(parseDate(text)).toBe(iso))

  it.each([
    [''],
    ['yesterday'],
    ['soon'],
    ['2021'],
    ['November 2021'],
    ['2021-02-30'],
    ['February 30, 2021'],
    ['2021-13-01'],
    ['Nov 23, 2021 25:00'],
    ['Nov 23, 2021 by the editors'],
    ['11/12/2021'],
    ['1637703720'],
    ['0001-01-01'],
    ['from 2021-11-23 to 2021-11-25'],
  ])('does not guess at %s', (text) => expect(parseDate(text)).toBeNull())

  it('answers an ISO date or nothing for any text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[0-9 :TZ/.-]{0,30}$/u)), (text) => {
        const iso = parseDate(text)
        expect(iso ?? '2021-11-23').toMatch(/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2})?(Z|[+-]\d{2}:\d{2})?)?$/u)
      }),
    )
  })

  it('gives back every ISO date of the calendar', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1600-01-01'), max: new Date('2199-12-31'), noInvalidDate: true }),
        (date) => {
          const iso = date.toISOString().slice(0, 10)
          expect(parseDate(iso)).toBe(iso)
        },
      ),
    )
  })
})
