import type { QueryClient } from '@tanstack/react-query'
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from '@tanstack/react-router'
import { eventQuery, figureQuery } from './api/article-queries.js'
import { abilitiesQuery, codebookQuery } from './api/desk.js'
import {
  actorQuery,
  actorsQuery,
  affairsQuery,
  articleQuery,
  articlesQuery,
  disputesQuery,
  eventsQuery,
  ledgerQuery,
  matrixQuery,
  networkQuery,
  overviewQuery,
  searchFacetsQuery,
  searchPages,
  statementsQuery,
} from './api/queries.js'
import { queryClient } from './api/query-client.js'
import { type CodebookSearch, parseCodebookSearch } from './logic/codebook/codebook-search.js'
import { type CompareSearch, parseCompareSearch } from './logic/compare/compare-search.js'
import { type DisputesSearch, parseDisputesSearch } from './logic/events/disputes-search.js'
import { type EventsSearch, parseEventsSearch } from './logic/events/events-search.js'
import { type ImportSearch, parseImportSearch } from './logic/import/import-search.js'
import { type NetworkSearch, parseNetworkSearch } from './logic/network/network-search.js'
import { parseWindow, type WindowSearch } from './logic/overview/window.js'
import { type PositionsSearch, parseAsOf, parsePositionsSearch } from './logic/positions/positions-search.js'
import { type ActorsSearch, parseActorsSearch, parseReaderSearch, type ReaderSearch } from './logic/room-search.js'
import { parseSearchRoom, type SearchRoomSearch, searchQuestion } from './logic/search/search-room.js'
import { parseSearch, stringifySearch } from './logic/search-string.js'
import { askedOf, parseFilter } from './logic/statements/filters.js'
import { parseTimelineSearch, type TimelineSearch } from './logic/timeline/timeline-search.js'
import { AffairFrame } from './parts/frame/affair-frame.js'
import { Frame } from './parts/frame/frame.js'
import { takeStartAffair } from './parts/settings/settings-store.js'
import { Failure, Loading, NotFound } from './parts/states.js'

/** The rooms of the page and their addresses. Each loads its data before it shows, and its code when it is first needed. */
const root = createRootRouteWithContext<{ readonly queryClient: QueryClient }>()({ component: Frame })

/** What is there, and what the server lets a page do. */
const loadDesk = ({ context: { queryClient } }: { readonly context: { readonly queryClient: QueryClient } }) =>
  Promise.all([queryClient.ensureQueryData(affairsQuery()), queryClient.ensureQueryData(abilitiesQuery())])

const affairs = createRoute({
  getParentRoute: () => root,
  path: '/',
  beforeLoad: () => {
    const affair = takeStartAffair()
    if (affair !== '') throw redirect({ to: '/affairs/$affair', params: { affair } })
  },
  loader: loadDesk,
  component: lazyRouteComponent(() => import('./rooms/affairs/affairs.js'), 'Affairs'),
})

const newAffair = createRoute({
  getParentRoute: () => root,
  path: '/import',
  validateSearch: (raw): ImportSearch => parseImportSearch(raw),
  loader: loadDesk,
  component: lazyRouteComponent(() => import('./rooms/import/import.js'), 'NewAffairRoom'),
})

const settings = createRoute({
  getParentRoute: () => root,
  path: '/settings',
  loader: ({ context }) => context.queryClient.ensureQueryData(affairsQuery()),
  component: lazyRouteComponent(() => import('./rooms/settings/settings.js'), 'SettingsRoom'),
})

const help = createRoute({
  getParentRoute: () => root,
  path: '/help',
  loader: loadDesk,
  component: lazyRouteComponent(() => import('./rooms/help/help.js'), 'HelpRoom'),
})

interface InAffair {
  readonly context: { readonly queryClient: QueryClient }
  readonly params: { readonly affair: string }
}

/** Begins to load what an affair counts, for rooms that show it at once. */
const beginOverview = ({ context, params }: InAffair): void =>
  void context.queryClient.prefetchQuery(overviewQuery(params.affair))

const affair = createRoute({
  getParentRoute: () => root,
  path: '/affairs/$affair',
  loader: async ({ context: { queryClient }, params }) => {
    const { rows } = await queryClient.ensureQueryData(affairsQuery())
    // Of an affair that is not there the API says more than a list does. Of one that is, what it counts is asked for once the
    // room is there: the server would send it before the room's own code.
    if (!rows.some(({ id }) => id === params.affair)) await queryClient.ensureQueryData(overviewQuery(params.affair))
  },
  component: AffairFrame,
})

const overview = createRoute({
  getParentRoute: () => affair,
  path: '/',
  validateSearch: (raw): WindowSearch => parseWindow(raw),
  loader: ({ context, params }) => context.queryClient.ensureQueryData(matrixQuery(params.affair)),
  component: lazyRouteComponent(() => import('./rooms/overview/overview.js'), 'OverviewRoom'),
})

