import { Link } from '@tanstack/react-router'
import type { ActorRef, IssueRef, MatrixCell } from '../../api/types.js'
import { counted } from '../../logic/format.js'
import type { MatrixRow } from '../../logic/positions/matrix-rows.js'
import { notesOf, sinceWords } from '../../logic/positions/sides.js'
import { ActorName } from '../actor/actor-name.js'
import styles from './position-matrix.module.css'
import { SideMark } from './side-mark.js'

interface PositionMatrixProps {
  readonly affair: string
  readonly issues: readonly IssueRef[]
  readonly rows: readonly MatrixRow[]
  /** As the URL has it; kept on the way into a cell. */
  readonly asOf: string | undefined
}

/** Actors by issues: in each cell where the actor stands, how far it has gone and since when. A cell opens its ledger. */
export function PositionMatrix({ affair, issues, rows, asOf }: PositionMatrixProps) {
  return (
    <table className={styles.matrix}>
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
      <tbody>
        {rows.map(({ actor, cells }) => (
          <tr key={actor.id}>
            <th scope="row">
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
        ))}
      </tbody>
    </table>
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
