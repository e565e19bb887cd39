import * as Plot from '@observablehq/plot'
import { counted, formatPeriod } from '../../logic/format.js'
import type { ChangeMark, DeedMark } from '../../logic/overview/lanes.js'
import { SIDE_NAMES } from '../../logic/positions/sides.js'
import { forTheEyeOnly } from '../for-the-eye-only.js'
import { PLOT_MARGIN } from './plot-margin.js'

const DAY_MS = 86_400_000
/** Names in a note at most. */
const MOST_NAMES = 5

const middleOf = ({ start, end }: { readonly start: string; readonly end: string }): Date =>
  new Date((Date.parse(start) + Date.parse(end) + DAY_MS) / 2)

const LANES = ['Changes of side', 'Deeds'] as const

/**
 * Changes of side and deeds over the bars of the timeline, on its time axis. For the eye and the pointer only: both stand
 * as lists in their rooms.
 */
export function drawLanes(
  { changes, deeds }: { readonly changes: readonly ChangeMark[]; readonly deeds: readonly DeedMark[] },
  extent: readonly [Date, Date],
  width: number,
  links: { readonly ofChanges: (mark: ChangeMark) => string; readonly ofDeeds: (mark: DeedMark) => string },
): SVGSVGElement | HTMLElement {
  const picture = Plot.plot({
    width,
    height: 66,
    marginLeft: PLOT_MARGIN.left,
    marginRight: PLOT_MARGIN.right,
    marginTop: 4,
    marginBottom: 2,
    style: { fontFamily: 'var(--font-sans)', fontSize: '13px', overflow: 'visible' },
    x: { type: 'utc', axis: null, domain: extent },
    y: { type: 'point', domain: [...LANES], axis: null, padding: 0.5 },
    r: { type: 'sqrt', range: [1.5, 8], domain: [1, Math.max(2, ...deeds.map(({ events }) => events))] },
    marks: [
      Plot.ruleY(LANES, { stroke: 'var(--rule)' }),
      Plot.text(LANES, {
        ...{ y: (lane: string) => lane, text: (lane: string) => lane, frameAnchor: 'left' },
        ...{ dy: -9, fill: 'var(--ink-muted)', stroke: 'var(--paper)', strokeWidth: 3, fontSize: 12 },
      }),
      Plot.dot(deeds, {
        x: middleOf,
        y: () => 'Deeds',
        r: 'events',
        fill: 'var(--ink-muted)',
        fillOpacity: 0.75,
        href: links.ofDeeds,
        title: (mark: DeedMark) => `${counted(mark.events, 'report')} of deeds\n${formatPeriod(mark.start, mark.end)}`,
        tip: tip(),
      }),
      Plot.dot(changes, {
        x: middleOf,
        y: () => 'Changes of side',
        r: 6,
        symbol: (mark: ChangeMark) => mark.to,
        fill: (mark: ChangeMark) => `var(--${mark.to})`,
        stroke: 'var(--paper)',
        href: links.ofChanges,
        title: changeWords,
        tip: tip(),
      }),
    ],
    symbol: { domain: ['for', 'undecided', 'against'], range: ['triangle', 'diamond', 'square'] },
  })
  return forTheEyeOnly(picture)
}

const tip = () => ({
  stroke: 'var(--rule-strong)',
  fill: 'var(--surface)',
  fontSize: 13,
  pointerEvents: 'none' as const,
})

function changeWords({ start, end, to, changes }: ChangeMark): string {
  const names = [...new Set(changes.map(({ actor }) => actor.name))]
  const more = names.length > MOST_NAMES ? `\nand ${names.length - MOST_NAMES} others` : ''
  return `To ${SIDE_NAMES[to].toLowerCase()}, ${formatPeriod(start, end)}\n${names.slice(0, MOST_NAMES).join('\n')}${more}`
}
