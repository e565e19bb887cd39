import { Button, SegmentedControl, TextInput } from '@mantine/core'
import { useDocumentTitle } from '@mantine/hooks'
import { useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { timelinePages } from '../../api/queries.js'
import { counted } from '../../logic/format.js'
import { parseTimelineSearch, TIMELINE_KIND_NAMES, type TimelineSearch } from '../../logic/timeline/timeline-search.js'
import head from '../../parts/frame/room-head.module.css'
import { SearchField } from '../../parts/search-field.js'
import section from '../../parts/section.module.css'
import { Empty, Failure, Loading } from '../../parts/states.js'
import { DaySection } from '../../parts/timeline/day-section.js'
import styles from './timeline.module.css'

const route = getRouteApi('/affairs/$affair/timeline')

/** An affair day by day: who changed sides, what was done, what was said. */
export function TimelineRoom() {
  const { affair } = route.useParams()
  const search = route.useSearch()
  const navigate = useNavigate()
  const { data, error, fetchNextPage, hasNextPage, isFetchingNextPage } = useInfiniteQuery(
    timelinePages(affair, search),
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
            value={fullDay(search.since)}
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
        <p className={styles.next}>
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
