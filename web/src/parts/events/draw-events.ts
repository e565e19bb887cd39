import * as Plot from '@observablehq/plot'
import type { DatedEvent } from '../../logic/events/dated-events.js'
import { MODALITY_NAMES, QUADS, type Quad, quadOf } from '../../logic/events/plover.js'
import { counted, formatDate } from '../../logic/format.js'
import { eventWords } from './event-card.js'

const NARROW = 560
const LANES = Object.values(QUADS)

const laneOf = ({ event }: DatedEvent): string => QUADS[quadOf(event.type) ?? 'verbal-conflict']
const colourOf = ({ event }: DatedEvent): string =>
  (quadOf(event.type) satisfies Quad | null)?.endsWith('cooperation') ? 'var(--for)' : 'var(--against)'
const dateOf = ({ day }: DatedEvent): Date => new Date(`${day}T12:00:00Z`)

/** The picture of the events, `width` pixels wide; for the eye and the pointer only. */
export function drawEvents(events: readonly DatedEvent[], width: number): SVGSVGElement | HTMLElement {
  const isNarrow = width < NARROW
  const dodged = Plot.dodgeY(
    { anchor: 'middle', padding: 1 },
    {
      x: dateOf,
      fy: laneOf,
      r: ({ event }: DatedEvent) => Math.min(9, 3 + Math.sqrt(event.reports.length - 1) * 2),
      stroke: colourOf,
      fill: (dated: DatedEvent) => (dated.event.modality === 'actual' ? colourOf(dated) : 'var(--paper)'),
      strokeWidth: 1.5,
      title: ({ event, day }: DatedEvent) =>
        `${eventWords(event)}\n${formatDate(day)}, ${MODALITY_NAMES[event.modality]}\n${counted(event.reports.length, 'report')}`,
      tip: { fill: 'var(--surface)', stroke: 'var(--rule-strong)', fontSize: 13 },
    },
  )
  const picture = Plot.plot({
    width,
    height: 4 * (isNarrow ? 64 : 78) + 46,
    marginLeft: isNarrow ? 8 : 150,
    marginRight: 8,
    marginBottom: 42,
    style: { fontFamily: 'var(--font-sans)', fontSize: '13px', overflow: 'visible' },
    x: { type: 'utc', label: null, grid: true, ticks: Math.max(2, Math.round(width / 130)) },
    r: { type: 'identity' },
    fy: { domain: LANES, label: null, axis: null, padding: 0 },
    marks: [
      Plot.frame({ anchor: 'bottom', stroke: 'var(--rule)' }),
      Plot.text(LANES, {
        fy: (lane: string) => lane,
        text: (lane: string) => lane,
        frameAnchor: isNarrow ? 'top-left' : 'left',
        dx: isNarrow ? 0 : -146,
        fill: 'var(--ink-muted)',
        fontSize: 13,
      }),
      Plot.dot(events, dodged),
    ],
  })
  picture.setAttribute('aria-hidden', 'true')
  for (const part of picture.querySelectorAll('[aria-label]')) part.removeAttribute('aria-label')
  return picture
}
