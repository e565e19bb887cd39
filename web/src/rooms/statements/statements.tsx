import { SegmentedControl } from '@mantine/core'
import { useDocumentTitle } from '@mantine/hooks'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { changeFilter } from '../../logic/statements/filters.js'
import { FilterPanel } from '../../parts/statements/filter-panel.js'
import { StatementGroups } from '../../parts/statements/statement-groups.js'
import { StatementList } from '../../parts/statements/statement-list.js'
import styles from './statements.module.css'

const route = getRouteApi('/affairs/$affair/statements')

/** Who said what: the list, and the filter that its URL holds. */
export function Statements() {
  const { affair } = route.useParams()
  const filter = route.useSearch()
  const navigate = useNavigate()
  useDocumentTitle('Statements · Standpoint')
  return (
    <div className={styles.room}>
      <h1 className="visually-hidden">Statements</h1>
      <FilterPanel affair={affair} filter={filter} />
      <div className={styles.found}>
        <SegmentedControl
          aria-label="How statements are shown"
          className={styles.grouping}
          size="xs"
          value={filter.group ?? ''}
          onChange={(group) =>
            void navigate({
              to: '/affairs/$affair/statements',
              params: { affair },
              search: changeFilter(filter, { group }),
              resetScroll: false,
            })
          }
          data={[
            { value: '', label: 'One by one' },
            { value: 'same', label: 'Same statement together' },
          ]}
        />
        {filter.group === 'same' ? (
          <StatementGroups affair={affair} filter={filter} />
        ) : (
          <StatementList affair={affair} filter={filter} />
        )}
      </div>
    </div>
  )
}
