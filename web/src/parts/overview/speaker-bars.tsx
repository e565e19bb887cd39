import { Link } from '@tanstack/react-router'
import type { Overview } from '../../api/types.js'
import { counted, formatCount, UNNAMED_SPEAKER } from '../../logic/format.js'
import section from '../section.module.css'
import styles from './speaker-bars.module.css'

/** Speakers on the overview; the others are in the list of actors. */
const MOST = 10

interface SpeakerBarsProps {
  readonly affair: string
  readonly overview: Overview
}

/** Who speaks, most first: name, role, and a bar with the part that is quoted set apart. */
export function SpeakerBars({ affair, overview }: SpeakerBarsProps) {
  const { speakers, unnamed } = overview
  const shown = speakers.slice(0, MOST)
  const most = Math.max(...shown.map(({ statements }) => statements), 1)
  return (
    <section aria-labelledby="speakers" className={section.section}>
      <div className={section.head}>
        <h2 id="speakers">Who speaks</h2>
      </div>
      <p className={section.note}>
        Statements by speaker: <span className={styles.keyQuoted} aria-hidden /> with words quoted,{' '}
        <span className={styles.keyReported} aria-hidden /> in the reporter’s words only.
      </p>
      <ol className={styles.list}>
        {shown.map(({ actor, role, statements, direct, outlets }) => (
          <li key={actor.id} className={styles.row}>
            <p className={styles.who}>
              <Link to="/affairs/$affair/actors/$actor" params={{ affair, actor: actor.id }} className={styles.name}>
                {actor.name}
              </Link>
              {role === null ? null : <span className={styles.role}>{role}</span>}
            </p>
            <Bar statements={statements} quoted={direct} most={most} />
            <p className={styles.figures}>
              <Link
                to="/affairs/$affair/statements"
                params={{ affair }}
                search={{ actor: actor.id }}
                aria-label={`${counted(statements, 'statement')} of ${actor.name}`}
              >
                {formatCount(statements)}
              </Link>
              <span>{outlets === 0 ? 'outlet unknown' : `in ${counted(outlets, 'outlet')}`}</span>
            </p>
          </li>
        ))}
        {unnamed === 0 ? null : (
          <li className={styles.row}>
            <p className={styles.who}>
              <span className={styles.nobody}>{UNNAMED_SPEAKER}</span>
            </p>
            <p className={styles.aside}>the article names none, or the program found none</p>
            <p className={styles.figures}>
              <Link
                to="/affairs/$affair/statements"
                params={{ affair }}
                search={{ actor: 'unnamed' }}
                aria-label={`${counted(unnamed, 'statement')} without a named speaker`}
              >
                {formatCount(unnamed)}
              </Link>
            </p>
          </li>
        )}
      </ol>
      {speakers.length > MOST ? (
        <p className={section.more}>
          <Link to="/affairs/$affair/actors" params={{ affair }}>
            All {counted(overview.affair.actors, 'actor')}
          </Link>
        </p>
      ) : null}
    </section>
  )
}

interface BarProps {
  readonly statements: number
  readonly quoted: number
  readonly most: number
}

function Bar({ statements, quoted, most }: BarProps) {
  const percent = (count: number): string => `${(100 * count) / most}%`
  return (
    <div className={styles.track} aria-hidden>
      <div className={styles.quoted} style={{ width: percent(quoted) }} />
      <div className={styles.reported} style={{ width: percent(statements - quoted) }} />
    </div>
  )
}
