import { expect, it } from 'vitest'
import { layOutNetwork } from './network-layout.js'

const node = (id: string) => ({ id, name: id, kind: 'state', reports: 2, community: null })
const edge = (from: string, to: string, weight: number) => ({ from, to, weight, low: null, high: null, share: null })
const network = {
  nodes: ['a', 'b', 'c', 'd', 'alone'].map(node),
  edges: [edge('a', 'b', 9), edge('c', 'd', 9), edge('b', 'c', -1)],
}

it('places the same network the same every time, within its box', () => {
  const one = layOutNetwork(network)
  expect(layOutNetwork(network)).toEqual(one)
  const [x, y, width, height] = one.box
  for (const placed of one.nodes) {
    expect(placed.x).toBeGreaterThan(x)
    expect(placed.x).toBeLessThan(x + width)
    expect(placed.y).toBeGreaterThan(y)
    expect(placed.y).toBeLessThan(y + height)
  }
})

it('brings those together who are tied closely', () => {
  const { nodes } = layOutNetwork(network)
  const at = (id: string) => nodes.find((placed) => placed.id === id)!
  const far = (one: string, other: string) => Math.hypot(at(one).x - at(other).x, at(one).y - at(other).y)
  expect(far('a', 'b')).toBeLessThan(far('b', 'c'))
  expect(far('c', 'd')).toBeLessThan(far('a', 'd'))
})

it('names those who are tied to nobody, and draws them not', () => {
  const { nodes, alone, edges } = layOutNetwork(network)
  expect(nodes).toHaveLength(4)
  expect(alone.map(({ id }) => id)).toEqual(['alone'])
  expect(edges.map(({ strength }) => strength)).toEqual([1, 1, 1 / 9])
})
