import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import { type NetworkSearch, networkQuestion } from '../logic/network/network-search.js'
import { reportedOf } from '../logic/overview/timeline.js'
import type { Params } from './client.js'
import { getJson } from './client.js'
import type {
  ActorRow,
  ActorView,
  AffairRow,
  ArticleRow,
  ArticleView,
  Comparison,
  CopyFilter,
  CopyRow,
  Coverage,
  DayCount,
  Digest,
  DigestPart,
  Dispute,
  DisputeFilter,
  EventFilter,
  EventRow,
  FacetField,
  Filter,
  Ledger,
  Listing,
  Matrix,
  Network,
  Overview,
  PositionFilter,
  PositionRow,
  SearchFacets,
  SearchHit,
  StatementFacets,
  StatementRow,
  Timeline,
  Voices,
  WordComparison,
  WordingGroup,
  WordProgress,
} from './types.js'

/** Rows of one page of the statement list. */
export const PAGE_SIZE = 100
/** The most that the API gives at once. */
const ALL = 1000
/** Speakers of which the overview tells. */
const LEADERS = 12
/** Values of a field that a list of choices offers. */
const CHOICES = 200
/** Claims of the table of outlets. */
const SHOWN_CLAIMS = 200

// Only what no route loads is given up when nobody looks at it any more: a query that is given up fails for its loader.

/** Filter fields as query parameters. */
const paramsOf = (filter: Filter): Params => ({ ...filter })

export const affairsQuery = () =>
  queryOptions({
    queryKey: ['affairs'],
    queryFn: () => getJson<Listing<AffairRow>>('/affairs', { limit: ALL }),
  })

export const overviewQuery = (affair: string) =>
  queryOptions({
    queryKey: ['overview', affair],
    queryFn: () => getJson<Overview>(`/affairs/${encodeURIComponent(affair)}`, { speakers: LEADERS }),
  })

/** What each outlet reported on each day. */
export const coverageQuery = (affair: string) =>
  queryOptions({
    queryKey: ['coverage', affair],
    queryFn: () => getJson<Coverage>(`/affairs/${encodeURIComponent(affair)}/coverage`, {}).then(reportedOf),
  })

export const statementsQuery = (filter: Filter, page: number) =>
  queryOptions({
    queryKey: ['statements', filter, page],
    queryFn: ({ signal }) =>
      getJson<Listing<StatementRow>>(
        '/statements',
        { ...paramsOf(filter), limit: PAGE_SIZE, offset: page * PAGE_SIZE },
        signal,
      ),
  })

/** What a filter of statements could be changed to: of one field those with most statements, or of all fields everything. */
export const facetsQuery = (filter: Filter, of?: FacetField) =>
  queryOptions({
    queryKey: ['facets', filter, of ?? null],
    queryFn: ({ signal }) =>
      getJson<StatementFacets>(
        '/statements/facets',
        { ...paramsOf(filter), of, most: of === undefined ? undefined : CHOICES },
        signal,
      ),
    // The counts of the filter before stay until the new ones are there.
    placeholderData: keepPreviousData,
  })

export const actorsQuery = (filter: Filter) =>
  queryOptions({
    queryKey: ['actors', filter],
    queryFn: () => getJson<Listing<ActorRow>>('/actors', { ...paramsOf(filter), limit: ALL }),
    placeholderData: keepPreviousData,
  })

export const actorQuery = (affair: string, actor: string) =>
  queryOptions({
    queryKey: ['actor', affair, actor],
    queryFn: () => getJson<ActorView>(`/actors/${encodeURIComponent(actor)}`, { affair, limit: 0 }),
  })

export const articlesQuery = (filter: Filter) =>
  queryOptions({
    queryKey: ['articles', filter],
    queryFn: () => getJson<Listing<ArticleRow>>('/articles', { ...paramsOf(filter), limit: ALL }),
    placeholderData: keepPreviousData,
  })

export const articleQuery = (affair: string, article: string) =>
  queryOptions({
    queryKey: ['article', affair, article],
    queryFn: () => getJson<ArticleView>(`/articles/${encodeURIComponent(article)}`, { affair }),
  })

/** Who stands where, now or as of a day. */
export const matrixQuery = (affair: string, asOf?: string) =>
  queryOptions({
    queryKey: ['matrix', affair, asOf ?? null],
    queryFn: () => getJson<Matrix>(`/affairs/${encodeURIComponent(affair)}/matrix`, { asOf }),
    placeholderData: keepPreviousData,
  })

/** What one outlet alone reports of who stands where. */
export const outletMatrixQuery = (affair: string, outlet: string) =>
  queryOptions({
    queryKey: ['matrix', affair, 'outlet', outlet],
    queryFn: () => getJson<Matrix>(`/affairs/${encodeURIComponent(affair)}/matrix`, { outlet }),
  })

