import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY } from 'd3-force'
import type { Network } from '../../api/types.js'

export interface PlacedNode {
  readonly id: string
  readonly name: string
  /** The name, cut where it is a long question. */
  readonly label: string
  readonly kind: string
  readonly reports: number
  readonly community: number | null
  readonly x: number
  readonly y: number
  readonly radius: number
}

export interface PlacedEdge {
  readonly from: PlacedNode
  readonly to: PlacedNode
  readonly weight: number
  /** Of the greatest, 0..1. */
  readonly strength: number
  readonly low: number | null
  readonly high: number | null
  readonly share: number | null
}

export interface Layout {
  readonly nodes: readonly PlacedNode[]
  readonly edges: readonly PlacedEdge[]
  /** x, y, width and height around all nodes. */
  readonly box: readonly [x: number, y: number, width: number, height: number]
  /** Edges that are there and not drawn: the weakest. */
  readonly undrawn: number
  /** Nodes without an edge, which are not drawn. */
  readonly alone: readonly { readonly id: string; readonly name: string }[]
}

const STEPS = 300
/** Edges that are drawn: more are a ball of wool. */
const MOST_EDGES = 300
/** Edges that draw nodes near each other. */
const MOST_PULLS = 1500
/** Room around the nodes, for their names. */
const MARGIN = { x: 90, y: 40 }
/** Names are wide: the picture is drawn out so that they do not lie over each other. */
const WIDER = 1.5
/** A picture of few nodes is not blown up. */
const LEAST_WIDTH = 760
const LEAST_RADIUS = 5

/** Where nodes stood, by id. */
export type Places = ReadonlyMap<string, { readonly x: number; readonly y: number }>

/** Pixels in which the picture is shown on a common screen. */
const SHOWN = { width: 1130, height: 730 }

/** Units of a picture to a pixel of the screen: 1 unless it must be drawn together to be seen whole. */
export const scaleOf = ([, , width, height]: Layout['box']): number =>
  Math.max(1, width / SHOWN.width, height / SHOWN.height)

/** What of a network decides where its nodes stand: little enough to be handed to another thread. */
export interface Pulled {
  readonly nodes: readonly Pick<Network['nodes'][number], 'id' | 'reports'>[]
  /** The strongest edges. */
  readonly pulls: readonly Pick<Network['edges'][number], 'from' | 'to' | 'weight'>[]
}

export const pulledOf = ({ nodes, edges }: Pick<Network, 'nodes' | 'edges'>): Pulled => ({
  nodes: nodes.map(({ id, reports }) => ({ id, reports })),
  pulls: edges.slice(0, MOST_PULLS).map(({ from, to, weight }) => ({ from, to, weight })),
})

/**
 * Places the nodes that have an edge: who is tied closely stands near. The same network comes out the same every time, for
 * nothing in it is left to chance; and a part of it, or another time, much like the whole, whose places it begins from. Of
 * very many edges only the strongest pull. It takes a second for hundreds of nodes: the page runs it on a thread of its own.
 */
export function placeNodes({ nodes, pulls }: Pulled, before?: Places): Places {
  const tied = new Set(pulls.flatMap(({ from, to }) => [from, to]))
  const greatest = Math.max(...pulls.map(({ weight }) => Math.abs(weight)), 0)
  const moving = nodes
    .filter(({ id }) => tied.has(id))
    .map(({ id, reports }) => ({ id, ...startOf(id, before), radius: radiusOf(reports) }))
  // Who is tied below 0 is only not drawn near.
  const links = pulls
    .filter(({ weight }) => weight > 0)
    .map(({ from, to, weight }) => ({ source: from, target: to, strength: weight / greatest }))
  forceSimulation(moving)
    .force(
      'link',
      forceLink<(typeof moving)[number], (typeof links)[number]>(links)
        .id(({ id }) => id)
        .distance(({ strength }) => 150 - 90 * strength)
        .strength(({ strength }) => 0.08 + 0.5 * strength),
    )
    .force('apart', forceManyBody().strength(-320))
    .force('x', forceX(0).strength(0.06))
    .force('y', forceY(0).strength(0.09))
    .force(
      'overlap',
      forceCollide<(typeof moving)[number]>(({ radius }) => radius + 12),
    )
    .stop()
    .tick(STEPS)
  return new Map(moving.map(({ id, x = 0, y = 0 }) => [id, { x: Math.round(x * WIDER), y: Math.round(y) }]))
}

/** What is drawn of a network whose nodes have their places; of very many edges only the strongest. */
export function layOutNetwork(network: Pick<Network, 'nodes' | 'edges'>, places: Places): Layout {
  const tiedAtAll = new Set(network.edges.flatMap(({ from, to }) => [from, to]))
  const placed = new Map<string, PlacedNode>()
  for (const node of network.nodes) {
    const place = places.get(node.id)
    if (place === undefined || !tiedAtAll.has(node.id)) continue
    placed.set(node.id, { ...node, ...place, label: shortName(node.name), radius: radiusOf(node.reports) })
  }
  const drawn = network.edges.slice(0, MOST_EDGES)
  const greatest = Math.max(...drawn.map(({ weight }) => Math.abs(weight)), 0)
  const edges = drawn.flatMap((edge) => {
    const [from, to] = [placed.get(edge.from), placed.get(edge.to)]
    return from === undefined || to === undefined
      ? []
      : [{ ...edge, from, to, strength: Math.abs(edge.weight) / greatest }]
  })
  const found = [...placed.values()]
  return {
    nodes: found,
    edges,
    box: boxAround(found),
    undrawn: network.edges.length - edges.length,
    alone: network.nodes.filter(({ id }) => !tiedAtAll.has(id)),
  }
}

/** Where the simulation begins: where the node stood, before the picture was drawn out. */
function startOf(id: string, before: Places | undefined): { x: number | undefined; y: number | undefined } {
  const place = before?.get(id)
  return place === undefined ? { x: undefined, y: undefined } : { x: place.x / WIDER, y: place.y }
}

/** Characters of a label: an issue is a whole question. */
const MOST_CHARACTERS = 34

const shortName = (name: string): string =>
  name.length <= MOST_CHARACTERS ? name : `${name.slice(0, MOST_CHARACTERS).replace(/\s+\S*$/, '')} …`

const radiusOf = (reports: number): number => LEAST_RADIUS + 2.2 * Math.sqrt(reports)

function boxAround(nodes: readonly PlacedNode[]): Layout['box'] {
  if (nodes.length === 0) return [0, 0, 1, 1]
  const [xs, ys] = [nodes.map(({ x }) => x), nodes.map(({ y }) => y)]
  const [left, right] = [Math.min(...xs) - MARGIN.x, Math.max(...xs) + MARGIN.x]
  const [top, bottom] = [Math.min(...ys) - MARGIN.y, Math.max(...ys) + MARGIN.y]
  const width = Math.max(LEAST_WIDTH, right - left)
  return [(left + right - width) / 2, top, width, bottom - top]
}
