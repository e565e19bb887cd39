import { Select } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { facetsQuery, foundActorsQuery } from '../../api/queries.js'
import type { Facet } from '../../api/types.js'
import { choicesOf } from '../../logic/statements/choices.js'
import { FACET_OF, type FilterField, facetName } from '../../logic/statements/facet-fields.js'
import { askedOf, type StatementFilter } from '../../logic/statements/filters.js'

interface FacetSelectProps {
  readonly affair: string
  readonly filter: StatementFilter
  readonly field: FilterField
  readonly label: string
  readonly placeholder: string
  /** What stands there when no value has the words that are typed. */
  readonly nothing?: string
  readonly onChange: (value: string | null) => void
}

/** Options open over the room, inside its landmark: not cut off by the panel, and not outside the page for who hears it. */
const OPTIONS = { portalProps: { target: '#room' } }
const PAUSE_MS = 200

/** One field of the filter, with the values that there are and how many statements have each: asked for when it is opened. */
export function FacetSelect({ affair, filter, field, label, placeholder, nothing, onChange }: FacetSelectProps) {
  const [isOpen, setOpen] = useState(false)
  const [typed, setTyped] = useState('')
  const [wanted] = useDebouncedValue(typed, PAUSE_MS)
  const value = filter[field]
  const of = FACET_OF[field]
  const { data } = useQuery({
    ...facetsQuery({ ...askedOf(filter), affair }, of),
    enabled: isOpen || value !== undefined,
  })
  // The list holds those with most statements: a name that is not in it is looked for among all.
  const isNamed = field === 'actor' && isOpen && wanted.trim().length > 1
  const found = useQuery({ ...foundActorsQuery(affair, wanted), enabled: isNamed }).data
  const facets: readonly Facet[] = [
    ...(data?.[of] ?? []),
    ...(isNamed ? (found?.rows ?? []) : [])
      .filter(({ id }) => !data?.[of].some((facet) => facet.value === id))
      .map(({ id, name, statements }) => ({ value: id, name, statements })),
  ]
  return (
    <Select
      comboboxProps={OPTIONS}
      label={label}
      placeholder={placeholder}
      searchable={nothing !== undefined}
      clearable
      limit={200}
      {...(nothing === undefined ? {} : { nothingFoundMessage: data === undefined ? 'Looking …' : nothing })}
      data={choicesOf(facets, value, (name) => facetName(field, name))}
      value={value ?? null}
      onChange={onChange}
      onSearchChange={setTyped}
      onDropdownOpen={() => setOpen(true)}
    />
  )
}
