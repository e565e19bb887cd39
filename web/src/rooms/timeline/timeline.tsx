import { Button, SegmentedControl, TextInput } from '@mantine/core'
import { useDocumentTitle } from '@mantine/hooks'
import { useInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { overviewQuery, timelinePages } from '../../api/queries.js'
import { counted, formatDate } from '../../logic/format.js'
import { windowAround } from '../../logic/overview/timeline.js'
import { parseTimelineSearch, TIMELINE_KIND_NAMES, type TimelineSearch } from '../../logic/timeline/timeline-search.js'
import head from '../../parts/frame/room-head.module.css'
import { SearchField } from '../../parts/search-field.js'
import section from '../../parts/section.module.css'
import { Empty, Failure, Loading } from '../../parts/states.js'
import steps from '../../parts/steps.module.css'
import { DaySection } from '../../parts/timeline/day-section.js'

const route = getRouteApi('/affairs/$affair/timeline')

/** As a first day: all days. */
const EARLIEST = '0001-01-01'

/** An affair day by day: who changed sides, what was done, what was said. */
export function TimelineRoom() {
  const { affair } = route.useParams()
  const search = route.useSearch()
  const navigate = useNavigate()
  const coverage = useSuspenseQuery(overviewQuery(affair)).data.affair
  // Articles recall days of long before: who asks for no days begins with the coverage.
  const isOpen = search.since === undefined && search.until === undefined && coverage.from !== null
  const begin = isOpen ? windowAround(coverage)[0] : search.since
  const { data, error, fetchNextPage, hasNextPage, isFetchingNextPage } = useInfiniteQuery(
    timelinePages(affair, { ...search, ...(begin === undefined ? {} : { since: begin }) }),
  )
  useDocumentTitle('Timeline · Standpoint')
  const change = (field: keyof TimelineSearch) => (value: string) =>
    void navigate({
      to: '/affairs/$affair/timeline',
      params: { affair },
      search: parseTimelineSearch({ ...search, [field]: value }),
      replace: true,
      resetScroll: false,
    })
  const [first] = data?.pages ?? []
  const days = data?.pages.flatMap(({ rows }) => rows) ?? []
  return (
    <>
      <div className={head.head}>
        <h1 aria-live="polite">{first === undefined ? 'Day by day' : counted(first.total, 'day')}</h1>
        <div className={head.tools}>
          <SegmentedControl
            aria-label="What is told"
            className={head.kinds}
            value={search.of ?? ''}
            onChange={change('of')}
            data={[
              { value: '', label: 'Everything' },
              ...Object.entries(TIMELINE_KIND_NAMES).map(([value, label]) => ({ value, label })),
            ]}
          />
          <SearchField label="Actor" placeholder="Anybody" value={search.actor ?? ''} onSearch={change('actor')} />
          <SearchField label="Outlet" placeholder="Any" value={search.outlet ?? ''} onSearch={change('outlet')} />
          <TextInput
            type="date"
            label="From"
            value={search.since === EARLIEST ? '' : fullDay(search.since)}
            onChange={(event) => change('since')(event.currentTarget.value)}
          />
          <TextInput
            type="date"
            label="To"
            value={fullDay(search.until)}
            onChange={(event) => change('until')(event.currentTarget.value)}
          />
        </div>
      </div>
      {isOpen && begin !== undefined ? (
        <p className={head.cut}>
          From {formatDate(begin)} on.{' '}
          <Link to="/affairs/$affair/timeline" params={{ affair }} search={{ ...search, since: EARLIEST }}>
            Show days of long before too
          </Link>
        </p>
      ) : null}
      {error !== null ? <Failure error={error} /> : null}
      {data === undefined && error === null ? <Loading /> : null}
      {first?.total === 0 ? (
        <Empty title="Nothing on these days">
          <p>
            No day holds what is asked for.{' '}
            <Link to="/affairs/$affair/timeline" params={{ affair }} search={{}}>
              See all days.
            </Link>
          </p>
        </Empty>
      ) : null}
      {days.map((day) => (
        <DaySection key={day.day} affair={affair} day={day} actor={search.actor} outlet={search.outlet} />
      ))}
      {hasNextPage ? (
        <p className={steps.more}>
          <Button variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            The next days
          </Button>
          <span>
            {days.length} of {first?.total} days
          </span>
        </p>
      ) : null}
      {first === undefined || hasNextPage || first.undated.events + first.undated.statements === 0 ? null : (
        <p className={section.note}>
          Without a day, and so not told here: {counted(first.undated.events, 'event')},{' '}
          {counted(first.undated.statements, 'statement')}.
        </p>
      )}
    </>
  )
}

/** A month or year, typed into the URL, has no place in a date field: its first day is shown. */
const fullDay = (value: string | undefined): string => (value === undefined ? '' : `${value}-01-01`.slice(0, 10))
