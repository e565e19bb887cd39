import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { matrixQuery } from '../../api/queries.js'
import type { SearchFacets } from '../../api/types.js'
import { formatCount, formatDate, UNKNOWN_OUTLET } from '../../logic/format.js'
import { languageName, NARROWED, narrowed, type SearchRoomSearch } from '../../logic/search/search-room.js'
import { KIND_NAMES } from '../../logic/statements/filters.js'
import styles from './search-facet-list.module.css'

/** Values of a field that are shown at once. */
const MOST = 6

interface SearchFacetListProps {
  readonly affair: string
  readonly search: SearchRoomSearch
  readonly facets: SearchFacets
}

/** What the search could be narrowed to, each with its hits; what is set is set off, and taken away by the same link. */
export function SearchFacetList({ affair, search, facets }: SearchFacetListProps) {
  const issues = useQuery({ ...matrixQuery(affair), enabled: facets.issues.length > 0 }).data?.issues
  const questionOf = (id: string) => issues?.find((issue) => issue.id === id)?.question ?? null
  return NARROWED.map(({ field, facet, name }) => {
    const values = facets[facet]
    const isSet = search[field] !== undefined
    if (values.length === 0 || (values.length === 1 && !isSet)) return null
    const row = ({ value, name: label, hits }: (typeof values)[number]) => (
      <li key={value}>
        <Link
          to="/affairs/$affair/search"
          params={{ affair }}
          search={narrowed(search, field, value)}
          resetScroll={false}
          aria-current={search[field] === value ? 'true' : undefined}
          className={styles.value}
        >
          <span>{wordsOf(field, value, field === 'issue' ? (questionOf(value) ?? label) : label)}</span>
          <span className={styles.hits}>{formatCount(hits)}</span>
        </Link>
      </li>
    )
    return (
      <section key={field} aria-label={name}>
        <h2 className={styles.name}>{name}</h2>
        <ul className={styles.values}>{values.slice(0, MOST).map(row)}</ul>
        {values.length > MOST ? (
          <details className={styles.more}>
            <summary>{formatCount(values.length - MOST)} more</summary>
            <ul className={styles.values}>{values.slice(MOST).map(row)}</ul>
          </details>
        ) : null}
      </section>
    )
  })
}

function wordsOf(field: string, value: string, name: string | null): string {
  if (field === 'since') return formatDate(value)
  if (field === 'language') return languageName(value)
  if (field === 'kind') return KIND_NAMES[value as keyof typeof KIND_NAMES] ?? value
  return name ?? UNKNOWN_OUTLET
}
