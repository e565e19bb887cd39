import type { Weighted } from './weights.js'

/**
 * The edges that are more than chance for one of their nodes (disparity filter; Serrano, Boguñá & Vespignani 2009): of a
 * node with k edges, one that holds the share p of their weight comes about by chance with (1 − p)^(k − 1). Nodes with one
 * edge alone decide nothing. Weights are taken without their sign.
 */
export function backboneOf<Edge extends Weighted>(edges: readonly Edge[], level: number): Edge[] {
  const degree = new Map<string, number>()
  const strength = new Map<string, number>()
  for (const { from, to, weight } of edges) {
    for (const node of [from, to]) {
      degree.set(node, (degree.get(node) ?? 0) + 1)
      strength.set(node, (strength.get(node) ?? 0) + Math.abs(weight))
    }
  }
  const isMore = (node: string, weight: number): boolean => {
    const edgesOfNode = degree.get(node)!
    return edgesOfNode > 1 && (1 - Math.abs(weight) / strength.get(node)!) ** (edgesOfNode - 1) < level
  }
  return edges.filter(({ from, to, weight }) => isMore(from, weight) || isMore(to, weight))
}
