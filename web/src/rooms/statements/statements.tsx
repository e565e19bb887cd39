import { useDocumentTitle } from '@mantine/hooks'
import { getRouteApi } from '@tanstack/react-router'
import { FilterPanel } from '../../parts/statements/filter-panel.js'
import { StatementList } from '../../parts/statements/statement-list.js'
import styles from './statements.module.css'

const route = getRouteApi('/affairs/$affair/statements')

/** Who said what: the list, and the filter that its URL holds. */
export function Statements() {
  const { affair } = route.useParams()
  const filter = route.useSearch()
  useDocumentTitle('Statements · Standpoint')
  return (
    <div className={styles.room}>
      <h1 className="visually-hidden">Statements</h1>
      <FilterPanel affair={affair} filter={filter} />
      <StatementList affair={affair} filter={filter} />
    </div>
  )
}
