/** A list of rows of unlike heights, of which only those in sight are drawn. Pixels throughout. */
export interface LongList {
  readonly count: number
  /** Height of a row that was not measured yet. */
  readonly guess: number
  /** Heights that were measured, by index. */
  readonly heights: ReadonlyMap<number, number>
}

/** A row and where its upper edge lies in the list. */
export interface RowPlace {
  readonly index: number
  readonly top: number
}

/** What is seen of a list: from `at` on, `height` pixels of it. */
export interface Sight {
  readonly at: number
  readonly height: number
}

export interface ShownRows {
  /** The row at the upper edge of what is seen: all others are laid out from it, so that it stays where it is. */
  readonly anchor: RowPlace
  /** Those in sight and some beyond, in order. */
  readonly rows: readonly RowPlace[]
  /** Lower edge of the last of them. */
  readonly bottom: number
}

/** Browsers draw nothing beyond some 17 (Firefox) to 33 million pixels: a longer list is scrolled faster in its middle. */
export const MOST_PX = 12_000_000
/** Further than so many screens at once is a leap: the scroll bar was dragged, or a key pressed that goes to an end. */
const FAR_SCREENS = 3
/** Screens of room that there must be above and below, where there are rows to fill it. */
const ROOM_SCREENS = 5

const heightAt = ({ heights, guess }: LongList, index: number): number => heights.get(index) ?? guess

/** Height of the whole list, as long as nothing was measured. */
export const wholeHeight = ({ count, guess }: Pick<LongList, 'count' | 'guess'>): number =>
  Math.min(count * guess, MOST_PX)

/** Where a row lies in the whole: a quarter of the list at each end is as long as its rows, what lies between is drawn together. */
export function topOf(list: Pick<LongList, 'count' | 'guess'>, index: number): number {
  const { count, guess } = list
  const whole = wholeHeight(list)
  if (count * guess <= MOST_PX) return index * guess
  const atEnd = Math.floor(whole / 4 / guess)
  if (index <= atEnd) return index * guess
  if (index >= count - atEnd) return whole - (count - index) * guess
  return atEnd * guess + ((index - atEnd) / (count - 2 * atEnd)) * (whole - 2 * atEnd * guess)
}

/** The row that lies at a place of the whole. */
export function indexAt(list: Pick<LongList, 'count' | 'guess'>, at: number): number {
  const { count, guess } = list
  const whole = wholeHeight(list)
  const within = (index: number): number => Math.max(0, Math.min(count - 1, Math.floor(index)))
  if (count * guess <= MOST_PX) return within(at / guess)
  const atEnd = Math.floor(whole / 4 / guess)
  if (at <= atEnd * guess) return within(at / guess)
  if (at >= whole - atEnd * guess) return within(count - (whole - at) / guess)
  return within(atEnd + ((at - atEnd * guess) / (whole - 2 * atEnd * guess)) * (count - 2 * atEnd))
}

/** From where rows are laid out once the reader has scrolled: from where they were, or after a leap from what lies there. */
export function anchorAfter(
  list: LongList,
  before: RowPlace | null,
  from: number,
  sight: Sight,
  height: number,
): RowPlace {
  if (before !== null && before.index < list.count && Math.abs(sight.at - from) <= FAR_SCREENS * sight.height)
    return before
  if (sight.at <= 0) return { index: 0, top: 0 }
  const last = list.count - 1
  // At the very end the last row lies at the edge, whatever the heights of those above.
  if (sight.at >= height - sight.height - 1) return { index: last, top: height - heightAt(list, last) }
  return { index: indexAt(list, sight.at), top: sight.at }
}

/** The rows that are in sight, and `beyond` more on either side. */
export function rowsInSight(list: LongList, from: RowPlace, sight: Sight, beyond: number): ShownRows {
  if (list.count === 0) return { anchor: { index: 0, top: 0 }, rows: [], bottom: 0 }
  let { index, top } = from
  while (top > sight.at && index > 0) {
    index -= 1
    top -= heightAt(list, index)
  }
  while (index < list.count - 1 && top + heightAt(list, index) <= sight.at) {
    top += heightAt(list, index)
    index += 1
  }
  const anchor = { index, top }
  const rows: RowPlace[] = []
  let above = anchor
  for (let left = beyond; left > 0 && above.index > 0; left -= 1) {
    const before = above.index - 1
    above = { index: before, top: above.top - heightAt(list, before) }
    rows.unshift(above)
  }
  let left = beyond
  while (index < list.count && left >= 0) {
    rows.push({ index, top })
    top += heightAt(list, index)
    index += 1
    if (top >= sight.at + sight.height) left -= 1
  }
  return { anchor, rows, bottom: top }
}

/**
 * By how much all rows, and what is seen with them, must be shifted so that the first row lies at 0 and there is room for the
 * rows that come before and after: nobody sees it, for the rows stay where they are on the screen. 0 nearly always.
 */
export function shiftNeeded(list: LongList, { anchor, rows, bottom }: ShownRows, sight: Sight, height: number): number {
  const [first, last] = [rows[0], rows.at(-1)]
  if (first === undefined || last === undefined) return 0
  if (first.index === 0) return -first.top
  const room = ROOM_SCREENS * sight.height
  const after = list.count - 1 - last.index
  const isTight =
    first.top < Math.min(first.index * list.guess, room) || height - bottom < Math.min(after * list.guess, room)
  return isTight ? Math.round(topOf(list, anchor.index) - anchor.top) : 0
}

/** Height of the list once its rows are laid out: where the last is known, its lower edge. */
export function heightAfter(list: LongList, { rows, bottom }: ShownRows, height: number): number {
  const last = rows.at(-1)
  return last !== undefined && last.index === list.count - 1 ? bottom : Math.max(height, wholeHeight(list))
}
