import { useEffect, useMemo, useRef } from 'react'
import type { EventRow } from '../../api/types.js'
import { datedEvents } from '../../logic/events/dated-events.js'
import { QUADS } from '../../logic/events/plover.js'
import section from '../section.module.css'
import { useWidth } from '../use-width.js'
import { drawEvents } from './draw-events.js'
import styles from './event-figure.module.css'

interface EventFigureProps {
  readonly events: readonly EventRow[]
  /** Days of publication of the affair; null when no article has a date. */
  readonly period: { readonly from: string | null; readonly to: string | null }
}

/** What was done when: a dot for each happening, in lanes from cooperation to conflict. The list below says the same. */
export function EventFigure({ events, period }: EventFigureProps) {
  const figure = useRef<HTMLElement>(null)
  const canvas = useRef<HTMLDivElement>(null)
  const width = useWidth(figure)
  const { drawn, left } = useMemo(() => datedEvents(events, period), [events, period])
  useEffect(() => {
    if (width > 0 && drawn.length > 0) canvas.current?.replaceChildren(drawEvents(drawn, width))
  }, [drawn, width])
  if (drawn.length === 0) return null
  return (
    <section ref={figure} aria-label="Events over time" className={section.section}>
      <p className={section.note}>
        A dot a happening, the larger the more articles report it: filled where it happened, hollow where it is planned,
        called for, considered or denied. {left === 0 ? '' : `Not drawn: ${left} without a day, or of long before.`}
      </p>
      <div
        ref={canvas}
        className={styles.canvas}
        role="img"
        aria-label={`Events in the lanes ${Object.values(QUADS).join(', ')}`}
      />
    </section>
  )
}
