import { expect, it } from 'vitest'
import { layersOf, layersParam, switched, USUAL_LAYERS } from './layers.js'

it.each([
  [undefined, ['statements', 'furniture']],
  ['none', []],
  ['events,statements,magic', ['statements', 'events']],
])('shows the layers of %o', (param, layers) => expect([...layersOf(param)]).toEqual(layers))

it.each(['none', 'statements', 'positions,events', 'statements,actors,times,furniture'])(
  'writes %o as it reads it',
  (param) => expect(layersParam(layersOf(param))).toBe(param),
)

it('leaves the usual ones out of an address', () => {
  expect(layersParam(USUAL_LAYERS)).toBeUndefined()
  expect(layersParam(switched(switched(USUAL_LAYERS, 'events'), 'events'))).toBeUndefined()
})
