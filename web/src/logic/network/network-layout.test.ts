import { expect, it } from 'vitest'
import type { Network } from '../../api/types.js'
import { layOutNetwork, type Places, placeNodes, pulledOf } from './network-layout.js'

const layOut = (network: Pick<Network, 'nodes' | 'edges'>, before?: Places) =>
  layOutNetwork(network, placeNodes(pulledOf(network), before))

const node = (id: string) => ({ id, name: id, kind: 'state', reports: 2, community: null })
const edge = (from: string, to: string, weight: number) => ({ from, to, weight, low: null, high: null, share: null })
const network = {
  nodes: ['a', 'b', 'c', 'd', 'alone'].map(node),
  edges: [edge('a', 'b', 9), edge('c', 'd', 9), edge('b', 'c', -1)],
}

it('places the same network the same every time, within its box', () => {
  const one = layOut(network)
  expect(layOut(network)).toEqual(one)
  const [x, y, width, height] = one.box
  for (const placed of one.nodes) {
    expect(placed.x).toBeGreaterThan(x)
    expect(placed.x).toBeLessThan(x + width)
    expect(placed.y).toBeGreaterThan(y)
    expect(placed.y).toBeLessThan(y + height)
  }
})

it('brings those together who are tied closely', () => {
  const { nodes } = layOut(network)
  const at = (id: string) => nodes.find((placed) => placed.id === id)!
  const far = (one: string, other: string) => Math.hypot(at(one).x - at(other).x, at(one).y - at(other).y)
  expect(far('a', 'b')).toBeLessThan(far('b', 'c'))
  expect(far('c', 'd')).toBeLessThan(far('a', 'd'))
})

it('names those who are tied to nobody, and draws them not', () => {
  const { nodes, alone, edges } = layOut(network)
  expect(nodes).toHaveLength(4)
  expect(alone.map(({ id }) => id)).toEqual(['alone'])
  expect(edges.map(({ strength }) => strength)).toEqual([1, 1, 1 / 9])
})

it('leaves nodes about where they stood when a part of the network is drawn', () => {
  const whole = layOut(network)
  const places = new Map(whole.nodes.map(({ id, x, y }) => [id, { x, y }]))
  const part = layOut({ nodes: network.nodes, edges: network.edges.slice(0, 2) }, places)
  const sideOf = ({ nodes }: typeof whole) =>
    nodes.filter(({ id }) => id === 'a' || id === 'b').map(({ x }) => Math.sign(x))
  expect(sideOf(part)).toEqual(sideOf(whole))
})

it('draws with places that are still those of another network what it has places for', () => {
  const layout = layOutNetwork(network, placeNodes(pulledOf({ ...network, edges: network.edges.slice(0, 1) })))
  expect(layout.nodes.map(({ id }) => id)).toEqual(['a', 'b'])
  expect(layout.edges).toHaveLength(1)
})

it('draws the strongest edges of very many, and says how many it leaves out', () => {
  const nodes = Array.from({ length: 30 }, (_, at) => node(`n${at}`))
  const edges = nodes.flatMap((one, at) => nodes.slice(at + 1).map((other) => edge(one.id, other.id, 2)))
  const layout = layOut({ nodes, edges })
  expect(layout.edges).toHaveLength(300)
  expect(layout.undrawn).toBe(edges.length - 300)
})
