import { Link } from '@tanstack/react-router'
import { counted, formatCount, UNNAMED_SPEAKER } from '../../logic/format.js'
import { percent, type VoiceShare } from '../../logic/outlet.js'
import section from '../section.module.css'
import styles from './outlet-voices.module.css'

interface OutletVoicesProps {
  readonly affair: string
  /** Id; `unknown` for what has none. */
  readonly outlet: string
  readonly voices: readonly VoiceShare[]
  /** How many speakers are not shown. */
  readonly others: number
}

/** Whom an outlet lets speak: the share of each in its statements, and a line where the share in all outlets is. */
export function OutletVoices({ affair, outlet, voices, others }: OutletVoicesProps) {
  const most = Math.max(...voices.flatMap(({ here, everywhere }) => [here, everywhere]), Number.MIN_VALUE)
  const width = (share: number): string => `${(100 * share) / most}%`
  return (
    <section aria-labelledby="voices" className={section.section}>
      <div className={section.head}>
        <h2 id="voices">Whom it lets speak</h2>
      </div>
      <p className={section.note}>
        Bar: share of its own statements; line <span className={styles.keyLine} aria-hidden />: share in all outlets.
      </p>
      <p className={styles.heads} aria-hidden>
        <span>Statements</span>
        <span>Here</span>
        <span>All</span>
      </p>
      <ol className={styles.list}>
        {voices.map(({ actor, name, statements, here, everywhere }) => (
          <li key={actor} className={styles.row}>
            <p className={styles.name}>
              {name === null ? (
                <i>{UNNAMED_SPEAKER}</i>
              ) : (
                <Link to="/affairs/$affair/actors/$actor" params={{ affair, actor }}>
                  {name}
                </Link>
              )}
            </p>
            <div className={styles.track} aria-hidden>
              <div className={styles.bar} style={{ width: width(here) }} />
              <div className={styles.line} style={{ left: width(everywhere) }} />
            </div>
            <p className={styles.figures}>
              <Link
                to="/affairs/$affair/statements"
                params={{ affair }}
                search={{ actor, outlet }}
                aria-label={`${counted(statements, 'statement')} of ${name ?? UNNAMED_SPEAKER}`}
              >
                {formatCount(statements)}
              </Link>
              <span>
                {percent(here)}
                <span className="visually-hidden"> here,</span>
              </span>
              <span>
                {percent(everywhere)}
                <span className="visually-hidden"> in all outlets</span>
              </span>
            </p>
          </li>
        ))}
      </ol>
      {others > 0 ? (
        <p className={section.more}>
          <Link to="/affairs/$affair/statements" params={{ affair }} search={{ outlet }}>
            And {counted(others, 'other')}
          </Link>
        </p>
      ) : null}
    </section>
  )
}
