import { Link } from '@tanstack/react-router'
import type { Voices } from '../../api/types.js'
import { counted, formatCount, UNNAMED_SPEAKER } from '../../logic/format.js'
import section from '../section.module.css'
import styles from './speaker-bars.module.css'

interface SpeakerBarsProps {
  readonly affair: string
  readonly voices: Voices
  /** The window, as a filter of statements. */
  readonly filter: { readonly since?: string; readonly until?: string; readonly dated?: string }
}

/** Who speaks, most first: name, role, and a bar with the part that is quoted set apart. */
export function SpeakerBars({ affair, voices, filter }: SpeakerBarsProps) {
  const { unnamed } = voices.whole
  const shown = voices.rows.filter(({ actor }) => actor !== null)
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
        {shown.map(({ value, name, role, statements, quoted, outlets }) => (
          <li key={value} className={styles.row}>
            <p className={styles.who}>
              <Link to="/affairs/$affair/actors/$actor" params={{ affair, actor: value }} className={styles.name}>
                {name}
              </Link>
              {role === null ? null : <span className={styles.role}>{role}</span>}
            </p>
            <Bar statements={statements} quoted={quoted} most={most} />
            <p className={styles.figures}>
              <Link
                to="/affairs/$affair/statements"
                params={{ affair }}
                search={{ ...filter, actor: value }}
                aria-label={`${counted(statements, 'statement')} of ${name}`}
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
                search={{ ...filter, actor: 'unnamed' }}
                aria-label={`${counted(unnamed, 'statement')} without a named speaker`}
              >
                {formatCount(unnamed)}
              </Link>
            </p>
          </li>
        )}
      </ol>
      {voices.total > shown.length ? (
        <p className={section.more}>
          <Link to="/affairs/$affair/actors" params={{ affair }}>
            All {counted(voices.total, 'speaker')}
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