export const ledgerQuery = (affair: string, actor: string, issue: string, asOf?: string) =>
  queryOptions({
    queryKey: ['ledger', affair, actor, issue, asOf ?? null],
    queryFn: () => {
      const [inAffair, ofActor, onIssue] = [affair, actor, issue].map(encodeURIComponent)
      return getJson<Ledger>(`/affairs/${inAffair}/ledger/${ofActor}/${onIssue}`, { asOf })
    },
  })

export const eventsQuery = (filter: EventFilter) =>
  queryOptions({
    queryKey: ['events', filter],
    queryFn: () => getJson<Listing<EventRow>>('/events', { ...filter, limit: ALL }),
    placeholderData: keepPreviousData,
  })

/** Where articles do not agree. */
export const disputesQuery = (filter: DisputeFilter, limit = ALL) =>
  queryOptions({
    queryKey: ['disputes', filter, limit],
    queryFn: () => getJson<Listing<Dispute>>('/disputes', { ...filter, limit }),
    placeholderData: keepPreviousData,
  })

/**
 * The network with what its URL asks for; with bands, for which the server draws the articles again and again, or, far sooner,
 * without.
 */
export const networkQuery = (affair: string, search: NetworkSearch, bands: boolean) => {
  const question = networkQuestion(search)
  return queryOptions({
    queryKey: ['network', affair, question, bands],
    queryFn: ({ signal }) =>
      getJson<Network>(
        `/affairs/${encodeURIComponent(affair)}/network`,
        { ...question, resamples: bands ? undefined : 0 },
        signal,
      ),
    placeholderData: keepPreviousData,
  })
}

/** The statements of an affair that more than one article has, each in its wordings. */
export const wordingsQuery = (affair: string) =>
  queryOptions({
    queryKey: ['wordings', affair],
    queryFn: () => getJson<Listing<WordingGroup>>('/wordings', { affair, limit: ALL }),
  })

/** The same, of the statements of a filter, the first `limit`. */
export const filteredWordingsQuery = (filter: Filter, limit: number) =>
  queryOptions({
    queryKey: ['wordings', filter, limit],
    queryFn: ({ signal }) => getJson<Listing<WordingGroup>>('/wordings', { ...paramsOf(filter), limit }, signal),
    placeholderData: keepPreviousData,
  })

/** Who is given the word, and by which outlet. */
export const voicesQuery = (affair: string, question: VoiceQuestion) =>
  queryOptions({
    queryKey: ['voices', affair, question],
    queryFn: ({ signal }) => getJson<Voices>(`/affairs/${encodeURIComponent(affair)}/voices`, { ...question }, signal),
    placeholderData: keepPreviousData,
  })

export interface VoiceQuestion extends Omit<Filter, 'affair'> {
  readonly by?: string | undefined
  readonly on?: string | undefined
  readonly outlets?: number
  readonly most?: number
}

/** How much was done on each day. */
export const daysQuery = (affair: string) =>
  queryOptions({
    queryKey: ['days', affair],
    queryFn: () => getJson<Listing<DayCount>>(`/affairs/${encodeURIComponent(affair)}/days`, {}),
  })

export interface TimelineQuestion {
  readonly actor?: string | undefined
  readonly outlet?: string | undefined
  readonly since?: string | undefined
  readonly until?: string | undefined
  readonly issue?: string | undefined
  readonly of?: string | undefined
}

/** Days of the timeline that are asked for at once: of statements a day may have hundreds. */
const DAYS_AT_ONCE = 7
const DAYS_WITHOUT_STATEMENTS = 40

export const timelinePages = (affair: string, question: TimelineQuestion) => {
  const limit = question.of === 'change' || question.of === 'event' ? DAYS_WITHOUT_STATEMENTS : DAYS_AT_ONCE
  return infiniteQueryOptions({
    queryKey: ['timeline', affair, question],
    queryFn: ({ signal, pageParam: offset }) =>
      getJson<Timeline>(`/affairs/${encodeURIComponent(affair)}/timeline`, { ...question, limit, offset }, signal),
    initialPageParam: 0,
    getNextPageParam: ({ total }, _, offset) => (offset + limit < total ? offset + limit : undefined),
  })
}

/** Every change of side, oldest first. */
export const changesQuery = (affair: string) =>
  queryOptions({
    queryKey: ['changes', affair],
    queryFn: () =>
      getJson<Timeline>(`/affairs/${encodeURIComponent(affair)}/timeline`, { of: 'change', limit: ALL }).then(
        ({ rows }) => rows.flatMap(({ changes }) => changes),
      ),
  })

/** Rows of a part of the digest that are asked for at once behind the first. */
const DIGEST_PAGE = 50

/** What the record has learned since a day or a date-time: the first rows of each part. */
export const digestQuery = (affair: string, since: string) =>
  queryOptions({
    queryKey: ['digest', affair, since],
    queryFn: ({ signal }) => getJson<Digest>(`/affairs/${encodeURIComponent(affair)}/digest`, { since }, signal),
  })

