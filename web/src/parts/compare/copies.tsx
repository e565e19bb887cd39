import { Select } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { copiesQuery } from '../../api/queries.js'
import type { CompareSearch } from '../../logic/compare/compare-search.js'
import { copyFlows } from '../../logic/compare/copies.js'
import { outletKey } from '../../logic/compare/wording-runs.js'
import { counted, formatCount, UNKNOWN_OUTLET } from '../../logic/format.js'
import section from '../section.module.css'
import { Empty } from '../states.js'
import styles from './compare.module.css'
import { CopyCard } from './copy-card.js'
import { CopyFlows } from './copy-flows.js'

/** Pairs of articles that are drawn at once. */
const MOST = 100
/** Options open over the room, inside its landmark. */
const OPTIONS = { portalProps: { target: '#room' } }

interface CopiesProps {
  readonly affair: string
  readonly search: CompareSearch
  readonly onChange: (field: keyof CompareSearch) => (value: string | null) => void
}

/** What outlets took over from each other: who from whom, and the passages side by side. */
export function Copies({ affair, search, onChange }: CopiesProps) {
  const { rows, total } = useSuspenseQuery(copiesQuery({ affair })).data
  if (rows.length === 0) {
    return (
      <Empty title="No copies">
        <p>No two articles of different outlets share a passage of twenty words or more, quotations aside.</p>
      </Empty>
    )
  }
  const outlets = [...new Set(rows.flatMap(({ article, source }) => [article.outlet, source.outlet]))]
  const picked = rows.filter(
    ({ article, source }) =>
      search.outlet === undefined || [article, source].some(({ outlet }) => outletKey(outlet) === search.outlet),
  )
  return (
    <>
      <div className={styles.tools}>
        <Select
          comboboxProps={OPTIONS}
          label="Outlet"
          placeholder="Any"
          clearable
          data={outlets
            .map((name) => ({ value: outletKey(name), label: name ?? UNKNOWN_OUTLET }))
            .sort((one, other) => one.label.localeCompare(other.label, 'en'))}
          value={search.outlet ?? null}
          onChange={onChange('outlet')}
        />
      </div>
      <p className={section.note}>
        <span role="status">{counted(picked.length, 'pair')} of articles</span> that share passages of twenty words or
        more, quotations aside. What is copied adds reach, not support.
        {picked.length > MOST || total > rows.length ? ` The first ${formatCount(MOST)}: choose an outlet.` : ''}
      </p>
      {picked.length === 0 ? (
        <Empty title="Nothing fits">
          <p>This outlet shares no passage with another.</p>
        </Empty>
      ) : (
        <>
          <CopyFlows affair={affair} flows={copyFlows(picked)} />
          {picked.slice(0, MOST).map((copy) => (
            <CopyCard key={`${copy.article.id} ${copy.source.id}`} affair={affair} copy={copy} />
          ))}
        </>
      )}
    </>
  )
}
