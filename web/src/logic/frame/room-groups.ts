import type { Overview } from '../../api/types.js'

/** A room of an affair as the navigation names it. */
export interface RoomLink {
  /** Its address below that of the affair; "" for the overview. */
  readonly path: string
  readonly name: string
  /** How much is in it; left out where there is nothing to count, or it costs to count it. */
  readonly count?: (overview: Overview) => number
  /** Beginnings of other addresses that belong to it. */
  readonly within?: readonly string[]
}

export interface RoomGroup {
  readonly name: string
  /** The first is where the name of the group leads. */
  readonly rooms: readonly [RoomLink, ...RoomLink[]]
}

/** The rooms of an affair, by the question that they answer. (Data: a new room is a line here.) */
export const ROOM_GROUPS: readonly RoomGroup[] = [
  {
    name: 'Overview',
    rooms: [
      { path: '', name: 'At a glance' },
      { path: '/timeline', name: 'Day by day' },
      { path: '/digest', name: 'What is new' },
      { path: '/search', name: 'Search' },
    ],
  },
  {
    name: 'Positions',
    rooms: [
      { path: '/positions', name: 'Who stands where' },
      { path: '/network', name: 'Network' },
      { path: '/codebook', name: 'Codebook' },
    ],
  },
  {
    name: 'Statements',
    rooms: [
      { path: '/statements', name: 'Who said what', count: ({ affair }) => affair.statements },
      { path: '/actors', name: 'Actors', count: ({ affair }) => affair.actors },
    ],
  },
  {
    name: 'Events',
    rooms: [
      { path: '/events', name: 'What was done', count: ({ events }) => events },
      { path: '/disputes', name: 'Disputes', within: ['/figures'] },
    ],
  },
  { name: 'Compare', rooms: [{ path: '/compare', name: 'Outlets side by side' }] },
  {
    name: 'Sources',
    rooms: [
      { path: '/articles', name: 'Articles', count: ({ affair }) => affair.articles, within: ['/outlets'] },
      { path: '/decisions', name: 'Decisions' },
      { path: '/import', name: 'Add articles' },
    ],
  },
]

export interface PlaceInRooms {
  readonly group: RoomGroup
  readonly room: RoomLink
}

/** Where an address below that of the affair lies: "/articles/0a1b" in the articles; null in no room of the list. */
export function placeInRooms(path: string, groups: readonly RoomGroup[] = ROOM_GROUPS): PlaceInRooms | null {
  const bare = path.replace(/\/+$/, '')
  const places = groups.flatMap((group) => group.rooms.map((room) => ({ group, room })))
  return (
    places.find(({ room }) => room.path === bare) ??
    places.find(({ room }) =>
      [room.path, ...(room.within ?? [])].some((start) => start !== '' && bare.startsWith(`${start}/`)),
    ) ??
    null
  )
}
