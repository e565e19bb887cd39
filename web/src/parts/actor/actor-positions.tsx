import { Link } from '@tanstack/react-router'
import type { MatrixCell } from '../../api/types.js'
import { counted } from '../../logic/format.js'
import { notesOf, sinceWords } from '../../logic/positions/sides.js'
import { SideMark } from '../positions/side-mark.js'
import section from '../section.module.css'
import styles from './actor-positions.module.css'

interface ActorPositionsProps {
  readonly affair: string
  readonly cells: readonly MatrixCell[]
}

/** Where one actor stands on each issue; each opens its ledger. */
export function ActorPositions({ affair, cells }: ActorPositionsProps) {
  if (cells.length === 0) return null
  return (
    <section aria-labelledby="stands" className={`${section.section} ${styles.whole}`}>
      <div className={section.head}>
        <h2 id="stands">Positions</h2>
      </div>
      <ul className={styles.list}>
        {cells.map((cell) => (
          <li key={cell.issue.id}>
            <Link
              to="/affairs/$affair/positions/$actor/$issue"
              params={{ affair, actor: cell.actor.id, issue: cell.issue.id }}
              className={styles.cell}
            >
              <span className={styles.question}>{cell.issue.question ?? cell.issue.id}</span>
              <SideMark side={cell.side} commitment={cell.commitment} />
              <span className={styles.when}>
                {[
                  sinceWords(cell.from),
                  counted(cell.reports, 'report'),
                  ...notesOf(cell).map(({ word }) => word),
                ].join(' · ')}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
