import { expect, it } from 'vitest'
import { newSince, noteVisit } from './visits.js'

function shelf() {
  const kept = new Map<string, string>()
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  }
}
const at = (time: string) => new Date(`2031-03-14T${time}:00Z`)

it('knows nothing of a visit before the first', () =>
  expect(noteVisit('games', at('09:00'), shelf()).before).toBeNull())

it('remembers when an affair was looked at before, each by itself', () => {
  const kept = shelf()
  noteVisit('games', at('09:00'), kept)
  expect(noteVisit('games', at('12:00'), kept).before).toBe('2031-03-14T09:00:00.000Z')
  expect(noteVisit('treasury', at('12:00'), kept).before).toBeNull()
})

it('takes who comes back at once as one visit', () => {
  const kept = shelf()
  noteVisit('games', at('09:00'), kept)
  noteVisit('games', at('12:00'), kept)
  expect(noteVisit('games', at('12:10'), kept).before).toBe('2031-03-14T09:00:00.000Z')
})

it('begins anew where what was kept cannot be read, or nothing may be kept', () => {
  const broken = {
    getItem: () => '{',
    setItem: () => {
      throw new Error('full')
    },
  }
  expect(noteVisit('games', at('09:00'), broken).before).toBeNull()
})

it.each([
  [undefined, '2031-03-01T00:00:00.000Z'],
  ['visit', '2031-03-01T00:00:00.000Z'],
  ['7', '2031-03-07T09:00:00.000Z'],
  ['2031-02-01', '2031-02-01'],
])('takes %s for %s', (asked, since) => {
  expect(newSince(asked, { now: '2031-03-14T09:00:00.000Z', before: '2031-03-01T00:00:00.000Z' })).toBe(since)
})
