import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { MatrixCell } from '../../api/types.js'
import { counted } from '../../logic/format.js'
import { SIDE_NAMES } from '../../logic/positions/sides.js'
import { placeSearch } from '../../logic/room-search.js'
import evidence from '../evidence/evidence.module.css'
import { SideMark } from '../positions/side-mark.js'
import section from '../section.module.css'
import { TextButton } from '../text-button.js'
import styles from './outlet-positions.module.css'

/** Positions that are shown at once. */
const MOST = 15

interface OutletPositionsProps {
  readonly affair: string
  /** What the outlet alone reports, and what all do. */
  readonly cells: readonly MatrixCell[]
  readonly whole: readonly MatrixCell[]
}

/** Where an outlet says that actors stand, each with the sentence; and where all outlets together say otherwise. */
export function OutletPositions({ affair, cells, whole }: OutletPositionsProps) {
  const [isAll, setAll] = useState(false)
  if (cells.length === 0) return null
  const sides = new Map(whole.map(({ actor, issue, side }) => [`${actor.id} ${issue.id}`, side]))
  const shown = isAll ? cells : cells.slice(0, MOST)
  return (
    <section aria-labelledby="positions" className={section.section}>
      <div className={section.head}>
        <h2 id="positions">Where it says that actors stand</h2>
      </div>
      <ul className={styles.list}>
        {shown.map(({ actor, issue, side, commitment, reports, first }) => {
          const all = sides.get(`${actor.id} ${issue.id}`)
          return (
            <li key={`${actor.id} ${issue.id}`} className={styles.row}>
              <p className={styles.about}>
                <Link
                  to="/affairs/$affair/positions/$actor/$issue"
                  params={{ affair, actor: actor.id, issue: issue.id }}
                >
                  {actor.name}
                </Link>
                <span>{issue.question ?? issue.id}</span>
              </p>
              <div>
                <SideMark side={side} commitment={commitment} />
                <p className={styles.note}>
                  {counted(reports, 'report')}
                  {all === undefined || all === side ? '' : `; all outlets together: ${SIDE_NAMES[all].toLowerCase()}`}
                </p>
              </div>
              <p className={`${evidence.sentence} ${styles.sentence}`} dir="auto">
                <Link
                  to="/affairs/$affair/articles/$article"
                  params={{ affair, article: first.article.id }}
                  search={placeSearch(first.statement, first.evidence)}
                >
                  {first.sentence.text}
                </Link>
              </p>
            </li>
          )
        })}
      </ul>
      {cells.length > shown.length ? (
        <TextButton className={styles.more} onClick={() => setAll(true)}>
          All {counted(cells.length, 'position')}
        </TextButton>
      ) : null}
    </section>
  )
}
