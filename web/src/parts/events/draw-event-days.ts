import * as Plot from '@observablehq/plot'
import { counted, formatPeriod } from '../../logic/format.js'
import type { DeedMark } from '../../logic/overview/lanes.js'
import { forTheEyeOnly } from '../for-the-eye-only.js'

const DAY_MS = 86_400_000
const HEIGHT = 150

/** Bars of how many reports of events each unit of time has; each is a link. For the eye and the pointer only. */
export function drawEventDays(
  marks: readonly DeedMark[],
  width: number,
  linkOf: (mark: DeedMark) => string,
): SVGSVGElement | HTMLElement {
  const channels = {
    x1: ({ start }: DeedMark) => new Date(start),
    x2: ({ end }: DeedMark) => new Date(Date.parse(end) + DAY_MS),
    y: 'events',
  }
  const title = ({ start, end, events }: DeedMark) =>
    `${formatPeriod(start, end)}\n${counted(events, 'report')} of events`
  return forTheEyeOnly(
    Plot.plot({
      width,
      height: HEIGHT,
      marginLeft: 42,
      marginRight: 8,
      marginTop: 12,
      marginBottom: 28,
      style: { fontFamily: 'var(--font-sans)', fontSize: '13px', overflow: 'visible' },
      x: { type: 'utc', label: null, ticks: Math.max(2, Math.round(width / 110)) },
      y: { label: null, nice: true, ticks: 3, grid: true, tickFormat: 'd' },
      marks: [
        Plot.rectY(marks, { ...channels, fill: 'var(--bar)', insetLeft: 0.5, insetRight: 0.5, href: linkOf }),
        Plot.ruleY([0], { stroke: 'var(--rule-strong)' }),
        Plot.tip(
          marks,
          Plot.pointerX({
            ...channels,
            title,
            fontSize: 13,
            fill: 'var(--surface)',
            stroke: 'var(--rule-strong)',
            // The note may lie over a short bar, which must still take the click.
            pointerEvents: 'none',
          }),
        ),
      ],
    }),
  )
}
