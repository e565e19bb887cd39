import type { Network } from '../views/index.js'
import { escapeHtml } from './escape.js'

/** What is told of a node, and of an edge, with its type in GraphML. */
const NODE_KEYS = { label: 'string', kind: 'string', reports: 'int', community: 'int' } as const
const EDGE_KEYS = { weight: 'double', low: 'double', high: 'double', share: 'double' } as const

type Told = Readonly<Record<string, string | number | null>>

const keys = (told: Readonly<Record<string, string>>, of: 'node' | 'edge'): string[] =>
  Object.entries(told).map(
    ([name, type]) => `  <key id="${of}-${name}" for="${of}" attr.name="${name}" attr.type="${type}"/>`,
  )

const data = (told: Told, of: 'node' | 'edge'): string =>
  Object.entries(told)
    .flatMap(([name, value]) =>
      value === null ? [] : [`<data key="${of}-${name}">${escapeHtml(String(value))}</data>`],
    )
    .join('')

/**
 * The network as GraphML (graphml.graphdrawing.org), which igraph, NetworkX, visone and yEd read: the same nodes, edges and
 * attributes as the GEXF.
 */
export function graphmlOf({ nodes, edges }: Network): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">',
    ...keys(NODE_KEYS, 'node'),
    ...keys(EDGE_KEYS, 'edge'),
    '  <graph edgedefault="undirected">',
    ...nodes.map(
      ({ id, name, kind, reports, community }) =>
        `    <node id="${escapeHtml(id)}">${data({ label: name, kind, reports, community }, 'node')}</node>`,
    ),
    ...edges.map(
      ({ from, to, ...told }) =>
        `    <edge source="${escapeHtml(from)}" target="${escapeHtml(to)}">${data(told, 'edge')}</edge>`,
    ),
    '  </graph>',
    '</graphml>',
    '',
  ].join('\n')
}