const timeline = createRoute({
  getParentRoute: () => affair,
  path: '/timeline',
  validateSearch: (raw): TimelineSearch => parseTimelineSearch(raw),
  loader: ({ context, params }) => beginOverview({ context, params }),
  component: lazyRouteComponent(() => import('./rooms/timeline/timeline.js'), 'TimelineRoom'),
})

const digest = createRoute({
  getParentRoute: () => affair,
  path: '/digest',
  validateSearch: (raw): { since?: string } => {
    const since = typeof raw.since === 'string' ? raw.since : ''
    return /^(\d{1,4}|\d{4}-\d{2}(-\d{2}(T[\d:.]+Z)?)?)$/.test(since) ? { since } : {}
  },
  component: lazyRouteComponent(() => import('./rooms/digest/digest.js'), 'DigestRoom'),
})

const search = createRoute({
  getParentRoute: () => affair,
  path: '/search',
  validateSearch: (raw): SearchRoomSearch => parseSearchRoom(raw),
  loaderDeps: ({ search }) => search,
  loader: ({ context, params, deps }) => {
    const question = searchQuestion(params.affair, deps)
    if (question === null) return
    void context.queryClient.prefetchInfiniteQuery(searchPages(question))
    void context.queryClient.prefetchQuery(searchFacetsQuery(question))
  },
  component: lazyRouteComponent(() => import('./rooms/search/search.js'), 'SearchRoom'),
})

const statements = createRoute({
  getParentRoute: () => affair,
  path: '/statements',
  validateSearch: parseFilter,
  loaderDeps: ({ search }) => search,
  // Begun here, not awaited: the filters need not wait for the rows.
  loader: ({ context, params, deps }) => {
    if (deps.group === undefined)
      void context.queryClient.prefetchQuery(statementsQuery({ ...askedOf(deps), affair: params.affair }, 0))
  },
  component: lazyRouteComponent(() => import('./rooms/statements/statements.js'), 'Statements'),
})

const positions = createRoute({
  getParentRoute: () => affair,
  path: '/positions',
  validateSearch: (raw): PositionsSearch => parsePositionsSearch(raw),
  loader: ({ context, params }) => context.queryClient.ensureQueryData(matrixQuery(params.affair)),
  component: lazyRouteComponent(() => import('./rooms/positions/positions.js'), 'Positions'),
})

const ledger = createRoute({
  getParentRoute: () => affair,
  path: '/positions/$actor/$issue',
  validateSearch: (raw): Pick<PositionsSearch, 'asOf'> => parseAsOf(raw),
  loaderDeps: ({ search }) => search,
  loader: ({ context, params: { affair, actor, issue }, deps }) =>
    context.queryClient.ensureQueryData(ledgerQuery(affair, actor, issue, deps.asOf)),
  component: lazyRouteComponent(() => import('./rooms/ledger/ledger.js'), 'Ledger'),
})

const events = createRoute({
  getParentRoute: () => affair,
  path: '/events',
  validateSearch: (raw): EventsSearch => parseEventsSearch(raw),
  loader: ({ context, params }) => {
    beginOverview({ context, params })
    return context.queryClient.ensureQueryData(eventsQuery({ affair: params.affair }))
  },
  component: lazyRouteComponent(() => import('./rooms/events/events.js'), 'Events'),
})

const event = createRoute({
  getParentRoute: () => affair,
  path: '/events/$event',
  loader: ({ context, params }) => context.queryClient.ensureQueryData(eventQuery(params.affair, params.event)),
  component: lazyRouteComponent(() => import('./rooms/event/event.js'), 'EventRoom'),
})

const figure = createRoute({
  getParentRoute: () => affair,
  path: '/figures/$figure',
  loader: ({ context, params }) => context.queryClient.ensureQueryData(figureQuery(params.affair, params.figure)),
  component: lazyRouteComponent(() => import('./rooms/figure/figure.js'), 'FigureRoom'),
})

const decisions = createRoute({
  getParentRoute: () => affair,
  path: '/decisions',
  validateSearch: ({ open }): { open?: string } => (open === '1' || open === 1 ? { open: '1' } : {}),
  component: lazyRouteComponent(() => import('./rooms/decisions/decisions.js'), 'Decisions'),
})

const disputes = createRoute({
  getParentRoute: () => affair,
  path: '/disputes',
  validateSearch: (raw): DisputesSearch => parseDisputesSearch(raw),
  loader: ({ context, params }) => context.queryClient.ensureQueryData(disputesQuery({ affair: params.affair })),
  component: lazyRouteComponent(() => import('./rooms/disputes/disputes.js'), 'Disputes'),
})

