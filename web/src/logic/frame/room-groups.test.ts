import { expect, it } from 'vitest'
import { placeInRooms, ROOM_GROUPS } from './room-groups.js'

it.each([
  ['', 'Overview', 'At a glance'],
  ['/', 'Overview', 'At a glance'],
  ['/positions', 'Positions', 'Who stands where'],
  ['/positions/keldia/boycott', 'Positions', 'Who stands where'],
  ['/network', 'Positions', 'Network'],
  ['/articles/0a1b', 'Sources', 'Articles'],
  ['/outlets/herald', 'Sources', 'Articles'],
])('finds the room of “%s”', (path, group, room) => {
  const place = placeInRooms(path)
  expect([place?.group.name, place?.room.name]).toEqual([group, room])
})

it.each(['/nowhere', '/positionsandmore'])('finds no room at “%s”', (path) => expect(placeInRooms(path)).toBeNull())

it('names and places every room once', () => {
  const rooms = ROOM_GROUPS.flatMap((group) => group.rooms)
  expect(new Set(rooms.map(({ path }) => path)).size).toBe(rooms.length)
  const names = [...rooms.map(({ name }) => name), ...ROOM_GROUPS.map(({ name }) => name)]
  expect(new Set(names).size).toBe(names.length)
})
