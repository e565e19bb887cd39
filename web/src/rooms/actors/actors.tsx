import { Checkbox } from '@mantine/core'
import { useDocumentTitle } from '@mantine/hooks'
import { useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { actorsQuery } from '../../api/queries.js'
import { counted, formatCount } from '../../logic/format.js'
import { pickActors } from '../../logic/positions/pick-actors.js'
import type { ActorsSearch } from '../../logic/room-search.js'
import { ActorTable } from '../../parts/actor/actor-table.js'
import styles from '../../parts/frame/room-head.module.css'
import { KindControl } from '../../parts/kind-control.js'
import { SearchField } from '../../parts/search-field.js'
import { Empty } from '../../parts/states.js'

const route = getRouteApi('/affairs/$affair/actors')

/** Who is named in the articles, those who speak first. */
export function Actors() {
  const { affair } = route.useParams()
  const search = route.useSearch()
  const navigate = useNavigate()
  const { rows, total } = useSuspenseQuery(actorsQuery({ affair })).data
  useDocumentTitle('Actors · Standpoint')
  const change = (change: ActorsSearch) =>
    void navigate({
      to: '/affairs/$affair/actors',
      params: { affair },
      search: { ...search, ...change },
      replace: true,
      resetScroll: false,
    })
  if (total === 0) {
    return (
      <Empty title="No actors yet">
        <p>The articles of this affair name nobody that the program could read.</p>
      </Empty>
    )
  }
  const picked = pickActors(rows, search)
  return (
    <>
      <div className={styles.head}>
        <h1>
          <span role="status">{counted(picked.length, 'actor')}</span>
        </h1>
        <div className={styles.tools}>
          <SearchField label="Name" value={search.name ?? ''} onSearch={(name) => change({ name })} />
          <KindControl value={search.kind} onChange={(kind) => change({ kind })} />
          <Checkbox
            label="Also without a name"
            checked={search.nameless === true}
            onChange={({ currentTarget: { checked } }) => {
              const { nameless: _, ...rest } = search
              void navigate({
                to: '/affairs/$affair/actors',
                params: { affair },
                search: checked ? { ...rest, nameless: true } : rest,
                replace: true,
                resetScroll: false,
              })
            }}
          />
        </div>
      </div>
      {total > rows.length ? (
        <p className={styles.cut}>
          The first {formatCount(rows.length)} of {formatCount(total)}, those who say most first. Find others in{' '}
          <Link to="/affairs/$affair/statements" params={{ affair }}>
            the statements
          </Link>
          .
        </p>
      ) : null}
      {picked.length === 0 ? (
        <Empty title="Nobody fits">
          <p>
            Try fewer letters, or{' '}
            <Link to="/affairs/$affair/actors" params={{ affair }} search={{}}>
              see all actors
            </Link>
            .
          </p>
        </Empty>
      ) : (
        <ActorTable affair={affair} actors={picked} />
      )}
    </>
  )
}
