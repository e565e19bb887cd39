import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { Link, useRouter } from '@tanstack/react-router'
import { useEffect, useMemo, useRef, useState } from 'react'
import { changesQuery, coverageQuery, daysQuery } from '../../api/queries.js'
import type { Overview } from '../../api/types.js'
import { counted, formatCount, formatDate, formatPeriod, UNKNOWN_OUTLET } from '../../logic/format.js'
import { changeMarks, deedMarks } from '../../logic/overview/lanes.js'
import {
  type Bar,
  dayAfter,
  dayBefore,
  extentOf,
  OTHERS,
  outletColour,
  type Reported,
  type Timeline,
  timelineOf,
} from '../../logic/overview/timeline.js'
import type { WindowSearch } from '../../logic/overview/window.js'
import { PictureCanvas } from '../picture-canvas.js'
import { PictureFiles } from '../picture-files.js'
import section from '../section.module.css'
import { useWidth } from '../use-width.js'
import { Brush } from './brush.js'
import { drawLanes } from './draw-lanes.js'
import { drawTimeline } from './draw-timeline.js'
import styles from './timeline-figure.module.css'

/** Pixels that a bar must have at least, so that it can be seen and hit. */
const BAR_PX = 6

interface TimelineFigureProps {
  readonly overview: Overview
  readonly window: WindowSearch
  readonly onWindow: (window: { from?: string; to?: string }) => void
}

/** When it was said, and who reported it: statements by day, stacked by outlet; the same numbers as a table below. */
export function TimelineFigure({ overview, window, onWindow }: TimelineFigureProps) {
  const figure = useRef<HTMLElement>(null)
  const pictures = useRef<HTMLDivElement>(null)
  // Its rows may be thousands: they are made when somebody wants them.
  const [isOpen, setOpen] = useState(false)
  const width = useWidth(figure)
  const affair = overview.affair.id
  const reported = useSuspenseQuery(coverageQuery(affair)).data
  const timeline = useMemo(
    () => timelineOf({ timeline: reported, affair: overview.affair }, Math.max(1, Math.floor(width / BAR_PX))),
    [overview, reported, width],
  )
  const [first, end] = useMemo(() => extentOf(timeline.bars), [timeline])
  const last = dayBefore(isoDay(end))
  return (
    <section ref={figure} aria-labelledby="timeline" className={`${section.section} ${styles.figure}`}>
      <div className={section.head}>
        <h2 id="timeline">Statements by {timeline.unit}</h2>
        {timeline.bars.length === 0 ? null : (
          <PictureFiles
            affair={affair}
            figure={pictures}
            name={`${affair}-timeline`}
            caption={{
              title: `statements by ${timeline.unit}`,
              note: 'Above the bars: changes of side (triangle for, square against, diamond undecided) and reports of deeds.',
              keys: timeline.outlets.map((outlet, index) => ({
                colour: outletColour(outlet, index),
                words: outletName(outlet),
              })),
            }}
          />
        )}
      </div>
      <Legend affair={affair} timeline={timeline} />
      {timeline.bars.length === 0 ? (
        <p className={section.note}>No statement has a day, and no article a date of publication.</p>
      ) : (
        <>
          <Brush first={isoDay(first)} last={last} window={window} onChange={onWindow}>
            <div ref={pictures}>
              <Lanes affair={affair} timeline={timeline} width={width} />
              <Chart affair={affair} timeline={timeline} width={width} />
            </div>
          </Brush>
          <LeftOut affair={overview.affair} reported={reported} timeline={timeline} />
          <details className={styles.table} onToggle={(event) => setOpen(event.currentTarget.open)}>
            <summary>The same numbers as a table</summary>
            {isOpen ? <TimelineTable affair={affair} bars={timeline.bars} /> : null}
          </details>
        </>
      )}
    </section>
  )
}

/** What the bars do not hold: a picture that is cut says so. */
function LeftOut({
  affair,
  reported,
  timeline,
}: {
  readonly affair: Overview['affair']
  readonly reported: readonly Reported[]
  readonly timeline: Timeline
}) {
  const { earlier, later, from, to } = timeline
  const undated = affair.statements - reported.reduce((total, { statements }) => total + statements, 0)
  if (earlier + later + undated === 0) return null
  const params = { affair: affair.id }
  return (
    <p className={`${section.note} ${styles.leftOut}`}>
      Not drawn:
      {earlier === 0 ? null : (
        <Link to="/affairs/$affair/statements" params={params} search={{ until: dayBefore(from), dated: 'day' }}>
          {formatCount(earlier)} of earlier days
        </Link>
      )}
      {later === 0 ? null : (
        <Link to="/affairs/$affair/statements" params={params} search={{ since: dayAfter(to), dated: 'day' }}>
          {formatCount(later)} of later days
        </Link>
      )}
      {undated === 0 ? null : <span>{formatCount(undated)} without a day</span>}
    </p>
  )
}

