import { SegmentedControl } from '@mantine/core'
import { useDocumentTitle } from '@mantine/hooks'
import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { disputesQuery } from '../../api/queries.js'
import { DISPUTE_KIND_NAMES, type DisputesSearch, parseDisputesSearch } from '../../logic/events/disputes-search.js'
import { counted } from '../../logic/format.js'
import { DisputeCard } from '../../parts/disputes/dispute-card.js'
import styles from '../../parts/frame/room-head.module.css'
import { Empty } from '../../parts/states.js'

const route = getRouteApi('/affairs/$affair/disputes')

/** Where articles do not agree: rival numbers, actors put on both sides of an issue, different days for one deed. */
export function Disputes() {
  const { affair } = route.useParams()
  const search: DisputesSearch = route.useSearch()
  const navigate = useNavigate()
  const whole = useSuspenseQuery(disputesQuery({ affair })).data
  const { rows, total } = useQuery(disputesQuery({ affair, ...search })).data ?? whole
  useDocumentTitle('Disputes · Standpoint')
  if (whole.total === 0) {
    return (
      <Empty title="Nothing in dispute">
        <p>
          No two articles of this affair were found to give rival numbers, to put an actor on both sides of one day, or
          to give one deed two days.
        </p>
      </Empty>
    )
  }
  return (
    <>
      <div className={styles.head}>
        <h1 aria-live="polite">{counted(total, 'dispute')}</h1>
        <SegmentedControl
          aria-label="What is in dispute"
          value={search.of ?? ''}
          onChange={(of) =>
            void navigate({
              to: '/affairs/$affair/disputes',
              params: { affair },
              search: parseDisputesSearch({ of }),
              replace: true,
              resetScroll: false,
            })
          }
          data={[
            { value: '', label: 'All' },
            ...Object.entries(DISPUTE_KIND_NAMES).map(([value, label]) => ({ value, label })),
          ]}
        />
      </div>
      {rows.length === 0 ? (
        <Empty title="None of this kind">
          <p>The articles differ about other things only.</p>
        </Empty>
      ) : (
        rows.map((dispute) => <DisputeCard key={dispute.id} affair={affair} dispute={dispute} />)
      )}
    </>
  )
}
