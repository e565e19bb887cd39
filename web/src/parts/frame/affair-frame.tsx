import { useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi, Outlet, useMatches } from '@tanstack/react-router'
import { overviewQuery } from '../../api/queries.js'
import { formatPeriod } from '../../logic/format.js'
import { roomPath } from '../../logic/search/places.js'
import { TourOffer } from '../tour/tour-offer.js'
import { AffairNav } from './affair-nav.js'

const route = getRouteApi('/affairs/$affair')

/** The rooms of one affair. */
export function AffairFrame() {
  const { affair: id } = route.useParams()
  const overview = useSuspenseQuery(overviewQuery(id)).data
  const path = useMatches({ select: (matches) => matches.at(-1)?.pathname ?? '' })
  const base = roomPath(id)
  const below = path.startsWith(base) ? path.slice(base.length) : ''
  const isHome = below.replace(/\/+$/, '') === '' && overview.affair.articles > 0
  return (
    <>
      <AffairNav overview={overview} base={base} path={below} />
      <p className="print-only">
        {[overview.affair.name, formatPeriod(overview.affair.from, overview.affair.to)].filter(Boolean).join(' · ')}
      </p>
      {isHome ? <TourOffer affair={id} /> : null}
      <Outlet />
    </>
  )
}
