import * as Plot from '@observablehq/plot'
import type { DatedEvent } from '../../logic/events/dated-events.js'
import { MODALITY_NAMES, QUADS, type Quad, quadOf } from '../../logic/events/plover.js'
import { counted, formatDate, formatPeriod } from '../../logic/format.js'
import { unitAround, unitOf } from '../../logic/overview/timeline.js'
import { forTheEyeOnly } from '../for-the-eye-only.js'
import { eventWords } from './event-card.js'

const NARROW = 560
const LANES = Object.values(QUADS)
/** Pixels for each dot, as an average over the picture: with less they would pile up into the next lane. */
const DOT_PX = 9
/** Pixels of a bar. */
const BAR_PX = 8

const laneOf = ({ event }: DatedEvent): string => QUADS[quadOf(event.type) ?? 'verbal-conflict']
const colourOf = ({ event }: DatedEvent): string =>
  (quadOf(event.type) satisfies Quad | null)?.endsWith('cooperation') ? 'var(--for)' : 'var(--against)'
const dateOf = ({ day }: DatedEvent): Date => new Date(`${day}T12:00:00Z`)
const hasHappened = ({ event }: DatedEvent): boolean => event.modality === 'actual'

/** Whether the events are too many for a dot each in a picture `width` pixels wide. */
export const isDense = (events: readonly DatedEvent[], width: number): boolean => events.length * DOT_PX > width

/** The picture of the events, `width` pixels wide; for the eye and the pointer only. */
export function drawEvents(events: readonly DatedEvent[], width: number): SVGSVGElement | HTMLElement {
  const isNarrow = width < NARROW
  return forTheEyeOnly(
    Plot.plot({
      width,
      height: 4 * (isNarrow ? 64 : 78) + 46,
      marginLeft: isNarrow ? 8 : 150,
      marginRight: isDense(events, width) ? 28 : 8,
      marginBottom: 42,
      style: { fontFamily: 'var(--font-sans)', fontSize: '13px', overflow: 'visible' },
      x: { type: 'utc', label: null, grid: true, ticks: Math.max(2, Math.round(width / 130)) },
      y: isDense(events, width) ? { axis: null } : {},
      r: { type: 'identity' },
      fy: { domain: LANES, label: null, axis: null, padding: 0 },
      marks: [
        Plot.frame({ anchor: 'bottom', stroke: 'var(--rule-strong)' }),
        ...(isDense(events, width) ? bars(events, width) : dots(events)),
        Plot.text(LANES, {
          fy: (lane: string) => lane,
          text: (lane: string) => lane,
          frameAnchor: isNarrow ? 'top-left' : 'left',
          dx: isNarrow ? 0 : -146,
          dy: isNarrow ? 6 : 0,
          fill: 'var(--ink-muted)',
          stroke: 'var(--paper)',
          strokeWidth: 4,
          fontSize: 13,
        }),
      ],
    }),
  )
}

const tip = { fill: 'var(--surface)', stroke: 'var(--rule-strong)', fontSize: 13 } as const

const dots = (events: readonly DatedEvent[]): Plot.Markish[] => [
  Plot.dot(
    events,
    Plot.dodgeY(
      { anchor: 'middle', padding: 1 },
      {
        x: dateOf,
        fy: laneOf,
        r: ({ event }: DatedEvent) => Math.min(9, 3 + Math.sqrt(event.reports.length - 1) * 2),
        stroke: colourOf,
        fill: (dated: DatedEvent) => (hasHappened(dated) ? colourOf(dated) : 'var(--paper)'),
        strokeWidth: 1.5,
        title: ({ event, day }: DatedEvent) =>
          `${eventWords(event)}\n${formatDate(day)}, ${MODALITY_NAMES[event.modality]}\n${counted(event.reports.length, 'report')}`,
        tip,
      },
    ),
  ),
]

/** How many events of a lane lie in one unit of time, those that happened below those that did not. */
interface Stack {
  readonly lane: string
  readonly colour: string
  readonly start: string
  readonly end: string
  readonly isDone: boolean
  readonly low: number
  readonly high: number
}

function bars(events: readonly DatedEvent[], width: number): Plot.Markish[] {
  const stacks = stacked(events, Math.floor(width / BAR_PX))
  const channels = {
    fy: 'lane',
    x1: ({ start }: Stack) => new Date(start),
    x2: ({ end }: Stack) => new Date(`${end}T24:00:00Z`),
    y1: 'low',
    y2: 'high',
  }
  const most = Math.max(...stacks.map(({ high }) => high))
  return [
    // One tick says how high the lanes are, with air above it, so that the lanes' numbers do not meet.
    Plot.ruleY([most], { stroke: 'var(--rule)', strokeDasharray: '2 3' }),
    Plot.axisY([most], { anchor: 'right', label: null, tickSize: 0, tickFormat: 'd', fill: 'var(--ink-muted)' }),
    Plot.ruleY([most * 1.25], { stroke: 'none' }),
    Plot.rect(stacks, {
      ...channels,
      fill: ({ isDone, colour }: Stack) => (isDone ? colour : 'var(--paper)'),
      stroke: 'colour',
      strokeWidth: 1,
      insetLeft: 1,
      insetRight: 0.5,
    }),
    Plot.tip(
      stacks,
      Plot.pointer({
        ...channels,
        title: ({ lane, start, end, isDone, low, high }: Stack) =>
          `${lane}\n${formatPeriod(start, end)}\n${counted(high - low, 'event')} that ${isDone ? 'happened' : 'did not (yet) happen'}`,
        ...tip,
      }),
    ),
  ]
}

function stacked(events: readonly DatedEvent[], mostBars: number): readonly Stack[] {
  const days = events.map(({ day }) => day).sort()
  const unit = unitOf(days[0] ?? '', days.at(-1) ?? '', mostBars)
  const groups = new Map<string, DatedEvent[]>()
  for (const dated of events) {
    const key = `${laneOf(dated)} ${unitAround(dated.day, unit)[0]}`
    groups.set(key, [...(groups.get(key) ?? []), dated])
  }
  return [...groups.values()].flatMap((own): Stack[] => {
    const [first] = own
    if (first === undefined) return []
    const [start, end] = unitAround(first.day, unit)
    const done = own.filter(hasHappened).length
    const place = { lane: laneOf(first), colour: colourOf(first), start, end }
    const stacks = [
      { ...place, isDone: true, low: 0, high: done },
      { ...place, isDone: false, low: done, high: own.length },
    ]
    return stacks.filter(({ low, high }) => high > low)
  })
}
