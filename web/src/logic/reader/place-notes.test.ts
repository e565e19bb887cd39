import fc from 'fast-check'
import { expect, it } from 'vitest'
import { placeNotes } from './place-notes.js'

const note = (anchor: number, height = 40) => ({ anchor, height })

it.each([
  ['puts a note beside its statement', [note(0), note(100)], null, [0, 100]],
  ['pushes a note down that would lie on the one before', [note(0), note(10), note(20)], null, [0, 50, 100]],
  [
    'keeps the pinned note at its statement and moves those before up',
    [note(80), note(90), note(100)],
    2,
    [0, 50, 100],
  ],
  ['leaves out those before the pinned note that have no room', [note(0), note(10), note(70)], 2, [null, 20, 70]],
  ['goes on after the pinned note', [note(60), note(70), note(75)], 1, [20, 70, 120]],
])('%s', (_, notes, pinned, tops) => expect(placeNotes(notes, 10, pinned)).toEqual(tops))

it('leaves the room above the first note free', () =>
  expect(placeNotes([note(0), note(10), note(300)], 10, 1, 50)).toEqual([null, 50, 300]))

it('never lays one note on another, nor above the text, and the pinned one at its place', () => {
  const notes = fc.array(fc.record({ anchor: fc.nat(2000), height: fc.integer({ min: 1, max: 200 }) }), {
    minLength: 1,
  })
  fc.assert(
    fc.property(notes, fc.nat(30), (any, seed) => {
      const sorted = [...any].sort((one, other) => one.anchor - other.anchor)
      const pinned = seed % sorted.length
      const tops = placeNotes(sorted, 8, pinned)
      expect(tops[pinned]).toBe(sorted[pinned]!.anchor)
      let free = 0
      for (const [index, top] of tops.entries()) {
        if (top === null) continue
        expect(top).toBeGreaterThanOrEqual(free)
        free = top + sorted[index]!.height + 8
      }
    }),
  )
})
