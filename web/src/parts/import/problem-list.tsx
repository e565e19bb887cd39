import type { JobNews } from '../../api/desk.js'
import { capitalised, counted } from '../../logic/format.js'
import styles from './job-progress.module.css'

interface ProblemListProps {
  readonly problems: JobNews['problems']
  /** How many there were in all. */
  readonly total: number
}

/** Problems that are shown at once. */
const MOST = 100

/** What was not read, or is doubtful, each with its place and its cure. */
export function ProblemList({ problems, total }: ProblemListProps) {
  if (problems.length === 0) return null
  const shown = problems.slice(-MOST)
  return (
    <section aria-label="What was lost or is doubtful" className={styles.part}>
      <h2>{counted(total, 'thing')} to look at</h2>
      <ul className={styles.problems}>
        {shown.map(({ number, severity, source, message, code }) => (
          <li key={number} data-severity={severity}>
            <p>
              <strong>{source}</strong>{' '}
              <span className={styles.severity}>{severity === 'error' ? 'left out' : 'read all the same'}</span>
            </p>
            <p title={code}>{capitalised(message)}.</p>
          </li>
        ))}
      </ul>
      {total > shown.length ? <p className={styles.note}>The last {shown.length} of them are shown.</p> : null}
    </section>
  )
}
