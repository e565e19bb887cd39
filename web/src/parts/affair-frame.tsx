import { useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi, Link, Outlet } from '@tanstack/react-router'
import { overviewQuery } from '../api/queries.js'
import { formatCount } from '../logic/format.js'
import styles from './affair-frame.module.css'

const route = getRouteApi('/affairs/$affair')

const ROOMS = [
  { to: '/affairs/$affair', name: 'Overview', count: null },
  { to: '/affairs/$affair/statements', name: 'Statements', count: 'statements' },
  { to: '/affairs/$affair/actors', name: 'Actors', count: 'actors' },
  { to: '/affairs/$affair/articles', name: 'Articles', count: 'articles' },
] as const

/** The rooms of one affair, each with how much is in it. */
export function AffairFrame() {
  const { affair: id } = route.useParams()
  const { affair } = useSuspenseQuery(overviewQuery(id)).data
  return (
    <>
      <nav aria-label="Rooms of this affair" className={styles.rooms}>
        {ROOMS.map(({ to, name, count }) => (
          <Link
            key={to}
            to={to}
            params={{ affair: id }}
            activeOptions={{ exact: count === null, includeSearch: false }}
            className={styles.room}
          >
            {name}
            {count === null ? null : <span className={styles.count}>{formatCount(affair[count])}</span>}
          </Link>
        ))}
      </nav>
      <Outlet />
    </>
  )
}
