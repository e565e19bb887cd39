import { Checkbox, Select } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { wordingsQuery } from '../../api/queries.js'
import type { CompareSearch } from '../../logic/compare/compare-search.js'
import { outletKey, pickWordings, speakersOf } from '../../logic/compare/wording-runs.js'
import { counted, formatCount, UNKNOWN_OUTLET } from '../../logic/format.js'
import section from '../section.module.css'
import { Empty } from '../states.js'
import styles from './compare.module.css'
import { WordingCard } from './wording-card.js'
import { WordingKey } from './wording-key.js'

/** Statements that are drawn at once. */
const MOST = 100
/** Options open over the room, inside its landmark. */
const OPTIONS = { portalProps: { target: '#room' } }

interface WordingsProps {
  readonly affair: string
  readonly search: CompareSearch
  readonly onChange: (field: keyof CompareSearch) => (value: string | null) => void
}

/** What several articles report of one statement: its wordings, held against the fullest. */
export function Wordings({ affair, search, onChange }: WordingsProps) {
  const { rows } = useSuspenseQuery(wordingsQuery(affair)).data
  if (rows.length === 0) {
    return (
      <Empty title="No statement in two wordings">
        <p>No two articles of this affair were found to report one and the same statement.</p>
      </Empty>
    )
  }
  const picked = pickWordings(rows, search)
  const speakers = new Map(rows.flatMap(speakersOf).map(({ id, name }) => [id, name]))
  const outlets = new Set(rows.flatMap((group) => group.outlets))
  return (
    <>
      <div className={styles.tools}>
        <Select
          comboboxProps={OPTIONS}
          label="Speaker"
          placeholder="Anybody"
          searchable
          clearable
          data={[...speakers].map(([value, label]) => ({ value, label })).sort(byLabel)}
          value={search.speaker ?? null}
          onChange={onChange('speaker')}
        />
        <Select
          comboboxProps={OPTIONS}
          label="Outlet"
          placeholder="Any"
          clearable
          data={[...outlets].map((name) => ({ value: outletKey(name), label: name ?? UNKNOWN_OUTLET })).sort(byLabel)}
          value={search.outlet ?? null}
          onChange={onChange('outlet')}
        />
        <Checkbox
          label="Only where the words differ"
          checked={search.differs === '1'}
          onChange={(event) => onChange('differs')(event.currentTarget.checked ? '1' : null)}
        />
      </div>
      <p className={section.note}>
        <span role="status">{counted(picked.length, 'statement')}</span> in several wordings. <WordingKey />
        {picked.length > MOST ? ` The first ${formatCount(MOST)}: choose a speaker to see others.` : ''}
      </p>
      {picked.length === 0 ? (
        <Empty title="Nothing fits">
          <p>No statement in several wordings fits all that is chosen.</p>
        </Empty>
      ) : (
        picked.slice(0, MOST).map((group) => <WordingCard key={group.id} affair={affair} group={group} />)
      )}
    </>
  )
}

const byLabel = (one: { readonly label: string }, other: { readonly label: string }): number =>
  one.label.localeCompare(other.label, 'en')
