import { Select } from '@mantine/core'
import { useDocumentTitle } from '@mantine/hooks'
import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { eventsQuery, overviewQuery } from '../../api/queries.js'
import { type EventsSearch, parseEventsSearch } from '../../logic/events/events-search.js'
import { EVENT_TYPES, MODALITY_NAMES, typeWord } from '../../logic/events/plover.js'
import { capitalised, counted, formatCount } from '../../logic/format.js'
import { EventCard } from '../../parts/events/event-card.js'
import { EventFigure } from '../../parts/events/event-figure.js'
import styles from '../../parts/frame/room-head.module.css'
import { SearchField } from '../../parts/search-field.js'
import { Empty } from '../../parts/states.js'

const route = getRouteApi('/affairs/$affair/events')

/** Options open over the room, inside its landmark. */
const OPTIONS = { portalProps: { target: '#room' } }

const TYPES = Object.keys(EVENT_TYPES).map((value) => ({ value, label: `${value} – ${typeWord(value)}` }))
const MODALITIES = Object.entries(MODALITY_NAMES).map(([value, label]) => ({ value, label: capitalised(label) }))

/** What was done, by whom, to whom, when: a picture, and the list with the sentences. */
export function Events() {
  const { affair } = route.useParams()
  const search = route.useSearch()
  const navigate = useNavigate()
  const whole = useSuspenseQuery(eventsQuery({ affair })).data
  const { rows, total } = useQuery(eventsQuery({ affair, ...search })).data ?? whole
  const period = useSuspenseQuery(overviewQuery(affair)).data.affair
  useDocumentTitle('Events · Standpoint')
  if (whole.total === 0) {
    return (
      <Empty title="No events yet">
        <p>The articles of this affair tell of no deed that the program could read.</p>
      </Empty>
    )
  }
  const change = (field: keyof EventsSearch) => (value: string | null) =>
    void navigate({
      to: '/affairs/$affair/events',
      params: { affair },
      search: parseEventsSearch({ ...search, [field]: value }),
      replace: true,
      resetScroll: false,
    })
  return (
    <>
      <div className={styles.head}>
        <h1>
          <span role="status">{counted(total, 'event')}</span>
        </h1>
        <div className={styles.tools}>
          <SearchField label="Actor" value={search.actor ?? ''} onSearch={change('actor')} />
          <Select
            comboboxProps={OPTIONS}
            label="Type (PLOVER)"
            placeholder="Any"
            clearable
            data={TYPES}
            value={search.type ?? null}
            onChange={change('type')}
          />
          <Select
            comboboxProps={OPTIONS}
            label="Did it happen?"
            placeholder="Any"
            clearable
            data={MODALITIES}
            value={search.modality ?? null}
            onChange={change('modality')}
          />
        </div>
      </div>
      {total > rows.length ? (
        <p className={styles.cut}>
          The first {formatCount(rows.length)} of {formatCount(total)}: narrow the list down to see others.
        </p>
      ) : null}
      {rows.length === 0 ? (
        <Empty title="Nothing fits">
          <p>
            No event of that kind.{' '}
            <Link to="/affairs/$affair/events" params={{ affair }} search={{}}>
              See all events.
            </Link>
          </p>
        </Empty>
      ) : (
        <>
          <EventFigure events={rows} period={period} />
          {rows.map((event) => (
            <EventCard key={event.id} affair={affair} event={event} />
          ))}
        </>
      )}
    </>
  )
}
