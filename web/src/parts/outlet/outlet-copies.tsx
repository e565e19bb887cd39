import { Link } from '@tanstack/react-router'
import type { CopyRow } from '../../api/types.js'
import { type CopyFlow, copyFlows } from '../../logic/compare/copies.js'
import { outletKey } from '../../logic/compare/wording-runs.js'
import { counted } from '../../logic/format.js'
import { OutletName } from '../outlet-name.js'
import section from '../section.module.css'
import styles from './outlet-copies.module.css'

interface OutletCopiesProps {
  readonly affair: string
  readonly name: string | null
  readonly copies: readonly CopyRow[]
}

/** What an outlet has from others, what they have from it, and what it shares with no sign who was first. */
export function OutletCopies({ affair, name, copies }: OutletCopiesProps) {
  const flows = copyFlows(copies)
  const kinds: readonly [string, readonly CopyFlow[], 'taker' | 'source' | null][] = [
    ['It has from', flows.filter(({ isDirected, taker }) => isDirected && taker === name), 'source'],
    ['Have from it', flows.filter(({ isDirected, source }) => isDirected && source === name), 'taker'],
    ['Shares with', flows.filter(({ isDirected }) => !isDirected), null],
  ]
  return (
    <section aria-labelledby="copies" className={section.section}>
      <div className={section.head}>
        <h2 id="copies">Copies</h2>
        {copies.length === 0 ? null : (
          <Link to="/affairs/$affair/compare" params={{ affair }} search={{ of: 'copies', outlet: outletKey(name) }}>
            Side by side
          </Link>
        )}
      </div>
      {copies.length === 0 ? (
        <p className={section.note}>It shares no passage of twenty words or more with another outlet that was read.</p>
      ) : (
        <dl className={styles.list}>
          {kinds.map(([words, found, end]) =>
            found.length === 0 ? null : (
              <div key={words}>
                <dt>{words}</dt>
                {found.map((flow) => {
                  const other = end === null ? (flow.taker === name ? flow.source : flow.taker) : flow[end]
                  return (
                    <dd key={other}>
                      <OutletName affair={affair} name={other} />
                      <span>
                        {counted(flow.words, 'word')} in {counted(flow.articles, 'article')}
                      </span>
                    </dd>
                  )
                })}
              </div>
            ),
          )}
        </dl>
      )}
    </section>
  )
}
