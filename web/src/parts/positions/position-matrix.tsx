import { Link } from '@tanstack/react-router'
import { useWindowVirtualizer } from '@tanstack/react-virtual'
import { memo, useLayoutEffect, useRef, useState } from 'react'
import type { ActorRef, IssueRef, MatrixCell } from '../../api/types.js'
import { counted } from '../../logic/format.js'
import type { MatrixRow } from '../../logic/positions/matrix-rows.js'
import { notesOf, sinceWords } from '../../logic/positions/sides.js'
import { ActorName } from '../actor/actor-name.js'
import { useOnPaper } from '../use-on-paper.js'
import styles from './position-matrix.module.css'
import { SideMark } from './side-mark.js'

interface PositionMatrixProps {
  readonly affair: string
  readonly issues: readonly IssueRef[]
  readonly rows: readonly MatrixRow[]
  /** As the URL has it; kept on the way into a cell. */
  readonly asOf: string | undefined
}

/** Pixels of a row that has not been measured yet, and rows that are drawn beyond those in sight. */
const ROW_GUESS = 76
const ROWS_BEYOND = 8

/**
 * Actors by issues: in each cell where the actor stands, how far it has gone and since when. A cell opens its ledger. Only the
 * rows in sight are drawn; groups without a name stand below the others, under a line of their own.
 */
export const PositionMatrix = memo(function PositionMatrix({ affair, issues, rows, asOf }: PositionMatrixProps) {
  const body = useRef<HTMLTableSectionElement>(null)
  const [top, setTop] = useState(0)
  useLayoutEffect(() => setTop((body.current?.getBoundingClientRect().top ?? 0) + window.scrollY), [])
  const isOnPaper = useOnPaper()
  const virtualizer = useWindowVirtualizer({
    count: rows.length,
    estimateSize: () => ROW_GUESS,
    overscan: ROWS_BEYOND,
    scrollMargin: top,
    getItemKey: (index) => rows[index]?.actor.id ?? index,
  })
  const items = virtualizer.getVirtualItems()
  const drawn = isOnPaper ? rows.map((_, index) => index) : items.map(({ index }) => index)
  const before = isOnPaper ? 0 : (items[0]?.start ?? top) - top
  const after = isOnPaper ? 0 : virtualizer.getTotalSize() - ((items.at(-1)?.end ?? top) - top)
  const firstNameless = rows.findIndex(({ unnamed }) => unnamed)
  return (
    <table className={styles.matrix} aria-rowcount={rows.length + 1}>
      <thead>
        <tr>
          <th scope="col">Actor</th>
          {issues.map((issue) => (
            <th key={issue.id} scope="col" className={styles.issue}>
              {issue.question ?? issue.id}
            </th>
          ))}
        </tr>
      </thead>
      <tbody ref={body}>
        <Space height={before} />
        {drawn.map((index) => (
          <Row
            key={rows[index]?.actor.id ?? index}
            measure={virtualizer.measureElement}
            index={index}
            affair={affair}
            issues={issues}
            row={rows[index]}
            asOf={asOf}
            isFirstNameless={index === firstNameless}
          />
        ))}
        <Space height={after} />
      </tbody>
    </table>
  )
})

/** The rows that are not drawn. */
const Space = ({ height }: { readonly height: number }) =>
  height <= 0 ? null : <tr className={styles.space} style={{ height }} aria-hidden />

interface RowProps {
  readonly measure: (element: HTMLElement | null) => void
  readonly index: number
  readonly affair: string
  readonly issues: readonly IssueRef[]
  readonly row: MatrixRow | undefined
  readonly asOf: string | undefined
  readonly isFirstNameless: boolean
}

function Row({ measure, index, affair, issues, row, asOf, isFirstNameless }: RowProps) {
  if (row === undefined) return null
  const { actor, cells } = row
  return (
    <tr ref={measure} data-index={index} aria-rowindex={index + 2} data-nameless={isFirstNameless ? '' : undefined}>
      <th scope="row">
        {isFirstNameless ? <span className={styles.apart}>Without a name, not counted as actors</span> : null}
        <ActorName affair={affair} actor={actor} />
      </th>
      {cells.map((cell, at) => (
        <td key={issues[at]?.id} data-empty={cell === null ? '' : undefined}>
          <span className={styles.question} aria-hidden>
            {issues[at]?.question ?? issues[at]?.id}
          </span>
          {cell === null ? <Silent actor={actor} /> : <Cell affair={affair} cell={cell} asOf={asOf} />}
        </td>
      ))}
    </tr>
  )
}

const Silent = ({ actor }: { readonly actor: ActorRef }) => (
  <span className={styles.silent}>
    <span aria-hidden>·</span>
    <span className="visually-hidden">Nothing is reported of {actor.name}</span>
  </span>
)

interface CellProps {
  readonly affair: string
  readonly cell: MatrixCell
  readonly asOf: string | undefined
}

function Cell({ affair, cell, asOf }: CellProps) {
  const { actor, issue, from, reports, independent } = cell
  return (
    <Link
      to="/affairs/$affair/positions/$actor/$issue"
      params={{ affair, actor: actor.id, issue: issue.id }}
      search={asOf === undefined ? {} : { asOf }}
      className={styles.cell}
      data-inferred={cell.inferred ? '' : undefined}
    >
      <span className="visually-hidden">{actor.name}: </span>
      <SideMark side={cell.side} commitment={cell.commitment} />
      <span className={styles.when}>
        {sinceWords(from)}
        <span title={`${independent} of them do not rest on each other`}>{counted(reports, 'report')}</span>
      </span>
      {notesOf(cell).map(({ word, meaning }) => (
        <span key={word} className={styles.note} title={meaning}>
          {word}
        </span>
      ))}
    </Link>
  )
}
