import { useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi, Link, Outlet } from '@tanstack/react-router'
import { overviewQuery } from '../../api/queries.js'
import type { Overview } from '../../api/types.js'
import { formatCount, formatPeriod } from '../../logic/format.js'
import styles from './affair-frame.module.css'

const route = getRouteApi('/affairs/$affair')

/** The rooms of an affair; the count is null where there is nothing to count. */
const roomsOf = ({ affair, positions, events }: Overview) =>
  [
    { to: '/affairs/$affair', name: 'Overview', count: null },
    { to: '/affairs/$affair/positions', name: 'Positions', count: positions.positions },
    { to: '/affairs/$affair/statements', name: 'Statements', count: affair.statements },
    { to: '/affairs/$affair/events', name: 'Events', count: events },
    { to: '/affairs/$affair/disputes', name: 'Disputes', count: null },
    { to: '/affairs/$affair/network', name: 'Network', count: null },
    { to: '/affairs/$affair/compare', name: 'Compare', count: null },
    { to: '/affairs/$affair/actors', name: 'Actors', count: affair.actors },
    { to: '/affairs/$affair/articles', name: 'Articles', count: affair.articles },
  ] as const

/** The rooms of one affair, each with how much is in it. */
export function AffairFrame() {
  const { affair: id } = route.useParams()
  const overview = useSuspenseQuery(overviewQuery(id)).data
  return (
    <>
      <nav aria-label="Rooms of this affair" className={styles.rooms}>
        {roomsOf(overview).map(({ to, name, count }) => (
          <Link
            key={to}
            to={to}
            params={{ affair: id }}
            activeOptions={{ exact: name === 'Overview', includeSearch: false }}
            className={styles.room}
          >
            {name}
            {count === null ? null : <span className={styles.count}>{formatCount(count)}</span>}
          </Link>
        ))}
      </nav>
      <p className="print-only">
        {[overview.affair.name, formatPeriod(overview.affair.from, overview.affair.to)].filter(Boolean).join(' · ')}
      </p>
      <Outlet />
    </>
  )
}
