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
  /** What a row is about, where rows on the same stand together under it. */
  readonly about?: (row: Row) => string
  readonly children: (row: Row) => ReactNode
}

/** One kind of what was learned: nothing where there is none of it. */
export function Learned<Row>({ id, title, note, rows, most, about, children }: LearnedProps<Row>) {
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
      {about === undefined
        ? (isAll ? rows : rows.slice(0, most)).map(children)
        : groupsOf(rows, about).map(([subject, own]) => (
            <div key={subject} className={section.group}>
              <h3>{subject}</h3>
              {(isAll ? own : own.slice(0, most)).map(children)}
            </div>
          ))}
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

/** Rows by what they are about, in the order in which each is first met. */
function groupsOf<Row>(rows: readonly Row[], about: (row: Row) => string): readonly (readonly [string, Row[]])[] {
  const groups = new Map<string, Row[]>()
  for (const row of rows) groups.set(about(row), [...(groups.get(about(row)) ?? []), row])
  return [...groups]
}