/** Rows of a part of it behind the first `shown`. */
export const digestPartQuery = (affair: string, since: string, of: DigestPart, shown: number) =>
  infiniteQueryOptions({
    queryKey: ['digest', affair, since, of, shown],
    queryFn: ({ pageParam: offset, signal }) =>
      getJson<Digest>(
        `/affairs/${encodeURIComponent(affair)}/digest`,
        { since, of, offset, limit: DIGEST_PAGE },
        signal,
      ),
    initialPageParam: shown,
    getNextPageParam: (last, _pages, offset) =>
      offset + DIGEST_PAGE < last[of].total ? offset + DIGEST_PAGE : undefined,
  })

/** Some reports of positions. */
export const positionsQuery = (affair: string, filter: PositionFilter, limit: number) =>
  queryOptions({
    queryKey: ['positions', affair, filter, limit],
    queryFn: ({ signal }) =>
      getJson<Listing<PositionRow>>(`/affairs/${encodeURIComponent(affair)}/positions`, { ...filter, limit }, signal),
  })

export interface SearchQuestion extends Filter {
  readonly search: string
  readonly in?: string | undefined
}

/** Hits that are asked for at once. */
const HITS_AT_ONCE = 30

export const searchPages = (question: SearchQuestion) =>
  infiniteQueryOptions({
    queryKey: ['search', question],
    queryFn: ({ signal, pageParam: offset }) =>
      getJson<Listing<SearchHit>>('/search', { ...question, limit: HITS_AT_ONCE, offset }, signal),
    initialPageParam: 0,
    getNextPageParam: ({ total }, _, offset) => (offset + HITS_AT_ONCE < total ? offset + HITS_AT_ONCE : undefined),
    placeholderData: keepPreviousData,
  })

export const searchFacetsQuery = (question: SearchQuestion) =>
  queryOptions({
    queryKey: ['search facets', question],
    queryFn: ({ signal }) => getJson<SearchFacets>('/search/facets', { ...question }, signal),
    placeholderData: keepPreviousData,
  })

/** What outlets took over from each other. */
export const copiesQuery = (filter: CopyFilter) =>
  queryOptions({
    queryKey: ['copies', filter],
    queryFn: () => getJson<Listing<CopyRow>>('/copies', { ...filter, limit: ALL }),
    placeholderData: keepPreviousData,
  })

/** Terms of each side in the plot. */
const TERMS = 120

/** Which words mark one outlet off from another, or from all others. */
export const wordsQuery = (affair: string, oneOutlet: string, otherOutlet?: string) =>
  queryOptions({
    queryKey: ['words', affair, oneOutlet, otherOutlet ?? null],
    queryFn: () =>
      getJson<WordComparison>(`/affairs/${encodeURIComponent(affair)}/words`, { oneOutlet, otherOutlet, terms: TERMS }),
    placeholderData: keepPreviousData,
  })

/** How far the server has read the texts whose words it counts; null when nobody waits for that. */
export const wordsProgressQuery = (affair: string) =>
  queryOptions({
    queryKey: ['words progress', affair],
    queryFn: ({ signal }) =>
      getJson<{ readonly progress: WordProgress | null }>(
        `/affairs/${encodeURIComponent(affair)}/words/progress`,
        {},
        signal,
      ),
    refetchInterval: 400,
    gcTime: 0,
  })

/** Rows that the search shows of a kind. */
const FEW = 6

export const foundActorsQuery = (affair: string, actor: string) =>
  queryOptions({
    queryKey: ['found actors', affair, actor],
    queryFn: ({ signal }) => getJson<Listing<ActorRow>>('/actors', { affair, actor, limit: FEW }, signal),
    placeholderData: keepPreviousData,
  })

/** Articles by title and text. */
export const foundArticlesQuery = (affair: string, search: string) =>
  queryOptions({
    queryKey: ['found articles', affair, search],
    queryFn: ({ signal }) => getJson<Listing<SearchHit>>('/search', { affair, search, limit: FEW }, signal),
    placeholderData: keepPreviousData,
  })

export const foundStatementsQuery = (affair: string, search: string) =>
  queryOptions({
    queryKey: ['found statements', affair, search],
    queryFn: ({ signal }) => getJson<Listing<StatementRow>>('/statements', { affair, search, limit: FEW }, signal),
    placeholderData: keepPreviousData,
  })

/** Claims by outlets. */
export const claimsQuery = (affair: string, kind?: string, silent?: string) =>
  queryOptions({
    queryKey: ['claims', affair, kind ?? null, silent ?? null],
    queryFn: () =>
      getJson<Comparison>(`/affairs/${encodeURIComponent(affair)}/compare`, { kind, silent, limit: SHOWN_CLAIMS }),
    placeholderData: keepPreviousData,
  })
