import { Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { claimsQuery } from '../../api/queries.js'
import type { OutletCell } from '../../api/types.js'
import {
  CLAIM_KIND_NAMES,
  cellWords,
  claimColumns,
  claimTold,
  claimWords,
  STATE_WORDS,
  surpriseStep,
} from '../../logic/compare/claims.js'
import type { CompareSearch } from '../../logic/compare/compare-search.js'
import { counted, formatCount, formatPeriod, UNKNOWN_OUTLET } from '../../logic/format.js'
import { placeSearch } from '../../logic/room-search.js'
import { OutletName } from '../outlet-name.js'
import section from '../section.module.css'
import { Empty, Failure, Loading } from '../states.js'
import { TextButton } from '../text-button.js'
import styles from './claims.module.css'
import tools from './compare.module.css'
import grid from './outlet-table.module.css'
import { SilenceHelp } from './silence-help.js'

/** Outlets that have a column, and claims that are shown, at once. */
const MOST_COLUMNS = 10
const MOST_ROWS = 50
/** Options open over the room, inside its landmark. */
const OPTIONS = { portalProps: { target: '#room' } }

interface ClaimsProps {
  readonly affair: string
  readonly search: CompareSearch
  readonly onChange: (field: keyof CompareSearch) => (value: string | null) => void
}

/** Claims by outlets: who says so, who says otherwise, who was read and is silent, of whom nothing was read. */
export function Claims({ affair, search, onChange }: ClaimsProps) {
  const { data, error } = useQuery(claimsQuery(affair, search.kind, search.silent))
  const [isWide, setWide] = useState(false)
  const [most, setMost] = useState(MOST_ROWS)
  if (error !== null) return <Failure error={error} />
  if (data === undefined) return <Loading />
  const { outlets, total } = data
  const rows = data.rows.filter(
    ({ cells }) =>
      search.says === undefined || cells.some(({ outlet, state }) => outlet === search.says && state === 'says'),
  )
  const columns = claimColumns(outlets, [search.says, search.silent], isWide ? outlets.length : MOST_COLUMNS)
  const shown = rows.slice(0, most)
  const names = outlets.flatMap((name) => (name === null ? [] : [name]))
  return (
    <>
      <div className={tools.tools}>
        <Select
          comboboxProps={OPTIONS}
          label="Claims"
          placeholder="Of every kind"
          clearable
          data={Object.entries(CLAIM_KIND_NAMES).map(([value, label]) => ({ value, label }))}
          value={search.kind ?? null}
          onChange={onChange('kind')}
        />
        <Select
          comboboxProps={OPTIONS}
          label="Reported by"
          placeholder="Anybody"
          clearable
          searchable
          data={names}
          value={search.says ?? null}
          onChange={onChange('says')}
        />
        <Select
          comboboxProps={OPTIONS}
          label="Left out by"
          placeholder="Anybody or nobody"
          clearable
          searchable
          data={names}
          value={search.silent ?? null}
          onChange={onChange('silent')}
        />
      </div>
      <p className={section.note}>
        <span role="status">{search.says === undefined ? counted(total, 'claim') : counted(rows.length, 'claim')}</span>{' '}
        of two outlets or more{claimWords(search)}
        {search.says !== undefined && total > data.rows.length
          ? ` (of the first ${formatCount(data.rows.length)} of ${formatCount(total)})`
          : ''}
        .
      </p>
      <p className={styles.keys}>
        {Object.entries(STATE_WORDS).map(([state, { sign, means }]) => (
          <span key={state} className={styles.key}>
            <span
              className={styles.sign}
              data-state={state}
              data-surprise={state === 'silent' ? 1 : undefined}
              aria-hidden
            >
              {sign}
            </span>{' '}
            {sign === '' ? `empty: ${means}` : means}
          </span>
        ))}
        <span className={styles.key}>
          <sub className={styles.read}>12</sub> articles of it came out in those days
        </span>
        <SilenceHelp />
      </p>
      {rows.length === 0 ? (
        <Empty title="Nothing fits">
          <p>No claim of two outlets or more fits what is chosen.</p>
        </Empty>
      ) : (
        <section className={grid.scroll} aria-label="Claims by outlets">
          <table className={`${grid.table} ${styles.claims}`}>
            <thead>
              <tr>
                <th scope="col">Claim</th>
                {columns.map((name) => (
                  <th key={name} scope="col" className={grid.outlet}>
                    <OutletName affair={affair} name={name} />
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {shown.map(({ id, kind, about, from, to, cells }) => (
                <tr key={id}>
                  <th scope="row">
                    {claimTold({ kind, about })}
                    <span className={styles.facts}>
                      {[CLAIM_KIND_NAMES[kind] ?? kind, formatPeriod(from, to)].filter(Boolean).join(' · ')}
                    </span>
                  </th>
                  {columns.map((name) => {
                    const cell = cells.find(({ outlet }) => outlet === name)
                    return <td key={name}>{cell === undefined ? null : <State affair={affair} cell={cell} />}</td>
                  })}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      <p className={tools.more}>
        {rows.length > shown.length ? (
          <TextButton onClick={() => setMost(most + MOST_ROWS)}>
            More claims ({formatCount(rows.length - shown.length)})
          </TextButton>
        ) : null}
        {outlets.length > columns.length ? (
          <TextButton onClick={() => setWide(true)}>All {formatCount(outlets.length)} outlets as columns</TextButton>
        ) : null}
      </p>
    </>
  )
}

function State({ affair, cell }: { readonly affair: string; readonly cell: OutletCell }) {
  const { state, outlet, places } = cell
  const words = `${outlet ?? UNKNOWN_OUTLET} ${cellWords(cell)}`
  const [place] = places
  const sign = (
    <span className={styles.sign} data-state={state} data-surprise={surpriseStep(cell)} aria-hidden>
      {STATE_WORDS[state]?.sign}
      {state === 'silent' ? <sub className={styles.read}>{formatCount(cell.read)}</sub> : null}
    </span>
  )
  if (place === undefined) {
    return (
      <span title={words}>
        {sign}
        <span className="visually-hidden">{words}</span>
      </span>
    )
  }
  return (
    <Link
      to="/affairs/$affair/articles/$article"
      params={{ affair, article: place.article.id }}
      search={placeSearch(null, [place.sentence])}
      title={`${words}: “${place.sentence.text}”`}
      aria-label={words}
      className={styles.open}
    >
      {sign}
    </Link>
  )
}
