import { expect, it } from 'vitest'
import { COMMITMENTS, notesOf, sinceWords, standingWords, stepOf } from './sides.js'

it('counts five steps from what others expect to a deed', () =>
  expect(COMMITMENTS.map(stepOf)).toEqual([1, 2, 3, 4, 5]))

it('says a standing in words', () => {
  expect(standingWords({ side: 'against', commitment: 'act' })).toBe('Against, by deed')
  expect([sinceWords('2031-03-03'), sinceWords(null)]).toEqual(['since 3 Mar 2031', 'no date'])
})

it('notes what needs a second look, and nothing else', () => {
  const calm = { inferred: false, disputed: false, change: null, corrected: 0 }
  expect(notesOf(calm)).toEqual([])
  const change = { on: '2031-03-03', from: 'for', to: 'against' } as never
  expect(notesOf({ inferred: true, disputed: true, corrected: 0, change }).map(({ word }) => word)).toEqual([
    'disputed',
    'inferred',
    'changed 3 Mar 2031',
  ])
})
