import { createRequire } from 'node:module'
import { UndirectedGraph } from 'graphology'
import type { Network } from '../views/index.js'

// The package's types name no module that Node would find.
const { write } = createRequire(import.meta.url)('graphology-gexf') as {
  readonly write: (graph: UndirectedGraph, options: { readonly version: string; readonly pretty: boolean }) => string
}

/** The network as GEXF 1.2, which Gephi opens: nodes with name, kind, reports and community; edges with weight and bands. */
export function gexfOf({ nodes, edges }: Network): string {
  const graph = new UndirectedGraph()
  for (const { id, name, kind, reports, community } of nodes) {
    graph.addNode(id, { label: name, kind, reports, ...(community === null ? {} : { community }) })
  }
  for (const { from, to, weight, low, high, share } of edges) {
    graph.addEdge(from, to, { weight, ...(low === null ? {} : { low, high, share }) })
  }
  return `${write(graph, { version: '1.2', pretty: true })}\n`
}
