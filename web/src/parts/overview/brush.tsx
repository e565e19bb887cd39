import { Button, RangeSlider } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { type ReactNode, useRef, useState } from 'react'
import { formatDate, formatPeriod } from '../../logic/format.js'
import { dayAt, daysBetween, isOpen, type WindowSearch } from '../../logic/overview/window.js'
import styles from './brush.module.css'
import { PLOT_MARGIN } from './plot-margin.js'
import { usePointer } from './use-pointer.js'

interface BrushProps {
  /** First and last day that the pictures show. */
  readonly first: string
  readonly last: string
  readonly window: WindowSearch
  /** Both days, or neither where the window is opened again. */
  readonly onChange: (window: { from?: string; to?: string }) => void
  /** The pictures, as wide as the brush. */
  readonly children: ReactNode
}

type Days = readonly [from: number, to: number]

/** Pixels after which a press is a stretch and no click. */
const LEAST_PX = 5
/** After which a handle is at rest. */
const REST_MS = 200

/** Sets the window over pictures of one time axis: by drawing across them, or by two handles that the keyboard moves too. */
export function Brush({ first, last, window, onChange, children }: BrushProps) {
  const pictures = useRef<HTMLDivElement>(null)
  const pressed = useRef<{ readonly x: number; readonly day: number } | null>(null)
  const [drawn, setDrawn] = useState<Days | null>(null)
  const most = Math.max(1, daysBetween(first, last))
  const within = (day: number): number => Math.min(most, Math.max(0, day))
  const asked: Days = [
    window.from === undefined ? 0 : within(daysBetween(first, window.from)),
    window.to === undefined ? most : within(daysBetween(first, window.to)),
  ]
  const days = drawn ?? asked
  const set = ([from, to]: Days): void => {
    setDrawn(null)
    onChange(from === 0 && to === most ? {} : { from: dayAt(first, from), to: dayAt(first, to) })
  }
  // By keyboard a handle goes day by day: only where it comes to rest is asked for.
  const keep = useDebouncedCallback(set, REST_MS)
  const dayOf = (event: PointerEvent): number => {
    const box = pictures.current?.getBoundingClientRect()
    if (box === undefined) return 0
    const width = box.width - PLOT_MARGIN.left - PLOT_MARGIN.right
    return within(Math.floor(((event.clientX - box.left - PLOT_MARGIN.left) / width) * (most + 1)))
  }
  usePointer(pictures, {
    pointerdown: (event) => {
      if (event.button === 0 && event.pointerType !== 'touch') pressed.current = { x: event.clientX, day: dayOf(event) }
    },
    pointermove: (event) => {
      if (pressed.current === null) return
      const { x, day } = pressed.current
      if (drawn === null && Math.abs(event.clientX - x) < LEAST_PX) return
      if (drawn === null) pictures.current?.setPointerCapture(event.pointerId)
      const here = dayOf(event)
      setDrawn([Math.min(day, here), Math.max(day, here)])
    },
    pointerup: () => {
      pressed.current = null
      if (drawn !== null) set(drawn)
    },
    pointercancel: () => {
      pressed.current = null
      setDrawn(null)
    },
    // A link must not be dragged away while the window is drawn over it.
    dragstart: (event) => event.preventDefault(),
  })
  return (
    <div>
      <div ref={pictures} className={styles.pictures} data-drawing={drawn === null ? undefined : ''}>
        {children}
        <Shade from={0} to={days[0]} of={most + 1} />
        <Shade from={days[1] + 1} to={most + 1} of={most + 1} />
      </div>
      <div className={styles.handles} style={{ paddingLeft: PLOT_MARGIN.left, paddingRight: PLOT_MARGIN.right }}>
        <RangeSlider
          min={0}
          max={most}
          minRange={0}
          value={[...days]}
          onChange={setDrawn}
          onChangeEnd={keep}
          thumbFromLabel="First day"
          thumbToLabel="Last day"
          label={(day) => formatDate(dayAt(first, day))}
          thumbProps={(at) => ({ 'aria-valuetext': formatDate(dayAt(first, days[at] ?? 0)) })}
          color="var(--accent)"
          size="xs"
        />
      </div>
      <p className={styles.window}>
        <output>
          {isOpen(window) && drawn === null ? (
            'Draw across the days, or move the handles, to look at some of them only.'
          ) : (
            <b>{formatPeriod(dayAt(first, days[0]), dayAt(first, days[1]))}</b>
          )}
        </output>
        {isOpen(window) ? null : (
          <Button variant="default" size="compact-sm" onClick={() => onChange({})}>
            The whole time
          </Button>
        )}
      </p>
    </div>
  )
}

/** What is outside of the window. */
function Shade({ from, to, of }: { readonly from: number; readonly to: number; readonly of: number }) {
  if (to <= from) return null
  const across = `(100% - ${PLOT_MARGIN.left + PLOT_MARGIN.right}px)`
  return (
    <span
      className={styles.shade}
      style={{
        left: `calc(${PLOT_MARGIN.left}px + ${across} * ${from / of})`,
        width: `calc(${across} * ${(to - from) / of})`,
      }}
      aria-hidden
    />
  )
}
