import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi, Outlet, useMatches } from '@tanstack/react-router'
import { affairsQuery, overviewQuery } from '../../api/queries.js'
import { formatPeriod } from '../../logic/format.js'
import { roomPath } from '../../logic/search/places.js'
import { TourOffer } from '../tour/tour-offer.js'
import { AffairNav } from './affair-nav.js'

const route = getRouteApi('/affairs/$affair')

/** The rooms of one affair. */
export function AffairFrame() {
  const { affair: id } = route.useParams()
  const affair = useSuspenseQuery(affairsQuery()).data.rows.find((row) => row.id === id)
  // The counts come when they are known: no room waits for them.
  const overview = useQuery(overviewQuery(id)).data
  const path = useMatches({ select: (matches) => matches.at(-1)?.pathname ?? '' })
  const base = roomPath(id)
  const below = path.startsWith(base) ? path.slice(base.length) : ''
  const isHome = below.replace(/\/+$/, '') === '' && affair !== undefined && affair.articles > 0
  return (
    <>
      <AffairNav overview={overview} base={base} path={below} />
      <p className="print-only">
        {affair === undefined ? id : [affair.name, formatPeriod(affair.from, affair.to)].filter(Boolean).join(' · ')}
      </p>
      {isHome ? <TourOffer affair={id} /> : null}
      <Outlet />
    </>
  )
}
