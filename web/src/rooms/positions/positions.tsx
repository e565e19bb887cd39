import { useDocumentTitle } from '@mantine/hooks'
import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { useDeferredValue, useMemo } from 'react'
import { matrixQuery } from '../../api/queries.js'
import { counted } from '../../logic/format.js'
import { matrixRows } from '../../logic/positions/matrix-rows.js'
import { type PositionsSearch, parsePositionsSearch } from '../../logic/positions/positions-search.js'
import styles from '../../parts/frame/room-head.module.css'
import { KindControl } from '../../parts/kind-control.js'
import { AsOf } from '../../parts/positions/as-of.js'
import { PositionMatrix } from '../../parts/positions/position-matrix.js'
import { SearchField } from '../../parts/search-field.js'
import { Empty } from '../../parts/states.js'

const route = getRouteApi('/affairs/$affair/positions')

/** Who stands where: actors by issues, as of any day. */
export function Positions() {
  const { affair } = route.useParams()
  const search = route.useSearch()
  const navigate = useNavigate()
  const whole = useSuspenseQuery(matrixQuery(affair)).data
  // While another day is on its way, the one before stays.
  const matrix = useQuery(matrixQuery(affair, search.asOf)).data ?? whole
  const { name, kind } = search
  const rows = useMemo(
    () => matrixRows(matrix, { ...(name === undefined ? {} : { name }), ...(kind === undefined ? {} : { kind }) }),
    [kind, matrix, name],
  )
  // The controls answer at once; the rows follow.
  const shown = useDeferredValue(rows)
  const named = rows.filter(({ unnamed }) => !unnamed).length
  useDocumentTitle('Positions · Standpoint')
  if (whole.cells.length === 0) return <NoPositions affair={affair} hasCodebook={whole.codebook} />
  const change = (field: keyof PositionsSearch) => (value: string | undefined) =>
    void navigate({
      to: '/affairs/$affair/positions',
      params: { affair },
      search: parsePositionsSearch({ ...search, [field]: value }),
      replace: true,
      resetScroll: false,
    })
  return (
    <>
      <div className={styles.head}>
        <h1 aria-live="polite">
          {counted(named, 'actor')} on {counted(matrix.issues.length, 'issue')}
          {named === rows.length ? null : (
            <span className={styles.apart}>, and {counted(rows.length - named, 'group')} without a name</span>
          )}
        </h1>
        <div className={styles.tools}>
          <SearchField label="Name" value={search.name ?? ''} onSearch={change('name')} />
          <KindControl value={search.kind} onChange={change('kind')} />
        </div>
        <AsOf days={whole.days} value={search.asOf} onChange={change('asOf')} />
      </div>
      {rows.length === 0 ? (
        <Empty title="Nobody fits">
          <p>
            Nobody of that name or kind has taken a side by then.{' '}
            <Link to="/affairs/$affair/positions" params={{ affair }} search={{}}>
              See all actors.
            </Link>
          </p>
        </Empty>
      ) : (
        <PositionMatrix affair={affair} issues={matrix.issues} rows={shown} asOf={search.asOf} />
      )}
    </>
  )
}

function NoPositions({ affair, hasCodebook }: { readonly affair: string; readonly hasCodebook: boolean }) {
  if (hasCodebook) {
    return (
      <Empty title="Nobody takes a side yet">
        <p>
          The articles say nothing of the codebook’s issues that could be read as a position.{' '}
          <Link to="/affairs/$affair/codebook" params={{ affair }}>
            Which of its words occur?
          </Link>
        </p>
      </Empty>
    )
  }
  return (
    <Empty title="No issues to take a side on">
      <p>
        Positions are read on the issues of a codebook, and this affair has none. Let the program{' '}
        <Link to="/affairs/$affair/codebook" params={{ affair }} search={{ edit: 'draft' }}>
          propose one from the articles
        </Link>
        , edit it, and read them again with it.
      </p>
    </Empty>
  )
}