const outletName = (outlet: string | null): string => outlet ?? UNKNOWN_OUTLET

/** The statements that a bar counts. Those of OTHERS cannot be told by one outlet: the bar opens its days. */
const filterOf = ({ start, end, outlet }: Bar) => ({
  ...(outlet === OTHERS ? {} : { outlet: outlet ?? 'unknown' }),
  since: start,
  until: end,
  dated: 'day',
})

function Legend({ affair, timeline }: { readonly affair: string; readonly timeline: Timeline }) {
  return (
    <ul className={styles.legend} aria-label="Outlets">
      {timeline.outlets.map((outlet, index) => (
        <li key={outletName(outlet)}>
          <span className={styles.swatch} style={{ background: outletColour(outlet, index) }} aria-hidden />
          {outlet === OTHERS ? (
            OTHERS
          ) : (
            <Link to="/affairs/$affair/statements" params={{ affair }} search={{ outlet: outlet ?? 'unknown' }}>
              {outletName(outlet)}
            </Link>
          )}
        </li>
      ))}
    </ul>
  )
}

interface ChartProps {
  readonly affair: string
  readonly timeline: Timeline
  readonly width: number
}

function Chart({ affair, timeline, width }: ChartProps) {
  const router = useRouter()
  const canvas = useRef<HTMLDivElement>(null)

  useEffect(() => {
    if (width === 0) return
    const linkOf = (bar: Bar): string =>
      router.buildLocation({ to: '/affairs/$affair/statements', params: { affair }, search: filterOf(bar) }).href
    canvas.current?.replaceChildren(drawTimeline(timeline, width, linkOf))
  }, [affair, router, timeline, width])

  return <PictureCanvas canvas={canvas} label={`Statements by ${timeline.unit} and outlet`} className={styles.chart} />
}

/** Changes of side and deeds, over the bars: they come when they are known. */
function Lanes({ affair, timeline, width }: ChartProps) {
  const router = useRouter()
  const canvas = useRef<HTMLDivElement>(null)
  const { data: changes } = useQuery(changesQuery(affair))
  const { data: days } = useQuery(daysQuery(affair))
  useEffect(() => {
    if (width === 0 || changes === undefined || days === undefined) return
    const { unit, from, to } = timeline
    const extent = extentOf(timeline.bars)
    const [first, last] = extent.map(isoDay)
    const [begin, end] = [first ?? from, last ?? to]
    const marks = { changes: changeMarks(changes, unit, begin, end), deeds: deedMarks(days.rows, unit, begin, end) }
    const linkTo = (room: '/affairs/$affair/timeline' | '/affairs/$affair/events', search: Record<string, string>) =>
      router.buildLocation({ to: room, params: { affair }, search }).href
    canvas.current?.replaceChildren(
      drawLanes(marks, extent, width, {
        ofChanges: ({ start, end }) => linkTo('/affairs/$affair/timeline', { of: 'change', since: start, until: end }),
        ofDeeds: ({ start, end }) => linkTo('/affairs/$affair/events', { since: start, until: end }),
      }),
    )
  }, [affair, changes, days, router, timeline, width])
  return <PictureCanvas canvas={canvas} label="Changes of side, and deeds" className={styles.lanes} />
}

const isoDay = (date: Date): string => date.toISOString().slice(0, 10)

function TimelineTable({ affair, bars }: { readonly affair: string; readonly bars: readonly Bar[] }) {
  return (
    <table className={section.table}>
      <thead>
        <tr>
          <th scope="col">When</th>
          <th scope="col">Outlet</th>
          <th scope="col" className={section.number}>
            Statements
          </th>
        </tr>
      </thead>
      <tbody>
        {bars.map((bar, index) => (
          <tr key={`${bar.start} ${outletName(bar.outlet)}`}>
            {bars[index - 1]?.start === bar.start ? null : (
              <th scope="rowgroup" rowSpan={bars.filter(({ start }) => start === bar.start).length}>
                {formatPeriod(bar.start, bar.end)}
              </th>
            )}
            <td>{outletName(bar.outlet)}</td>
            <td className={section.number}>
              <Link
                to="/affairs/$affair/statements"
                params={{ affair }}
                search={filterOf(bar)}
                aria-label={`${counted(bar.statements, 'statement')}, ${formatDate(bar.start)}, ${outletName(bar.outlet)}`}
              >
                {formatCount(bar.statements)}
              </Link>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
