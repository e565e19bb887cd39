import { useQueries } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { memo, useEffect, useRef, useState } from 'react'
import { PAGE_SIZE, statementsQuery } from '../../api/queries.js'
import { counted, formatCount } from '../../logic/format.js'
import { askedOf, countFilters, type StatementFilter } from '../../logic/statements/filters.js'
import { pagesAround } from '../../logic/statements/pages.js'
import { useStepKeys } from '../reader/use-step-keys.js'
import { Empty, Failure } from '../states.js'
import { useLongList } from '../use-long-list.js'
import { StatementCard } from './statement-card.js'
import styles from './statement-list.module.css'
import { usePrintedRows } from './use-printed-rows.js'

/** Pixels of a row that has not been measured yet. */
const ROW_GUESS = 150

/** Escape leaves nothing here. */
const stay = (): void => undefined

interface StatementListProps {
  readonly affair: string
  readonly filter: StatementFilter
  /** False where the page says already who speaks. */
  readonly hasSpeaker?: boolean
}

/** The statements of a filter: only those in sight are drawn, and only their pages are asked for. */
export function StatementList({ affair, filter, hasSpeaker = true }: StatementListProps) {
  const asked = { ...askedOf(filter), affair }
  const key = JSON.stringify(asked)
  const list = useRef<HTMLOListElement>(null)
  const [total, setTotal] = useState(0)
  const { rows: shown, height, measure, goTo } = useLongList(list, { count: total, guess: ROW_GUESS, key })
  const wanted = pagesAround(shown[0]?.index ?? 0, shown.at(-1)?.index ?? 0, PAGE_SIZE)
  const pages = useQueries({ queries: wanted.map((page) => statementsQuery(asked, page)) })
  const known = pages.find(({ data }) => data !== undefined)?.data?.total
  const failed = pages.find(({ error }) => error !== null)?.error
  if (known !== undefined && known !== total) setTotal(known)

  const printed = usePrintedRows(asked, total)
  const [current, setCurrent] = useState(-1)
  const focused = useRef(-1)
  useStepKeys((by) => {
    const next = Math.min(total - 1, Math.max(0, current === -1 ? (shown[0]?.index ?? 0) : current + by))
    setCurrent(next)
    focused.current = next
    if (!shown.some(({ index }) => index === next)) goTo(next)
  }, stay)
  // The row may have to be drawn before it can take the focus.
  useEffect(() => {
    if (focused.current === -1) return
    const row = list.current?.querySelector(`[data-index="${focused.current}"] a[href*="statement="]`)
    if (!(row instanceof HTMLElement)) return
    focused.current = -1
    row.focus({ preventScroll: true })
    row.closest('li')?.scrollIntoView({ block: 'nearest' })
  })

  const rowAt = (index: number) => pages[wanted.indexOf(Math.floor(index / PAGE_SIZE))]?.data?.rows[index % PAGE_SIZE]
  if (failed !== undefined && failed !== null) return <Failure error={failed} />
  return (
    <section aria-labelledby="found" className={styles.section}>
      <h2 id="found" className={styles.found}>
        <span role="status">{known === undefined ? 'Looking …' : counted(known, 'statement')}</span>
      </h2>
      {known === 0 ? <NothingFound affair={affair} filter={filter} /> : null}
      {printed === null ? null : (
        <ol className={styles.printed}>
          {printed.map((statement) => (
            <li key={statement.id}>
              <StatementCard affair={affair} statement={statement} hasSpeaker={hasSpeaker} />
            </li>
          ))}
          {total > printed.length ? (
            <li className={styles.cut}>
              The first {formatCount(printed.length)} of {counted(total, 'statement')}: narrow the filter, or save them
              as CSV, for the others.
            </li>
          ) : null}
        </ol>
      )}
      <ol ref={list} data-printed={printed === null ? undefined : ''} className={styles.list} style={{ height }}>
        {shown.map(({ index, top }) => {
          const statement = rowAt(index)
          return (
            <li
              key={index}
              ref={measure}
              data-index={index}
              aria-setsize={total}
              aria-posinset={index + 1}
              data-current={index === current ? '' : undefined}
              className={styles.item}
              style={{ transform: `translateY(${top}px)` }}
            >
              {statement === undefined ? (
                <div className={styles.waiting} aria-hidden />
              ) : (
                <Card affair={affair} statement={statement} hasSpeaker={hasSpeaker} />
              )}
            </li>
          )
        })}
      </ol>
    </section>
  )
}

/** A row that stays is not drawn anew while others come and go. */
const Card = memo(StatementCard)

function NothingFound({ affair, filter }: StatementListProps) {
  if (countFilters(filter) === 0) {
    return (
      <Empty title="No statements yet">
        <p>The articles of this affair hold no statement that the program could read.</p>
      </Empty>
    )
  }
  return (
    <Empty title="Nothing fits all filters">
      <p>
        Take one away, or{' '}
        <Link to="/affairs/$affair/statements" params={{ affair }} search={{}}>
          see all statements
        </Link>
        .
      </p>
    </Empty>
  )
}
