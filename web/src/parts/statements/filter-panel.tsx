import { Button, Checkbox, Select, TextInput } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Search } from 'lucide-react'
import { facetsQuery } from '../../api/queries.js'
import { UNKNOWN_OUTLET, UNNAMED_SPEAKER } from '../../logic/format.js'
import { choicesOf } from '../../logic/statements/choices.js'
import {
  CLASS_NAMES,
  changeFilter,
  countFilters,
  KIND_NAMES,
  type StatementFilter,
} from '../../logic/statements/filters.js'
import { SearchField } from '../search-field.js'
import styles from './filter-panel.module.css'

interface FilterPanelProps {
  readonly affair: string
  readonly filter: StatementFilter
}

/** Options open over the room, inside its landmark: not cut off by the panel, and not outside the page for who hears it. */
const OPTIONS = { portalProps: { target: '#room' } }

/** The filter of the statement list. It lives in the URL: each change is a step that the browser can take back. */
export function FilterPanel(props: FilterPanelProps) {
  const isWide = useMediaQuery('(min-width: 60.01em)', true, { getInitialValueInEffect: false })
  const set = countFilters(props.filter)
  if (isWide) {
    return (
      <section aria-label="Filters" className={styles.panel}>
        <Fields {...props} />
      </section>
    )
  }
  return (
    <details className={styles.fold}>
      <summary>{set === 0 ? 'Filters' : `Filters (${set})`}</summary>
      <div className={styles.panel}>
        <Fields {...props} />
      </div>
    </details>
  )
}

function Fields({ affair, filter }: FilterPanelProps) {
  const navigate = useNavigate()
  const { data: facets } = useQuery(facetsQuery({ ...filter, affair }))
  const change = (field: keyof StatementFilter) => (value: string | null) => {
    void navigate({
      to: '/affairs/$affair/statements',
      params: { affair },
      search: changeFilter(filter, { [field]: value }),
      resetScroll: false,
    })
  }
  return (
    <>
      <SearchField
        label="Words in the statement"
        placeholder="truce, “free and fair”"
        value={filter.search ?? ''}
        onSearch={change('search')}
        icon={<Search size={16} aria-hidden />}
      />
      <Select
        comboboxProps={OPTIONS}
        label="Speaker"
        placeholder="Anyone"
        searchable
        clearable
        limit={200}
        nothingFoundMessage="Nobody of that name speaks"
        data={choicesOf(facets?.actors, filter.actor, (name) => name ?? UNNAMED_SPEAKER)}
        value={filter.actor ?? null}
        onChange={change('actor')}
      />
      <Select
        comboboxProps={OPTIONS}
        label="Outlet"
        placeholder="Any"
        searchable
        clearable
        limit={200}
        nothingFoundMessage="No outlet of that name was read"
        data={choicesOf(facets?.outlets, filter.outlet, (name) => name ?? UNKNOWN_OUTLET)}
        value={filter.outlet ?? null}
        onChange={change('outlet')}
      />
      <Select
        comboboxProps={OPTIONS}
        label="Kind"
        placeholder="Any"
        clearable
        data={choicesOf(facets?.kinds, filter.kind, (kind) => nameIn(KIND_NAMES, kind))}
        value={filter.kind ?? null}
        onChange={change('kind')}
      />
      <Select
        comboboxProps={OPTIONS}
        label="What the cue does"
        placeholder="Anything"
        clearable
        data={choicesOf(facets?.classes, filter.class, (name) => nameIn(CLASS_NAMES, name))}
        value={filter.class ?? null}
        onChange={change('class')}
      />
      <div className={styles.days}>
        <DayField label="From" value={filter.since} onChange={change('since')} />
        <DayField label="To" value={filter.until} onChange={change('until')} />
      </div>
      {filter.since === undefined && filter.until === undefined ? null : (
        <Checkbox
          label="By exact day, as in the timeline"
          checked={filter.dated === 'day'}
          onChange={(event) => change('dated')(event.currentTarget.checked ? 'day' : null)}
        />
      )}
      {countFilters(filter) === 0 ? null : (
        <Button
          variant="default"
          size="sm"
          onClick={() => void navigate({ to: '/affairs/$affair/statements', params: { affair }, search: {} })}
        >
          Clear all filters
        </Button>
      )}
    </>
  )
}

interface DayFieldProps {
  readonly label: string
  readonly value: string | undefined
  readonly onChange: (value: string) => void
}

function DayField({ label, value, onChange }: DayFieldProps) {
  return (
    <TextInput
      type="date"
      label={label}
      // A month or year, typed into the URL, has no place in a date field: show its first day.
      value={value === undefined ? '' : `${value}-01-01`.slice(0, 10)}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  )
}

const nameIn = (names: Readonly<Record<string, string>>, value: string | null): string =>
  value === null ? '' : (names[value] ?? value)
