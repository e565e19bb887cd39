import { type ReactNode, useState } from 'react'
import { formatCount } from '../../logic/format.js'
import section from '../section.module.css'

interface LearnedProps<Row> {
  readonly id: string
  readonly title: string
  readonly note: string
  readonly rows: readonly Row[]
  /** Rows that are shown at once. */
  readonly most: number
  readonly children: (row: Row) => ReactNode
}

/** One kind of what was learned: nothing where there is none of it. */
export function Learned<Row>({ id, title, note, rows, most, children }: LearnedProps<Row>) {
  const [isAll, setAll] = useState(false)
  if (rows.length === 0) return null
  return (
    <section aria-labelledby={id} className={section.section}>
      <div className={section.head}>
        <h2 id={id}>
          {title} <span className={section.count}>{formatCount(rows.length)}</span>
        </h2>
      </div>
      <p className={section.note}>{note}</p>
      {(isAll ? rows : rows.slice(0, most)).map(children)}
      {rows.length > most && !isAll ? (
        <p className={section.more}>
          <button type="button" className={section.moreButton} onClick={() => setAll(true)}>
            All {formatCount(rows.length)}
          </button>
        </p>
      ) : null}
    </section>
  )
}
