import * as Plot from '@observablehq/plot'
import { counted, formatPeriod, UNKNOWN_OUTLET } from '../../logic/format.js'
import { type Bar, extentOf, outletColour, type Timeline } from '../../logic/overview/timeline.js'
import { forTheEyeOnly } from '../for-the-eye-only.js'
import { AXIS_HEIGHT, PLOT_MARGIN } from './plot-margin.js'

const DAY_MS = 86_400_000
const NARROW = 560

const startOf = (bar: Bar): Date => new Date(`${bar.start}T00:00:00Z`)
const endOf = (bar: Bar): Date => new Date(Date.parse(`${bar.end}T00:00:00Z`) + DAY_MS)
const nameOf = ({ outlet }: Pick<Bar, 'outlet'>): string => outlet ?? UNKNOWN_OUTLET

/**
 * The picture of a timeline, `width` pixels wide, each block a link. It is there for the eye and the pointer only: the
 * table below the picture holds the same links, in an order that can be heard and walked by keyboard.
 */
export function drawTimeline(
  timeline: Timeline,
  width: number,
  linkOf: (bar: Bar) => string,
): SVGSVGElement | HTMLElement {
  const bars = [...timeline.bars]
  const tallest = tallestOf(bars)
  const names = timeline.outlets.map((outlet) => nameOf({ outlet }))
  const picture = Plot.plot({
    width,
    height: width < NARROW ? 208 : 258,
    marginLeft: PLOT_MARGIN.left,
    marginRight: PLOT_MARGIN.right,
    marginTop: 16,
    marginBottom: AXIS_HEIGHT,
    style: { fontFamily: 'var(--font-sans)', fontSize: '13px', overflow: 'visible' },
    x: { type: 'utc', label: null, domain: extentOf(bars), ticks: Math.max(2, Math.round(width / 110)) },
    y: { label: null, nice: true, ticks: Math.min(4, tallest), tickFormat: 'd', grid: true },
    color: { domain: names, range: timeline.outlets.map(outletColour) },
    marks: [
      Plot.rectY(
        bars,
        Plot.stackY(
          { order: names },
          {
            x1: startOf,
            x2: endOf,
            y: 'statements',
            z: nameOf,
            fill: nameOf,
            insetLeft: 0.5,
            insetRight: 0.5,
            insetBottom: 0.5,
            insetTop: 0.5,
            href: linkOf,
          },
        ),
      ),
      Plot.ruleY([0], { stroke: 'var(--rule-strong)' }),
      Plot.tip(
        bars,
        Plot.pointer(
          Plot.stackY(
            { order: names },
            {
              x1: startOf,
              x2: endOf,
              y: 'statements',
              z: nameOf,
              title: (bar: Bar) => `${nameOf(bar)}\n${when(bar)}\n${counted(bar.statements, 'statement')}`,
              fontSize: 13,
              stroke: 'var(--rule-strong)',
              fill: 'var(--surface)',
              // The note may lie over a short bar, which must still take the click.
              pointerEvents: 'none',
            },
          ),
        ),
      ),
    ],
  })
  return forTheEyeOnly(picture)
}

const when = ({ start, end }: Bar): string => formatPeriod(start, end) ?? ''

/** Statements of the tallest stack: with few, there must be no tick between two whole numbers. */
function tallestOf(bars: readonly Bar[]): number {
  const sums = new Map<string, number>()
  for (const { start, statements } of bars) sums.set(start, (sums.get(start) ?? 0) + statements)
  return Math.max(1, ...sums.values())
}
