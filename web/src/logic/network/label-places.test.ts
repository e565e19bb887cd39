import { expect, it } from 'vitest'
import { labelPlaces } from './label-places.js'

const node = (id: string, x: number, y: number, reports = 1) => ({ id, label: id, x, y, radius: 6, reports })

it('puts a name under its node where there is room', () =>
  expect(labelPlaces([node('Varonia', 0, 0)]).get('Varonia')).toMatchObject({ dx: 0, anchor: 'middle' }))

it('moves a name aside that would lie over a node', () => {
  const places = labelPlaces([node('Varonia', 0, 0, 9), node('Keldia', 0, 16)])
  expect(places.get('Varonia')?.dy).toBeLessThan(0)
})

it('leaves out the name of the less reported where there is no room for both', () => {
  const crowd = Array.from({ length: 12 }, (_, at) =>
    node(`Actor number ${at}`, (at % 4) * 14, Math.floor(at / 4) * 14, at),
  )
  const places = labelPlaces(crowd)
  expect(places.size).toBeLessThan(12)
  expect(places.has('Actor number 11')).toBe(true)
})
