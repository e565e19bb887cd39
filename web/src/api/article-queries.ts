import { queryOptions } from '@tanstack/react-query'
import { getJson } from './client.js'
import type { DecisionRow, EventRow, FigureView, Listing, VersionsView } from './types.js'

const MOST = 1000

/** The versions of an article's page, and what changed from the one before, or from this one to the next. */
export const versionsQuery = (affair: string, article: string) =>
  queryOptions({
    queryKey: ['versions', affair, article],
    queryFn: () => getJson<VersionsView>(`/articles/${encodeURIComponent(article)}/versions`, { affair }),
  })

/** What people decided of what is read of an article. */
export const decisionsQuery = (affair: string, article: string) =>
  queryOptions({
    queryKey: ['decisions', affair, article],
    queryFn: () => getJson<Listing<DecisionRow>>('/decisions', { affair, article, limit: MOST }),
  })

/** One happening, by the id of any of its reports. */
export const eventQuery = (affair: string, event: string) =>
  queryOptions({
    queryKey: ['event', affair, event],
    queryFn: () => getJson<EventRow>(`/events/${encodeURIComponent(event)}`, { affair }),
  })

/** One thing that is counted, by the id of any of its figures. */
export const figureQuery = (affair: string, figure: string) =>
  queryOptions({
    queryKey: ['figure', affair, figure],
    queryFn: () => getJson<FigureView>(`/figures/groups/${encodeURIComponent(figure)}`, { affair }),
  })

/** What people decided in an affair; `open`: what is to be looked at. */
export const affairDecisionsQuery = (affair: string, anchor?: string) =>
  queryOptions({
    queryKey: ['decisions', affair, null, anchor ?? null],
    queryFn: () => getJson<Listing<DecisionRow>>('/decisions', { affair, anchor, limit: MOST }),
  })
