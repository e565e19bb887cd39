import { createRequire } from 'node:module'
import { UndirectedGraph } from 'graphology'
import { randomFrom } from './random.js'
import type { Weighted } from './weights.js'

export interface Communities {
  /** By node; the largest community is 0. */
  readonly of: ReadonlyMap<string, number>
  readonly modularity: number
}

// The package says that it has a default export, and has none.
const louvain = createRequire(import.meta.url)(
  'graphology-communities-louvain',
) as typeof import('graphology-communities-louvain').default

const SEED = 2008

/** Communities by the method of Louvain (Blondel et al. 2008), and Newman's modularity, by the ties above 0; null without any. */
export function communitiesOf(all: readonly Weighted[]): Communities | null {
  const edges = all.filter(({ weight }) => weight > 0)
  if (edges.length === 0) return null
  const graph = new UndirectedGraph()
  for (const { from, to, weight } of edges) graph.mergeEdge(from, to, { weight })
  const { communities, modularity } = louvain.detailed(graph, { getEdgeWeight: 'weight', rng: randomFrom(SEED) })
  const sizes = new Map<number, number>()
  for (const community of Object.values(communities)) sizes.set(community, (sizes.get(community) ?? 0) + 1)
  const order = [...sizes].sort((one, other) => other[1] - one[1] || one[0] - other[0]).map(([community]) => community)
  return { of: new Map(Object.entries(communities).map(([node, found]) => [node, order.indexOf(found)])), modularity }
}
