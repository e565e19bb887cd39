import type { ArticleView } from '../../api/types.js'

/** What can be shown on an article, in the order of the switches. */
export const LAYERS = ['statements', 'positions', 'events', 'figures', 'actors', 'times', 'furniture'] as const
export type Layer = (typeof LAYERS)[number]

/** Each with the word that a reader sees. */
export const LAYER_NAMES: Readonly<Record<Layer, string>> = {
  statements: 'Statements',
  positions: 'Positions',
  events: 'Events',
  figures: 'Figures',
  actors: 'Actors',
  times: 'Times',
  furniture: 'Page furniture',
}

/** Shown unless the address says otherwise. */
export const USUAL_LAYERS: ReadonlySet<Layer> = new Set(['statements', 'furniture'])

/** In an address: no layer at all. */
const NONE = 'none'

/** The layers of an address: names with commas, or "none"; what is no layer is left out. */
export const layersOf = (layers: string | undefined): ReadonlySet<Layer> =>
  layers === undefined ? USUAL_LAYERS : new Set(LAYERS.filter((layer) => layers.split(',').includes(layer)))

/** The same as it stands in an address; undefined for the usual ones. */
export function layersParam(layers: ReadonlySet<Layer>): string | undefined {
  const isUsual = layers.size === USUAL_LAYERS.size && [...layers].every((layer) => USUAL_LAYERS.has(layer))
  if (isUsual) return undefined
  return LAYERS.filter((layer) => layers.has(layer)).join(',') || NONE
}

/** With one of them switched. */
export function switched(layers: ReadonlySet<Layer>, layer: Layer): ReadonlySet<Layer> {
  const next = new Set(layers)
  if (!next.delete(layer)) next.add(layer)
  return next
}

/** How much an article has of each. */
export const layerCounts = (view: ArticleView): Readonly<Record<Layer, number>> => ({
  statements: view.statements.length,
  positions: view.positions.length,
  events: view.events.length,
  figures: view.figures.length,
  actors: new Set(view.mentions.map(({ actor }) => actor.id)).size,
  times: view.times.length,
  furniture: view.chrome.length,
})
