import { Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { claimsQuery } from '../../api/queries.js'
import type { OutletCell } from '../../api/types.js'
import { CLAIM_KIND_NAMES, cellWords, STATE_WORDS } from '../../logic/compare/claims.js'
import type { CompareSearch } from '../../logic/compare/compare-search.js'
import { counted, formatCount, formatPeriod, UNKNOWN_OUTLET } from '../../logic/format.js'
import { placeSearch } from '../../logic/room-search.js'
import { OutletName } from '../outlet-name.js'
import section from '../section.module.css'
import { Empty, Failure, Loading } from '../states.js'
import styles from './claims.module.css'
import tools from './compare.module.css'

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
  if (error !== null) return <Failure error={error} />
  if (data === undefined) return <Loading />
  const { outlets, rows, total } = data
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
          label="Left out by"
          placeholder="Anybody or nobody"
          clearable
          data={outlets.flatMap((name) => (name === null ? [] : [name]))}
          value={search.silent ?? null}
          onChange={onChange('silent')}
        />
      </div>
      <p className={section.note}>
        <span role="status">{counted(total, 'claim')}</span> of two outlets or more
        {search.silent === undefined ? '' : `, the most surprising silence of ${search.silent} first`}
        {total > rows.length ? ` (the first ${formatCount(rows.length)} are shown)` : ''}.{' '}
        {Object.entries(STATE_WORDS).map(([state, { sign, means }]) => (
          <span key={state} className={styles.key}>
            <span className={styles.sign} data-state={state} aria-hidden>
              {sign}
            </span>{' '}
            {sign === '' ? `empty: ${means}` : means}
          </span>
        ))}
      </p>
      {rows.length === 0 ? (
        <Empty title="Nothing fits">
          <p>No claim of two outlets or more fits what is chosen.</p>
        </Empty>
      ) : (
        <section className={styles.scroll} aria-label="Claims by outlets">
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">Claim</th>
                {outlets.map((name) => (
                  <th key={name} scope="col" className={styles.outlet}>
                    <OutletName affair={affair} name={name} />
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map(({ id, kind, about, from, to, cells }) => (
                <tr key={id}>
                  <th scope="row">
                    {about}
                    <span className={styles.facts}>
                      {[CLAIM_KIND_NAMES[kind] ?? kind, formatPeriod(from, to)].filter(Boolean).join(' · ')}
                    </span>
                  </th>
                  {cells.map((cell) => (
                    <td key={cell.outlet}>
                      <State affair={affair} cell={cell} />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </>
  )
}

function State({ affair, cell }: { readonly affair: string; readonly cell: OutletCell }) {
  const { state, outlet, places } = cell
  const words = `${outlet ?? UNKNOWN_OUTLET} ${cellWords(cell)}`
  const [place] = places
  const sign = (
    <span className={styles.sign} data-state={state} aria-hidden>
      {STATE_WORDS[state]?.sign}
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
