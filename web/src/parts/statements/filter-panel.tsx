import { Button, Checkbox, TextInput } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { Search } from 'lucide-react'
import type { FilterField } from '../../logic/statements/facet-fields.js'
import { changeFilter, countFilters, type StatementFilter } from '../../logic/statements/filters.js'
import { NarrowFold } from '../narrow-fold.js'
import { SearchField } from '../search-field.js'
import { FacetSelect } from './facet-select.js'
import styles from './filter-panel.module.css'

interface FilterPanelProps {
  readonly affair: string
  readonly filter: StatementFilter
}

/** The filter of the statement list. It lives in the URL: each change is a step that the browser can take back. */
export const FilterPanel = (props: FilterPanelProps) => (
  <NarrowFold label="Filters" set={countFilters(props.filter)} className={styles.panel ?? ''}>
    <Fields {...props} />
  </NarrowFold>
)

function Fields({ affair, filter }: FilterPanelProps) {
  const navigate = useNavigate()
  const change = (field: keyof StatementFilter) => (value: string | null) => {
    void navigate({
      to: '/affairs/$affair/statements',
      params: { affair },
      search: changeFilter(filter, { [field]: value }),
      resetScroll: false,
    })
  }
  const facet = (field: FilterField) => ({ affair, filter, field, onChange: change(field) })
  return (
    <>
      <SearchField
        label="Words in the statement"
        placeholder="truce, “free and fair”"
        value={filter.search ?? ''}
        onSearch={change('search')}
        icon={<Search size={16} aria-hidden />}
      />
      <FacetSelect {...facet('actor')} label="Speaker" placeholder="Anyone" nothing="Nobody of that name speaks" />
      <FacetSelect
        {...facet('state')}
        label="State of the speaker"
        placeholder="Any"
        nothing="No speaker of that state"
      />
      <FacetSelect {...facet('role')} label="Office" placeholder="Any" nothing="Nobody in that office speaks" />
      <FacetSelect {...facet('issue')} label="Bears on" placeholder="Any issue, or none" />
      <FacetSelect {...facet('outlet')} label="Outlet" placeholder="Any" nothing="No outlet of that name was read" />
      <FacetSelect {...facet('kind')} label="Kind" placeholder="Any" />
      <FacetSelect {...facet('class')} label="What the cue does" placeholder="Anything" />
      <FacetSelect {...facet('confidence')} label="How surely read" placeholder="However" />
      <FacetSelect {...facet('reviewed')} label="Reviewed" placeholder="Or not" />
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
      {filter.article === undefined ? null : (
        <Checkbox label="Of one article only" checked onChange={() => change('article')(null)} />
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
