import { describe, expect, it } from 'vitest'
import type { Job } from '../../api/desk.js'
import { durationWords, rateOf, rateWords, secondsLeft, shareOf, sizeWords } from './pace.js'

const job = (given: Partial<Job>, progress: Partial<Job['progress']>): Job =>
  ({
    kind: 'import',
    state: 'working',
    workedMs: 10_000,
    ...given,
    progress: { found: 0, done: 0, ...progress },
  }) as Job

describe('how far a job is', () => {
  it.each([
    ['nothing was found yet', job({}, { bytes: 0, bytesTotal: 100 }), null],
    ['it cannot be known', job({}, { found: 5, done: 5, bytes: 5, bytesTotal: null }), null],
    ['half of the files, most of their articles', job({}, { found: 10, done: 8, bytes: 50, bytesTotal: 100 }), 0.4],
    ['it ended', job({ state: 'done' }, {}), 1],
    ['an affair is read again', job({ kind: 'reread' }, { found: 20, done: 5 }), 0.25],
  ])('where %s', (_, one, share) => expect(shareOf(one)).toBe(share))

  it('says how long it will take', () => {
    const one = job({ kind: 'reread', workedMs: 30_000 }, { found: 40, done: 10 })
    expect(secondsLeft(one)).toBe(90)
    expect(rateOf(one)).toBeCloseTo(1 / 3)
    expect(secondsLeft(job({ kind: 'reread', workedMs: 300 }, { found: 40, done: 10 }))).toBeNull()
  })
})

it.each([
  [3, 'a few seconds'],
  [24, '20 seconds'],
  [58, 'about 1 minute'],
  [200, 'about 3 minutes'],
  [7300, 'about 2 hours'],
])('says %d seconds as “%s”', (seconds, words) => expect(durationWords(seconds)).toBe(words))

it.each([
  [1, '1 byte'],
  [999, '999 bytes'],
  [1200, '1.2 kB'],
  [25_000_000, '25 MB'],
  [3e9, '3.0 GB'],
])('says %d bytes as “%s”', (bytes, words) => expect(sizeWords(bytes)).toBe(words))

it('says a rate', () =>
  expect([rateWords(4.14), rateWords(21.7)]).toEqual(['4.1 articles a second', '22 articles a second']))
