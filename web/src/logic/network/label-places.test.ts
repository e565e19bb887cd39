import { expect, it } from 'vitest'
import { labelPlaces } from './label-places.js'

const node = (id: string, x: number, y: number, reports = 1) => ({ id, label: id, x, y, radius: 6, reports })

it('names fewer nodes where names are drawn larger', () => {
  const crowd = Array.from({ length: 40 }, (_, at) => ({
    ...{ id: `n${at}`, label: `Country ${at}`, radius: 5, reports: 40 - at },
    ...{ x: (at % 8) * 90, y: Math.floor(at / 8) * 50 },
  }))
  expect(labelPlaces(crowd).size).toBe(40)
  const larger = labelPlaces(crowd, 2.5)
  expect(larger.size).toBeLessThan(40)
  expect(larger.has('n0')).toBe(true)
})

it('puts a name under its node where there is room', () =>
  expect(labelPlaces([node('Varonia', 0, 0)]).get('Varonia')).toMatchObject({ dx: 0, anchor: 'middle' }))

it('cuts no name off at the edge of the picture', () => {
  const places = labelPlaces([node('Varonia', 4, 20), node('Keldia', 50, 90)], 1, [0, 0, 100, 100])
  expect(places.get('Varonia')?.anchor).toBe('start')
  expect(places.get('Keldia')?.dy).toBeLessThan(0)
})

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