const network = createRoute({
  getParentRoute: () => affair,
  path: '/network',
  validateSearch: (raw): NetworkSearch => parseNetworkSearch(raw),
  loader: ({ context, params }) => context.queryClient.ensureQueryData(networkQuery(params.affair, {}, false)),
  component: lazyRouteComponent(() => import('./rooms/network/network.js'), 'NetworkRoom'),
})

const compare = createRoute({
  getParentRoute: () => affair,
  path: '/compare',
  validateSearch: (raw): CompareSearch => parseCompareSearch(raw),
  loaderDeps: ({ search: { of } }) => ({ of }),
  loader: ({ context, params, deps }) => (deps.of === 'words' ? beginOverview({ context, params }) : undefined),
  component: lazyRouteComponent(() => import('./rooms/compare/compare.js'), 'Compare'),
})

const outlet = createRoute({
  getParentRoute: () => affair,
  path: '/outlets/$outlet',
  loader: ({ context, params }) => beginOverview({ context, params }),
  component: lazyRouteComponent(() => import('./rooms/outlet/outlet.js'), 'OutletRoom'),
})

const actors = createRoute({
  getParentRoute: () => affair,
  path: '/actors',
  validateSearch: (raw): ActorsSearch => parseActorsSearch(raw),
  loader: ({ context, params }) => context.queryClient.ensureQueryData(actorsQuery({ affair: params.affair })),
  component: lazyRouteComponent(() => import('./rooms/actors/actors.js'), 'Actors'),
})

const actor = createRoute({
  getParentRoute: () => affair,
  path: '/actors/$actor',
  loader: ({ context, params }) =>
    Promise.all([
      context.queryClient.ensureQueryData(actorQuery(params.affair, params.actor)),
      context.queryClient.ensureQueryData(matrixQuery(params.affair)),
    ]),
  component: lazyRouteComponent(() => import('./rooms/actor/actor.js'), 'Actor'),
})

const articles = createRoute({
  getParentRoute: () => affair,
  path: '/articles',
  validateSearch: (raw): { outlet?: string } => {
    const { outlet } = parseFilter(raw)
    return outlet === undefined ? {} : { outlet }
  },
  loaderDeps: ({ search }) => search,
  loader: ({ context, params, deps }) => {
    beginOverview({ context, params })
    return context.queryClient.ensureQueryData(articlesQuery({ affair: params.affair, ...deps }))
  },
  component: lazyRouteComponent(() => import('./rooms/articles/articles.js'), 'Articles'),
})

const article = createRoute({
  getParentRoute: () => affair,
  path: '/articles/$article',
  validateSearch: (raw): ReaderSearch => parseReaderSearch(raw),
  loader: ({ context, params }) => context.queryClient.ensureQueryData(articleQuery(params.affair, params.article)),
  component: lazyRouteComponent(() => import('./rooms/reader/reader.js'), 'Reader'),
})

const addArticles = createRoute({
  getParentRoute: () => affair,
  path: '/import',
  validateSearch: (raw): ImportSearch => parseImportSearch(raw),
  loader: ({ context, params }) => {
    beginOverview({ context, params })
    return loadDesk({ context })
  },
  component: lazyRouteComponent(() => import('./rooms/import/import.js'), 'AddArticles'),
})

const codebook = createRoute({
  getParentRoute: () => affair,
  path: '/codebook',
  validateSearch: (raw): CodebookSearch => parseCodebookSearch(raw),
  loader: ({ context, params }) =>
    Promise.all([
      context.queryClient.ensureQueryData(codebookQuery(params.affair)),
      context.queryClient.ensureQueryData(abilitiesQuery()),
    ]),
  component: lazyRouteComponent(() => import('./rooms/codebook/codebook.js'), 'CodebookRoom'),
})

export const router = createRouter({
  routeTree: root.addChildren([
    affairs,
    newAffair,
    settings,
    help,
    affair.addChildren([
      addArticles,
      codebook,
      overview,
      timeline,
      digest,
      search,
      positions,
      ledger,
      statements,
      events,
      event,
      figure,
      decisions,
      disputes,
      network,
      compare,
      outlet,
      actors,
      actor,
      articles,
      article,
    ]),
  ]),
  context: { queryClient },
  parseSearch,
  stringifySearch,
  defaultPreload: 'intent',
  // The query cache knows what is fresh.
  defaultPreloadStaleTime: 0,
  // A room that opens at a statement scrolls to it by itself.
  scrollRestoration: ({ location }) =>
    !['statement', 'cell', 'at', 'layers', 'changes'].some((name) => name in location.search),
  defaultPendingMs: 200,
  defaultPendingComponent: Loading,
  defaultErrorComponent: Failure,
  defaultNotFoundComponent: NotFound,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
