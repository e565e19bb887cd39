import { Select, TextInput } from '@mantine/core'
import { useDocumentTitle } from '@mantine/hooks'
import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { eventsQuery, overviewQuery } from '../../api/queries.js'
import type { EventRow } from '../../api/types.js'
import { type Coverage, recalledEvents } from '../../logic/events/dated-events.js'
import { type EventsSearch, parseEventsSearch } from '../../logic/events/events-search.js'
import { EVENT_TYPES, MODALITY_NAMES, typeWord } from '../../logic/events/plover.js'
import { capitalised, counted, formatCount, formatDate } from '../../logic/format.js'
import { EventCard } from '../../parts/events/event-card.js'
import { EventDays, EventFigure } from '../../parts/events/event-figure.js'
import styles from '../../parts/frame/room-head.module.css'
import { SearchField } from '../../parts/search-field.js'
import section from '../../parts/section.module.css'
import { Empty } from '../../parts/states.js'
import { MoreRows, useSteps } from '../../parts/steps.js'

const route = getRouteApi('/affairs/$affair/events')

/** Options open over the room, inside its landmark. */
const OPTIONS = { portalProps: { target: '#room' } }

const TYPES = Object.keys(EVENT_TYPES).map((value) => ({ value, label: `${value} – ${typeWord(value)}` }))
/** Events that are shown at once. */
const MOST = 50

const MODALITIES = Object.entries(MODALITY_NAMES).map(([value, label]) => ({ value, label: capitalised(label) }))

/** What was done, by whom, to whom, when: a picture, and the list with the sentences. */
export function Events() {
  const { affair } = route.useParams()
  const search = route.useSearch()
  const navigate = useNavigate()
  const whole = useSuspenseQuery(eventsQuery({ affair })).data
  const { rows, total } = useQuery(eventsQuery({ affair, ...search })).data ?? whole
  const coverage = useSuspenseQuery(overviewQuery(affair)).data.affair
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
          <TextInput
            type="date"
            label="From"
            value={wholeDay(search.since, '-01-01')}
            onChange={(event) => change('since')(event.currentTarget.value)}
          />
          <TextInput
            type="date"
            label="To"
            value={wholeDay(search.until, '-12-31')}
            onChange={(event) => change('until')(event.currentTarget.value)}
          />
        </div>
      </div>
      {total > rows.length ? (
        <p className={styles.cut}>
          The first {formatCount(rows.length)} of {formatCount(total)}, by their day
          {lastDay(rows)}: choose days, an actor or a type to see others.
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
          {total > rows.length && !isNarrowed(search) ? (
            <EventDays affair={affair} coverage={coverage} />
          ) : (
            <EventFigure affair={affair} events={rows} coverage={coverage} />
          )}
          <EventList affair={affair} events={rows} coverage={coverage} />
        </>
      )}
    </>
  )
}

/** Whether more than days is asked for: the picture of all days would not show it. */
const isNarrowed = ({ type, modality, actor }: EventsSearch): boolean =>
  type !== undefined || modality !== undefined || actor !== undefined

/** ", up to 3 May 2015": how far a list that is cut reaches; nothing where its last event has no day. */
function lastDay(rows: readonly EventRow[]): string {
  const last = rows.at(-1)?.date
  return last === null || last === undefined ? '' : `, up to ${formatDate(last.slice(0, 10))}`
}

/** A month or year, typed into the URL, has no place in a date field: a day of it is shown. */
const wholeDay = (value: string | undefined, rest: string): string =>
  value === undefined ? '' : value.length === 4 ? `${value}${rest}` : `${value}-01`.slice(0, 10)

interface EventListProps {
  readonly affair: string
  readonly events: readonly EventRow[]
  readonly coverage: Coverage
}

/** The events by their day; what articles recall of long before is folded away. */
function EventList({ affair, events, coverage }: EventListProps) {
  const { recalled, others } = useMemo(() => recalledEvents(events, coverage), [events, coverage])
  const [isOpen, setOpen] = useState(false)
  const steps = useSteps(others, MOST)
  return (
    <>
      {recalled.length === 0 ? null : (
        <details className={section.fold} onToggle={(event) => setOpen(event.currentTarget.open)}>
          <summary>{counted(recalled.length, 'event')} of long before the coverage, which articles recall</summary>
          {isOpen ? recalled.map((event) => <EventCard key={event.id} affair={affair} event={event} />) : null}
        </details>
      )}
      {steps.shown.map((event) => (
        <EventCard key={event.id} affair={affair} event={event} />
      ))}
      <MoreRows steps={steps} one="event" />
    </>
  )
}
