import type { Standing } from '../../api/types.js'
import { formatDate } from '../../logic/format.js'
import { SIDE_NAMES, SIDE_SIGNS } from '../../logic/positions/sides.js'
import { stripOf } from '../../logic/positions/strip.js'
import styles from './standings-strip.module.css'

interface StandingsStripProps {
  readonly standings: readonly Standing[]
  /** The day to which the strip is drawn. */
  readonly last: string | null
}

/** Where an actor stood over time, drawn to scale; where there is nothing to compare it is left out. */
export function StandingsStrip({ standings, last }: StandingsStripProps) {
  const parts = stripOf(standings, last)
  if (parts.length < 2) return null
  return (
    <ol className={styles.strip} aria-label="Sides over time">
      {parts.map(({ side, from, until, share }) => (
        <li key={from} className={styles.part} data-side={side} style={{ flexGrow: share }}>
          <b>
            <span aria-hidden>{SIDE_SIGNS[side]} </span>
            {SIDE_NAMES[side]}
          </b>
          <span>
            {formatDate(from)}
            {until === null ? '' : ` – ${formatDate(until)}`}
          </span>
        </li>
      ))}
    </ol>
  )
}
