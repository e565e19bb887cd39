import * as Plot from '@observablehq/plot'
import type { FigurePoint } from '../../logic/events/figure-points.js'
import { spread } from '../../logic/events/spread.js'
import { formatDate } from '../../logic/format.js'
import { forTheEyeOnly } from '../for-the-eye-only.js'

const NARROW = 560
const ROOM = 1.12
const MARGIN = { top: 16, bottom: 34, left: 58 } as const
/** Between the lines of two labels. */
const LINE = 17

const dateOf = ({ day }: FigurePoint): Date => new Date(`${day}T12:00:00Z`)
const heightOf = ({ least, most, report }: FigurePoint): number =>
  report.bound === 'at-most' || report.bound === 'less-than' ? (most ?? least) : least

/** One of the values, from its first report to its last. */
interface Value {
  readonly words: string
  readonly height: number
  readonly points: readonly FigurePoint[]
}

/**
 * Values over time, `width` pixels wide: a ring a report, a line from the first to the last report of a value, a bar up to
 * what its words allow. For the eye and the pointer only: the list below says the same.
 */
export function drawFigure(points: readonly FigurePoint[], width: number): SVGSVGElement | HTMLElement {
  const isNarrow = width < NARROW
  const height = isNarrow ? 240 : 300
  const top = Math.max(...points.map(({ least, most }) => most ?? least)) * ROOM
  const values = valuesOf(points)
  const inner = height - MARGIN.top - MARGIN.bottom
  const wanted = values.map((value) => MARGIN.top + inner * (1 - value.height / top))
  const placed = spread(wanted, LINE, MARGIN.top)
  const ranged = points.filter(({ least, most }) => least !== most)
  const picture = Plot.plot({
    width,
    height,
    marginLeft: MARGIN.left,
    marginRight: Math.min(width / 2, labelRoom(values, isNarrow)),
    marginTop: MARGIN.top,
    marginBottom: MARGIN.bottom,
    style: { fontFamily: 'var(--font-sans)', fontSize: '13px', overflow: 'visible' },
    x: { type: 'utc', label: null, ticks: Math.max(2, Math.round(width / 130)), inset: 14 },
    y: {
      ...{ label: null, grid: true, domain: [0, top], ticks: 5 },
      tickFormat: (value: number) => value.toLocaleString('en-GB'),
    },
    marks: [
      Plot.ruleY([0], { stroke: 'var(--rule-strong)' }),
      Plot.ruleX(ranged, {
        x: dateOf,
        y1: ({ least }: FigurePoint) => least,
        y2: ({ most }: FigurePoint) => most ?? top,
        stroke: 'var(--bar-soft)',
        strokeWidth: 5,
      }),
      Plot.ruleY(values, {
        x1: ({ points: own }: Value) => dateOf(own[0]!),
        x2: ({ points: own }: Value) => dateOf(own.at(-1)!),
        y: 'height',
        stroke: 'var(--accent)',
        strokeWidth: 1.5,
      }),
      Plot.dot(points, {
        x: dateOf,
        y: heightOf,
        r: 5,
        stroke: 'var(--accent)',
        strokeWidth: 2,
        fill: 'var(--paper)',
        title: ({ report, teller, day }: FigurePoint) => `${report.words}\n${teller}, ${formatDate(day)}`,
        tip: { fill: 'var(--surface)', stroke: 'var(--rule-strong)', fontSize: 13 },
      }),
      ...values.map((value, index) =>
        Plot.text([value], {
          frameAnchor: 'top-right',
          text: (value: Value) => labelOf(value, isNarrow),
          dx: 12,
          dy: placed[index]! - MARGIN.top - LINE / 2,
          textAnchor: 'start',
          fill: 'var(--ink)',
        }),
      ),
    ],
  })
  return forTheEyeOnly(picture)
}

const labelOf = ({ words, points }: Value, isNarrow: boolean): string =>
  isNarrow ? words : `${words} (${points.length})`

/** Pixels for the longest label: about 7 a letter, and what parts it from the picture. */
const labelRoom = (values: readonly Value[], isNarrow: boolean): number =>
  24 + 7 * Math.max(...values.map((value) => labelOf(value, isNarrow).length))

function valuesOf(points: readonly FigurePoint[]): readonly Value[] {
  const byValue = new Map<string, FigurePoint[]>()
  for (const point of points) byValue.set(point.value, [...(byValue.get(point.value) ?? []), point])
  return [...byValue].map(([words, own]) => ({ words, height: heightOf(own[0]!), points: own }))
}
