import * as Plot from '@observablehq/plot'
import type { WordPoint } from '../../logic/compare/word-points.js'
import { forTheEyeOnly } from '../for-the-eye-only.js'

const COLOURS = { one: 'var(--outlet-1)', other: 'var(--outlet-2)' } as const
const NARROW = 560

/** Terms by how often they come and how strongly they mark a side (Monroe and others 2008, figure 5): names, not bars. */
export function drawWords(
  points: readonly WordPoint[],
  width: number,
  names: { readonly one: string; readonly other: string },
): SVGSVGElement | HTMLElement {
  const named = points.filter(({ isNamed }) => isNamed)
  const isNarrow = width < NARROW
  const picture = Plot.plot({
    width,
    height: isNarrow ? 420 : 560,
    marginLeft: 44,
    marginRight: isNarrow ? 70 : 110,
    marginBottom: 40,
    marginTop: 24,
    style: { fontFamily: 'var(--font-sans)', fontSize: '13px', overflow: 'visible', color: 'var(--ink-muted)' },
    x: { type: 'log', label: 'times in 10,000 words of both →', tickFormat: '~g', ticks: isNarrow ? 3 : 6 },
    y: { label: null, grid: true, tickFormat: (z: number) => String(Math.abs(z)), nice: true },
    marks: [
      Plot.ruleY([0], { stroke: 'var(--rule-strong)' }),
      Plot.text([`↑ z, marks ${names.one}`], {
        ...{ frameAnchor: 'top-left', dx: 6, dy: -14, fill: COLOURS.one, fontWeight: 650 },
      }),
      Plot.text([`↓ z, marks ${names.other}`], {
        ...{ frameAnchor: 'bottom-left', dx: 6, dy: -8, fill: COLOURS.other, fontWeight: 650 },
      }),
      Plot.dot(points, {
        ...{ x: 'often', y: 'z', r: 2.6 },
        fill: ({ side }: WordPoint) => COLOURS[side],
        fillOpacity: ({ isNamed }: WordPoint) => (isNamed ? 1 : 0.45),
      }),
      Plot.text(named, {
        ...{ x: 'often', y: 'z', text: 'term', textAnchor: 'start', dx: 6 },
        ...{ fill: 'var(--ink)', stroke: 'var(--paper)', strokeWidth: 3, fontSize: isNarrow ? 12 : 14 },
      }),
      Plot.tip(
        points,
        Plot.pointer({
          ...{ x: 'often', y: 'z' },
          title: ({ term, z, often }: WordPoint) =>
            `${term}\nz ${Math.abs(z).toFixed(1)}\n${often.toFixed(1)} in 10,000 words`,
          ...{ fontSize: 13, stroke: 'var(--rule-strong)', fill: 'var(--surface)' },
        }),
      ),
    ],
  })
  clearLabels(picture)
  return forTheEyeOnly(picture)
}

/** Names that would lie over one already there are taken out: the most marked come first and stay. */
function clearLabels(picture: Element): void {
  const taken: { left: number; right: number; y: number }[] = []
  const named = [...picture.querySelectorAll('g[aria-label="text"]')].at(-1)
  for (const label of named?.querySelectorAll('text') ?? []) {
    const [, x = '0', y = '0'] = /translate\(([-\d.]+),([-\d.]+)\)/.exec(label.getAttribute('transform') ?? '') ?? []
    const box = { left: Number(x), right: Number(x) + widthOf(label.textContent ?? '') + 8, y: Number(y) }
    if (taken.some((other) => Math.abs(other.y - box.y) < 14 && other.left < box.right && box.left < other.right)) {
      label.remove()
    } else taken.push(box)
  }
}

/** About how many pixels a name takes: the picture is not on the page yet, where it could be measured. */
const widthOf = (name: string): number => 7.2 * name.length + 2.6 * name.replace(/[^A-Z]/g, '').length
