import { expect, it } from 'vitest'
import type { Network } from '../views/index.js'
import { graphmlOf } from './graphml.js'

const network = {
  nodes: [
    { id: 'varonia', name: 'Varonia & allies', kind: 'group', reports: 3, community: 0 },
    { id: 'keldia', name: 'Keldia', kind: 'state', reports: 1, community: null },
  ],
  edges: [{ from: 'varonia', to: 'keldia', weight: -1.5, low: null, high: null, share: 0.9 }],
} as unknown as Network

it('writes nodes and edges with what is known of them, and nothing for what is not', () => {
  const xml = graphmlOf(network)
  expect(xml).toContain('<node id="varonia"><data key="node-label">Varonia &amp; allies</data>')
  expect(xml).toContain(
    '<node id="keldia"><data key="node-label">Keldia</data><data key="node-kind">state</data><data key="node-reports">1</data></node>',
  )
  expect(xml).toContain(
    '<edge source="varonia" target="keldia"><data key="edge-weight">-1.5</data><data key="edge-share">0.9</data></edge>',
  )
})

it('names every attribute that it uses', () => {
  const xml = graphmlOf(network)
  const used = [...xml.matchAll(/<data key="([^"]+)"/g)].map(([, key]) => key)
  for (const key of used) expect(xml).toContain(`<key id="${key}"`)
})
