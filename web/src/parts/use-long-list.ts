import { type ParsedLocation, useRouter } from '@tanstack/react-router'
import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { type KeptPlaces, keepPlace, type ListPlace, placeOf } from '../logic/long-list/kept-places.js'
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

let places: KeptPlaces = new Map()

/** The entry of the history that a location is of. */
const entryOf = ({ state, href }: ParsedLocation): string => state.__TSR_key ?? href

const nowhere = (key: string): ListPlace => ({ key, at: 0, anchor: null, height: 0, heights: new Map() })

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
  const state = useRef(nowhere(key))
  const router = useRouter()
  /** What the history calls what is shown; null until the router has shown it. */
  const entry = useRef<string | null>(null)
  /** Where the reader has come back to, until there are rows to show it. */
  const goal = useRef<ListPlace | null>(null)

  const leave = useCallback(() => {
    if (entry.current !== null) places = keepPlace(places, entry.current, state.current)
  }, [])
  const update = useCallback(() => {
    const element = list.current
    if (element === null) return
    if (state.current.key !== key) {
      leave()
      state.current = nowhere(key)
      goal.current = null
      // Another list is read from its beginning, however far down the one before was.
      if (element.getBoundingClientRect().top < 0) element.scrollIntoView({ block: 'start', behavior: 'instant' })
    }
    if (count === 0) {
      setDrawn((now) => (now.rows.length === 0 && now.height === 0 ? now : { rows: [], height: 0 }))
      return
    }
    if (goal.current !== null) {
      state.current = goal.current
      goal.current = null
      element.style.height = `${state.current.height}px`
      const top = element.getBoundingClientRect().top + window.scrollY + state.current.at
      window.scrollTo({ top, behavior: 'instant' })
    }
    const { heights, at: from, anchor: before } = state.current
    const whole = { count, guess, heights }
    const height = Math.max(state.current.height, wholeHeight(whole))
    const at = -element.getBoundingClientRect().top
    const sight = { at: Math.max(0, at), height: window.innerHeight }
    const anchor = anchorAfter(whole, before, from, sight, height)
    const shown = rowsInSight(whole, anchor, sight, ROWS_BEYOND)
    const shift = shiftNeeded(whole, shown, sight, height)
    const laid = { anchor: shifted(shown.anchor, shift), rows: shown.rows.map((row) => shifted(row, shift)) }
    const after = heightAfter(whole, { ...laid, bottom: shown.bottom + shift }, height)
    state.current = { key, at: at + shift, anchor: laid.anchor, height: after, heights }
    setDrawn((now) => (isSame(now, laid.rows, after) ? now : { rows: laid.rows, height: after }))
    // With the rows, so that they stay where they are on the screen.
    if (shift !== 0) {
      element.style.height = `${after}px`
      window.scrollBy({ top: shift, behavior: 'instant' })
    }
  }, [count, guess, key, leave, list])

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
    const comeTo = (place: string): void => {
      goal.current = placeOf(places, place, key)
    }
    // What is drawn first is drawn where the reader left it …
    if (entry.current === null) comeTo(entryOf(router.latestLocation))
    latest.current = update
    update()
    // … and again once the router has scrolled. It goes by what was scrolled last, which may be a room that was still loading; and
    // Chromium tells of no scroll where the page was shorter for less than a frame, and is scrolled back to where it was.
    return router.subscribe('onRendered', ({ toLocation }) => {
      const shown = entryOf(toLocation)
      if (shown !== entry.current) comeTo(shown)
      entry.current = shown
      update()
    })
  }, [key, router, update])
  // Also where the room is only hidden, by one that is loading.
  useLayoutEffect(
    () => () => {
      leave()
      entry.current = null
    },
    [leave],
  )
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
