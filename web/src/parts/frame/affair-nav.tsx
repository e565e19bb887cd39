import { Link } from '@tanstack/react-router'
import { ChevronDown } from 'lucide-react'
import { useState } from 'react'
import type { Overview } from '../../api/types.js'
import { formatCount } from '../../logic/format.js'
import { placeInRooms, ROOM_GROUPS, type RoomGroup, type RoomLink } from '../../logic/frame/room-groups.js'
import styles from './affair-nav.module.css'

interface AffairNavProps {
  /** Left out until it is known: then the rooms have no counts. */
  readonly overview: Overview | undefined
  /** Address of the affair. */
  readonly base: string
  /** Where the reader is, below that address. */
  readonly path: string
}

/** The rooms of an affair in groups: a line of groups over a line of rooms; on a narrow screen a list that opens. */
export function AffairNav({ overview, base, path }: AffairNavProps) {
  const place = placeInRooms(path)
  return (
    <nav aria-label="Rooms of this affair" className={styles.nav}>
      <div className={styles.wide}>
        <ul className={styles.groups}>
          {ROOM_GROUPS.map((group) => (
            <li key={group.name}>
              <Link
                to={base + group.rooms[0].path}
                className={styles.group}
                data-within={place?.group === group || undefined}
                aria-current={place?.group === group ? (isAt(path, group.rooms[0]) ? 'page' : 'true') : undefined}
                activeOptions={{ exact: true, includeSearch: false }}
              >
                {group.name}
              </Link>
            </li>
          ))}
        </ul>
        {place !== null && place.group.rooms.length > 1 ? (
          <Rooms group={place.group} at={place.room} overview={overview} base={base} />
        ) : null}
      </div>
      {/* Keyed: a room that was chosen is what the reader wants to see, not the list. */}
      <NarrowNav key={path} overview={overview} base={base} path={path} />
    </nav>
  )
}

const isAt = (path: string, room: RoomLink): boolean => path.replace(/\/+$/, '') === room.path

interface RoomsProps {
  readonly group: RoomGroup
  readonly at: RoomLink | null
  readonly overview: Overview | undefined
  readonly base: string
}

const Rooms = ({ group, at, overview, base }: RoomsProps) => (
  <ul className={styles.rooms} aria-label={group.name}>
    {group.rooms.map((room) => (
      <li key={room.path}>
        <Link
          to={base + room.path}
          className={styles.room}
          aria-current={room === at ? 'page' : undefined}
          activeOptions={{ exact: true, includeSearch: false }}
        >
          {room.name}
          {room.count === undefined || overview === undefined ? null : (
            <span className={styles.count}>{formatCount(room.count(overview))}</span>
          )}
        </Link>
      </li>
    ))}
  </ul>
)

function NarrowNav({ overview, base, path }: AffairNavProps) {
  const [isOpen, setOpen] = useState(false)
  const place = placeInRooms(path)
  return (
    <div className={styles.narrow}>
      <button type="button" className={styles.opener} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        <span>
          {place === null ? 'Rooms' : place.group.name}
          {place === null || place.group.rooms.length === 1 ? null : (
            <span className={styles.within}>{place.room.name}</span>
          )}
        </span>
        <span className={styles.all}>
          All rooms
          <ChevronDown size={18} aria-hidden data-open={isOpen || undefined} />
        </span>
      </button>
      {isOpen ? (
        <div className={styles.panel}>
          {ROOM_GROUPS.map((group) => (
            <section key={group.name} aria-label={group.name}>
              <p className={styles.title}>{group.name}</p>
              <Rooms group={group} at={place?.room ?? null} overview={overview} base={base} />
            </section>
          ))}
        </div>
      ) : null}
    </div>
  )
}
