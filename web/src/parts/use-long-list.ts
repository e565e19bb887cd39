import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import {
  anchorAfter,
  heightAfter,
  type RowPlace,
  rowsInSight,
  shiftNeeded,
  topOf,
  wholeHeight,
} from '../logic/long-list/long-list.js'

interface Drawn {
  readonly rows: readonly RowPlace[]
  readonly height: number
}

/** Where the list stood, by what it held: a reader who comes back finds it there. */
interface Remembered {
  readonly key: string
  readonly at: number
  readonly anchor: RowPlace | null
  readonly height: number
  readonly heights: Map<number, number>
}

let remembered: Remembered = { key: '', at: 0, anchor: null, height: 0, heights: new Map() }

const ROWS_BEYOND = 6

interface LongListOptions {
  readonly count: number
  /** Pixels of a row that was not measured yet. */
  readonly guess: number
  /** What the list holds: another key is another list. */
  readonly key: string
}

/** The rows of a list in the window that are to be drawn, each at its place, however many there are: see logic/long-list. */
export function useLongList(list: RefObject<HTMLElement | null>, { count, guess, key }: LongListOptions) {
  const [drawn, setDrawn] = useState<Drawn>({ rows: [], height: 0 })
  const state = useRef<Remembered>(remembered)

  const update = useCallback(() => {
    const element = list.current
    if (element === null) return
    if (count === 0) {
      setDrawn((now) => (now.rows.length === 0 && now.height === 0 ? now : { rows: [], height: 0 }))
      return
    }
    if (state.current.key !== key) state.current = { key, at: 0, anchor: null, height: 0, heights: new Map() }
    const { heights, at: from, anchor: before } = state.current
    const whole = { count, guess, heights }
    const height = Math.max(state.current.height, wholeHeight(whole))
    const sight = { at: Math.max(0, -element.getBoundingClientRect().top), height: window.innerHeight }
    const isBack = remembered.key === key && sight.at !== from && Math.abs(remembered.at - sight.at) <= 1
    const anchor = (isBack ? remembered.anchor : null) ?? anchorAfter(whole, before, from, sight, height)
    const shown = rowsInSight(whole, anchor, sight, ROWS_BEYOND)
    const shift = shiftNeeded(whole, shown, sight, height)
    const places = { anchor: shifted(shown.anchor, shift), rows: shown.rows.map((row) => shifted(row, shift)) }
    const after = heightAfter(whole, { ...places, bottom: shown.bottom + shift }, height)
    state.current = { key, at: sight.at + shift, anchor: places.anchor, height: after, heights }
    setDrawn((now) => (isSame(now, places.rows, after) ? now : { rows: places.rows, height: after }))
    // With the rows, so that they stay where they are on the screen.
    if (shift !== 0) {
      element.style.height = `${after}px`
      window.scrollBy({ top: shift, behavior: 'instant' })
    }
  }, [count, guess, key, list])

  const latest = useRef(update)
  const [observer] = useState(
    () =>
      new ResizeObserver((entries) => {
        let isNew = false
        for (const { target } of entries) isNew = keepHeight(state.current.heights, target) || isNew
        if (isNew) latest.current()
      }),
  )
  const measure = useCallback(
    (row: HTMLElement | null) => {
      if (row === null) return
      observer.observe(row)
      return () => observer.unobserve(row)
    },
    [observer],
  )
  useEffect(() => () => observer.disconnect(), [observer])

  useLayoutEffect(() => {
    latest.current = update
    update()
  }, [update])
  // What has just been drawn is measured before it is painted.
  useLayoutEffect(() => {
    if (drawn.rows.length === 0) return
    let isNew = false
    for (const row of list.current?.children ?? []) isNew = keepHeight(state.current.heights, row) || isNew
    if (isNew) update()
  }, [drawn, list, update])
  useEffect(() => {
    const resize = (): void => {
      state.current.heights.clear()
      update()
    }
    window.addEventListener('scroll', update, { passive: true })
    window.addEventListener('resize', resize)
    return () => {
      window.removeEventListener('scroll', update)
      window.removeEventListener('resize', resize)
    }
  }, [update])
  useEffect(
    () => () => {
      remembered = state.current
    },
    [],
  )

  /** Brings a row into sight that is not drawn. */
  const goTo = useCallback(
    (index: number) => {
      const element = list.current
      if (element === null) return
      const top = topOf({ count, guess }, index)
      state.current = { ...state.current, anchor: { index, top }, at: top }
      window.scrollTo({ top: element.getBoundingClientRect().top + window.scrollY + top, behavior: 'instant' })
      update()
    },
    [count, guess, list, update],
  )
  return { ...drawn, measure, goTo }
}

const shifted = ({ index, top }: RowPlace, by: number): RowPlace => ({ index, top: top + by })

const isSame = (now: Drawn, rows: readonly RowPlace[], height: number): boolean =>
  now.height === height &&
  now.rows.length === rows.length &&
  now.rows.every(({ index, top }, at) => rows[at]?.index === index && rows[at]?.top === top)

/** Keeps the height of a drawn row; whether it is another than before. */
function keepHeight(heights: Map<number, number>, row: Element): boolean {
  if (!(row instanceof HTMLElement) || row.dataset.index === undefined) return false
  const [index, height] = [Number(row.dataset.index), row.offsetHeight]
  if (height === 0 || heights.get(index) === height) return false
  heights.set(index, height)
  return true
}
