import { expect, it } from 'vitest'
import { placeInRooms } from '../frame/room-groups.js'
import { TOUR } from './steps.js'

it('has four to seven steps, each in a room that there is', () => {
  expect(TOUR.length).toBeGreaterThanOrEqual(4)
  expect(TOUR.length).toBeLessThanOrEqual(7)
  for (const { path } of TOUR) expect(placeInRooms(path)).not.toBeNull()
})
