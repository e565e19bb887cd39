import { Button, Select, TextInput } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Search } from 'lucide-react'
import { overviewQuery } from '../api/queries.js'
import { CLASS_NAMES, changeFilter, countFilters, KIND_NAMES, type StatementFilter } from '../logic/filters.js'
import { formatCount, UNKNOWN_OUTLET, UNNAMED_SPEAKER } from '../logic/format.js'
import styles from './filter-panel.module.css'
import { SearchField } from './search-field.js'

interface FilterPanelProps {
  readonly affair: string
  readonly filter: StatementFilter
}

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
  const { speakers, outlets, unnamed } = useSuspenseQuery(overviewQuery(affair)).data
  const change = (field: keyof StatementFilter) => (value: string | null) => {
    void navigate({
      to: '/affairs/$affair/statements',
      params: { affair },
      search: changeFilter(filter, { [field]: value }),
      resetScroll: false,
    })
  }
  const actorChoices = [
    ...speakers.map(({ actor, statements }) => ({ value: actor.id, label: withCount(actor.name, statements) })),
    ...(unnamed > 0 ? [{ value: 'unnamed', label: withCount(UNNAMED_SPEAKER, unnamed) }] : []),
  ]
  const outletChoices = outlets.map(({ id, name, statements }) => ({
    value: id ?? 'unknown',
    label: withCount(name ?? UNKNOWN_OUTLET, statements),
  }))
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
        label="Speaker"
        placeholder="Anyone"
        searchable
        clearable
        limit={200}
        nothingFoundMessage="Nobody of that name speaks"
        data={withCurrent(actorChoices, filter.actor)}
        value={filter.actor ?? null}
        onChange={change('actor')}
      />
      <Select
        label="Outlet"
        placeholder="Any"
        searchable
        clearable
        limit={200}
        nothingFoundMessage="No outlet of that name was read"
        data={withCurrent(outletChoices, filter.outlet)}
        value={filter.outlet ?? null}
        onChange={change('outlet')}
      />
      <Select
        label="Kind"
        placeholder="Any"
        clearable
        data={Object.entries(KIND_NAMES).map(([value, label]) => ({ value, label }))}
        value={filter.kind ?? null}
        onChange={change('kind')}
      />
      <Select
        label="What the cue does"
        placeholder="Anything"
        clearable
        data={Object.entries(CLASS_NAMES).map(([value, label]) => ({ value, label }))}
        value={filter.class ?? null}
        onChange={change('class')}
      />
      <div className={styles.days}>
        <DayField label="From" value={filter.since} onChange={change('since')} />
        <DayField label="To" value={filter.until} onChange={change('until')} />
      </div>
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

const withCount = (name: string, count: number): string => `${name} (${formatCount(count)})`

interface Choice {
  readonly value: string
  readonly label: string
}

/** The choices, and the one in the URL where it is none of them: words of a name, typed there by hand. */
function withCurrent(choices: readonly Choice[], current: string | undefined): Choice[] {
  if (current === undefined || choices.some(({ value }) => value === current)) return [...choices]
  return [{ value: current, label: `“${current}”` }, ...choices]
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
