import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  anchorAfter,
  heightAfter,
  indexAt,
  type LongList,
  MOST_PX,
  type RowPlace,
  rowsInSight,
  type ShownRows,
  shiftNeeded,
  topOf,
  wholeHeight,
} from './long-list.js'

const VIEW = 900
const BEYOND = 6

/** A reader: scrolls a list as a browser would, its rows measured when they are drawn. */
function reader(count: number, guess: number, heightOf: (index: number) => number) {
  const heights = new Map<number, number>()
  const list: LongList = { count, guess, heights }
  let [at, height, anchor] = [0, wholeHeight(list), null as RowPlace | null]
  let shown: ShownRows = { anchor: { index: 0, top: 0 }, rows: [], bottom: 0 }
  let drawn = 0
  const draw = (from: number): void => {
    anchor = anchorAfter(list, anchor, from, { at, height: VIEW }, height)
    // Drawn, measured, and laid out again until nothing changes.
    for (let times = 0; times < 4; times += 1) {
      shown = rowsInSight(list, anchor, { at, height: VIEW }, BEYOND)
      for (const { index } of shown.rows) heights.set(index, heightOf(index))
    }
    drawn = Math.max(drawn, shown.rows.length)
    anchor = shown.anchor
    const shift = shiftNeeded(list, shown, { at, height: VIEW }, height)
    anchor = { ...anchor, top: anchor.top + shift }
    at += shift
    shown = rowsInSight(list, anchor, { at, height: VIEW }, BEYOND)
    height = heightAfter(list, shown, height)
    at = Math.max(0, Math.min(at, Math.max(0, height - VIEW)))
  }
  draw(0)
  return {
    scrollTo: (place: number) => {
      const from = at
      at = Math.max(0, Math.min(place, height - VIEW))
      draw(from)
    },
    get at() {
      return at
    },
    get height() {
      return height
    },
    get shown() {
      return shown
    },
    get mostDrawn() {
      return drawn
    },
  }
}

const unlike = (index: number): number => 90 + ((index * 7919) % 130)

describe('a list of half a million rows', () => {
  const COUNT = 500_000

  it('is no higher than a browser draws', () => {
    const read = reader(COUNT, 150, unlike)
    expect(read.height).toBeLessThanOrEqual(MOST_PX)
    expect(COUNT * 150).toBeGreaterThan(MOST_PX)
  })

  it('goes to its end by one leap, and back to its beginning', () => {
    const read = reader(COUNT, 150, unlike)
    read.scrollTo(read.height)
    expect(read.shown.rows.at(-1)?.index).toBe(COUNT - 1)
    read.scrollTo(read.height)
    expect(Math.abs(read.shown.bottom - read.height)).toBeLessThan(1)
    read.scrollTo(0)
    expect(read.shown.rows[0]).toEqual({ index: 0, top: 0 })
  })

  it('is read row by row wherever one is, without a row left out', () => {
    const read = reader(COUNT, 150, unlike)
    for (const start of [0, 0.2, 0.5, 0.9]) {
      read.scrollTo(start * read.height)
      let [before, seen] = [read.shown.anchor.index, 0]
      for (let step = 0; step < 400; step += 1) {
        read.scrollTo(read.at + 100)
        const { index } = read.shown.anchor
        expect(index - before === 0 || index - before === 1 || index - before === 2).toBe(true)
        seen += index - before
        before = index
      }
      // 40,000 pixels of rows of some 155.
      expect(seen).toBeGreaterThan(200)
    }
  })

  it('comes by small steps up to its very first and down to its very last row', () => {
    const read = reader(COUNT, 150, unlike)
    read.scrollTo(60_000)
    for (let step = 0; step < 900 && read.at > 0; step += 1) read.scrollTo(read.at - 120)
    expect([read.at, read.shown.anchor.index]).toEqual([0, 0])
    read.scrollTo(read.height - 50_000)
    for (let step = 0; step < 900; step += 1) read.scrollTo(read.at + 120)
    expect(read.shown.rows.at(-1)?.index).toBe(COUNT - 1)
    expect(read.shown.bottom - read.at - VIEW).toBeLessThan(1)
  })

  it('draws few rows, and asks no row out of sight for anything', () => {
    const asked = new Set<number>()
    const read = reader(COUNT, 150, (index) => {
      asked.add(index)
      return unlike(index)
    })
    read.scrollTo(read.height / 2)
    read.scrollTo(read.height)
    expect(read.mostDrawn).toBeLessThan(40)
    expect(asked.size).toBeLessThan(150)
  })
})

it('finds the row at each place where it lies', () =>
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 2_000_000 }),
      fc.double({ min: 0, max: 0.999999, noNaN: true }),
      (count, share) => {
        const list = { count, guess: 150 }
        const index = Math.floor(share * count)
        expect(Math.abs(indexAt(list, topOf(list, index) + 0.01) - index)).toBeLessThanOrEqual(1)
      },
    ),
  ))

it('shows at every place rows without gap or overlap that cover what is seen', () =>
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 400_000 }),
      fc.array(fc.oneof(fc.integer({ min: -2000, max: 2000 }), fc.integer({ min: -9_000_000, max: 9_000_000 })), {
        maxLength: 30,
      }),
      (count, moves) => {
        const read = reader(count, 120, unlike)
        for (const by of moves) {
          read.scrollTo(read.at + by)
          const { rows, bottom } = read.shown
          rows.forEach(({ index, top }, place) => {
            const before = rows[place - 1]
            if (before === undefined) return
            expect(index).toBe(before.index + 1)
            expect(top).toBeCloseTo(before.top + unlike(before.index))
          })
          if (count === 0) continue
          expect(rows[0]!.top).toBeLessThanOrEqual(read.at)
          expect(bottom).toBeGreaterThanOrEqual(Math.min(read.at + VIEW, read.height) - 1)
        }
      },
    ),
    { numRuns: 60 },
  ))

it('makes a short list just as high as its rows', () => {
  const read = reader(3, 150, () => 80)
  expect([read.height, read.shown.rows.length]).toEqual([240, 3])
})
