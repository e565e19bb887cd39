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

/** Where an actor stood over time: a ribbon to scale, and under it each side with its days; nothing where there is one side only. */
export function StandingsStrip({ standings, last }: StandingsStripProps) {
  const parts = stripOf(standings, last)
  if (parts.length < 2) return null
  return (
    <div className={styles.strip}>
      <div className={styles.ribbon} aria-hidden>
        {parts.map(({ side, from, share }) => (
          <span key={from} data-side={side} style={{ flexGrow: share }} />
        ))}
      </div>
      <ol className={styles.parts} aria-label="Sides over time">
        {parts.map(({ side, from, until }) => (
          <li key={from} data-side={side}>
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
    </div>
  )
}
