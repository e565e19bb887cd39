import { useQuery } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { useEffect, useMemo, useRef } from 'react'
import { daysQuery } from '../../api/queries.js'
import type { EventRow } from '../../api/types.js'
import { type Coverage, datedEvents } from '../../logic/events/dated-events.js'
import { QUADS } from '../../logic/events/plover.js'
import { formatCount } from '../../logic/format.js'
import { deedMarks } from '../../logic/overview/lanes.js'
import { unitOf, windowAround } from '../../logic/overview/timeline.js'
import { PictureCanvas } from '../picture-canvas.js'
import { PictureFiles } from '../picture-files.js'
import section from '../section.module.css'
import { useWidth } from '../use-width.js'
import { drawEventDays } from './draw-event-days.js'
import { drawEvents, isDense } from './draw-events.js'
import styles from './event-figure.module.css'

/** Pixels of a bar at least, so that it can be seen and hit. */
const BAR_PX = 5

interface EventFigureProps {
  readonly affair: string
  readonly events: readonly EventRow[]
  readonly coverage: Coverage
}

/** What was done when, in lanes from cooperation to conflict: a dot for each event, or bars where dots would be too many. */
export function EventFigure({ affair, events, coverage }: EventFigureProps) {
  const figure = useRef<HTMLElement>(null)
  const canvas = useRef<HTMLDivElement>(null)
  const width = useWidth(figure)
  const { drawn, left } = useMemo(() => datedEvents(events, coverage), [events, coverage])
  useEffect(() => {
    if (width > 0 && drawn.length > 0) canvas.current?.replaceChildren(drawEvents(drawn, width))
  }, [drawn, width])
  if (drawn.length === 0) return null
  const note = `${isDense(drawn, width) ? 'Events by their day.' : 'Each dot is an event; larger: more articles report it.'} Filled: it happened. Hollow: planned, called for, considered or denied.`
  return (
    <section ref={figure} aria-label="Events over time" className={`${section.section} ${styles.figure}`}>
      <div className={styles.head}>
        <p className={section.note}>
          {note}
          {left === 0 ? '' : ` Not drawn: ${formatCount(left)} without a day, or of long before the coverage.`}
        </p>
        <PictureFiles affair={affair} figure={canvas} name={`${affair}-events`} caption={{ title: 'events', note }} />
      </div>
      <PictureCanvas
        canvas={canvas}
        className={styles.canvas}
        label={`Events in the lanes ${Object.values(QUADS).join(', ')}`}
      />
    </section>
  )
}

interface EventDaysProps {
  readonly affair: string
  readonly coverage: Coverage
}

/** Where the list is cut: how many reports of events each month has over the whole affair. A bar opens its events. */
export function EventDays({ affair, coverage }: EventDaysProps) {
  const router = useRouter()
  const figure = useRef<HTMLElement>(null)
  const canvas = useRef<HTMLDivElement>(null)
  const width = useWidth(figure)
  const { data } = useQuery(daysQuery(affair))
  const [from, to] = windowAround(coverage)
  const days = useMemo(() => (data?.rows ?? []).filter(({ day }) => from <= day && day <= to), [data, from, to])
  const unit = unitOf(days[0]?.day ?? '', days.at(-1)?.day ?? '', Math.max(1, Math.floor(width / BAR_PX)))
  useEffect(() => {
    if (width === 0 || days.length === 0) return
    const linkOf = ({ start, end }: { readonly start: string; readonly end: string }): string =>
      router.buildLocation({
        to: '/affairs/$affair/events',
        params: { affair },
        search: { since: start, until: end },
      }).href
    canvas.current?.replaceChildren(drawEventDays(deedMarks(days, unit, from, to), width, linkOf))
  }, [affair, days, from, router, to, unit, width])
  return (
    <section ref={figure} aria-label="Events over time" className={`${section.section} ${styles.figure}`}>
      <div className={styles.head}>
        <p className={section.note}>
          Reports of events that happened, by {unit}. Choose a {unit} to see its events, or two days above.
        </p>
        <PictureFiles
          affair={affair}
          figure={canvas}
          name={`${affair}-events`}
          caption={{ title: `reports of events that happened, by ${unit}`, note: '' }}
        />
      </div>
      <PictureCanvas
        canvas={canvas}
        label={`Reports of events by ${unit}`}
        className={`${styles.canvas} ${styles.days}`}
      />
    </section>
  )
}
