import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { OutletRow } from '../api/types.js'
import { formatCount, UNKNOWN_OUTLET } from '../logic/format.js'
import type { StatementFilter } from '../logic/statements/filters.js'
import { OutletName } from './outlet-name.js'
import section from './section.module.css'
import { TextButton } from './text-button.js'

interface OutletTableProps {
  readonly affair: string
  readonly outlets: readonly OutletRow[]
  /** Where only some days are looked at: the filter of these days, and the statements of each outlet in them. */
  readonly within?: { readonly filter: StatementFilter; readonly statements: ReadonlyMap<string, number> } | undefined
}

/** Outlets that are shown at once. */
const MOST = 12

/** The outlets with what was read of each. */
export function OutletTable({ affair, outlets, within }: OutletTableProps) {
  const [isAll, setAll] = useState(false)
  const shown = isAll ? outlets : outlets.slice(0, MOST)
  return (
    <section aria-labelledby="outlets" className={section.section}>
      <div className={section.head}>
        <h2 id="outlets">What was read</h2>
      </div>
      <p className={section.note}>An outlet that is not in this list was not read: its silence means nothing.</p>
      <table className={section.table}>
        <thead>
          <tr>
            <th scope="col">Outlet</th>
            <th scope="col" className={section.number}>
              Articles
            </th>
            <th scope="col" className={section.number}>
              Words
            </th>
            <th scope="col" className={section.number}>
              {within === undefined ? 'Statements' : 'Statements of these days'}
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ id, name, articles, words, statements: inAll }) => {
            const shown = name ?? UNKNOWN_OUTLET
            const search = { outlet: id ?? 'unknown' }
            const statements = within === undefined ? inAll : (within.statements.get(search.outlet) ?? 0)
            return (
              <tr key={search.outlet}>
                <th scope="row">
                  <OutletName affair={affair} name={name} />
                </th>
                <td className={section.number}>
                  <Link
                    to="/affairs/$affair/articles"
                    params={{ affair }}
                    search={search}
                    aria-label={`${formatCount(articles)} articles of ${shown}`}
                  >
                    {formatCount(articles)}
                  </Link>
                </td>
                <td className={section.number}>{formatCount(words)}</td>
                <td className={section.number}>
                  <Link
                    to="/affairs/$affair/statements"
                    params={{ affair }}
                    search={{ ...search, ...within?.filter }}
                    aria-label={`${formatCount(statements)} statements in ${shown}`}
                  >
                    {formatCount(statements)}
                  </Link>
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
      {outlets.length > shown.length ? (
        <p className={section.more}>
          <TextButton onClick={() => setAll(true)}>All {formatCount(outlets.length)} outlets</TextButton>
        </p>
      ) : null}
    </section>
  )
}
