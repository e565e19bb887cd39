import { Button, CloseButton, Loader, Progress } from '@mantine/core'
import type { ReactNode } from 'react'
import { capitalised, counted, formatDate, UNKNOWN_OUTLET } from '../../logic/format.js'
import type { Gathering, GatheringState } from '../../logic/import/gathering.js'
import { sizeWords } from '../../logic/import/pace.js'
import { previewWords, unknownWords } from '../../logic/import/words.js'
import styles from './brought-panel.module.css'

interface BroughtPanelProps {
  readonly gathering: Gathering
  readonly state: GatheringState
  /** The button that takes it all in. */
  readonly children: ReactNode
}

/** Things and articles that are shown at once. */
const MOST = 12

/** What came, what the server finds in it, and what it would not know of it. */
export function BroughtPanel({ gathering, state, children }: BroughtPanelProps) {
  const { things, refused, bytes, bytesCome } = state
  return (
    <section aria-labelledby="came" className={styles.panel}>
      <h2 id="came">What came</h2>
      {things.length === 0 && refused.length === 0 ? (
        <p className={styles.note}>Nothing yet. Nothing is in the record before you say so.</p>
      ) : null}
      {bytes === 0 ? null : (
        <Progress
          value={(100 * bytesCome) / bytes}
          aria-label={`${sizeWords(bytesCome)} of ${sizeWords(bytes)} brought in`}
        />
      )}
      <Found state={state} />
      <Refused refused={refused} />
      {things.length === 0 ? null : (
        <details className={styles.details} open={things.length <= 8}>
          <summary>{counted(things.length, 'file, text or page', 'files, texts and pages')}</summary>
          <ul className={styles.things}>
            {things.slice(0, MOST).map(({ name, bytes: size, state: now }) => (
              <li key={name}>
                <span className={styles.name} title={name}>
                  {name}
                </span>
                <span className={styles.size}>{now === 'here' ? sizeWords(size) : 'comes …'}</span>
                <CloseButton
                  size="sm"
                  aria-label={`Take out ${name}`}
                  disabled={now !== 'here'}
                  onClick={() => void gathering.takeOut(name)}
                />
              </li>
            ))}
          </ul>
          {things.length > MOST ? <p className={styles.note}>And {things.length - MOST} more.</p> : null}
        </details>
      )}
      <div className={styles.actions}>
        {children}
        {things.length === 0 ? null : (
          <Button variant="subtle" color="gray" onClick={gathering.clear}>
            Throw it away
          </Button>
        )}
      </div>
    </section>
  )
}

/** What the look at the articles found. */
function Found({ state: { preview, isLooking, things } }: { readonly state: GatheringState }) {
  if (things.length === 0) return null
  if (preview === null) return isLooking ? <Looking words="Looking what is in it …" /> : null
  const { job, articles, problems } = preview
  const unknown = unknownWords(job.progress)
  return (
    <>
      <p role="status" className={styles.found}>
        {previewWords(job.progress)}
      </p>
      {isLooking ? <Looking words="Still looking …" /> : null}
      {job.failure === null ? null : (
        <p role="alert" className={styles.fault}>
          {capitalised(job.failure.message)}.
        </p>
      )}
      {unknown === null ? null : (
        <p className={styles.note}>Nobody states {unknown}. It stays unknown unless you say it; nothing is guessed.</p>
      )}
      {problems.length === 0 ? null : (
        <details className={styles.details} open>
          <summary>
            {counted(job.progress.failed, 'thing')} cannot be read
            {job.progress.warnings === 0 ? '' : `; ${counted(job.progress.warnings, 'thing')} to look at`}
          </summary>
          <ul className={styles.problems}>
            {problems.slice(0, MOST).map(({ number, source, message, severity }) => (
              <li key={number} data-severity={severity}>
                <strong>{source}</strong> {message}.
              </li>
            ))}
          </ul>
          {problems.length > MOST ? <p className={styles.note}>And {problems.length - MOST} more.</p> : null}
        </details>
      )}
      {articles.length === 0 ? null : (
        <details className={styles.details}>
          <summary>The articles as they will be known</summary>
          <ul className={styles.articles}>
            {articles.slice(0, MOST).map(({ number, title, source, outlet, published, status }) => (
              <li key={number}>
                {title ?? source}
                <span className={styles.size}>
                  {[
                    outlet ?? UNKNOWN_OUTLET,
                    published === null ? 'no date' : formatDate(published),
                    ...(status === 'known' ? ['known already'] : status === 'version' ? ['a new version'] : []),
                  ].join(', ')}
                </span>
              </li>
            ))}
          </ul>
          {job.progress.found > MOST ? <p className={styles.note}>And {job.progress.found - MOST} more.</p> : null}
        </details>
      )}
    </>
  )
}

const Looking = ({ words }: { readonly words: string }) => (
  <p className={styles.looking}>
    <Loader size="xs" aria-hidden /> {words}
  </p>
)

function Refused({ refused }: Pick<GatheringState, 'refused'>) {
  if (refused.length === 0) return null
  return (
    <ul role="alert" className={styles.problems}>
      {refused.slice(0, MOST).map(({ name, message }) => (
        <li key={name} data-severity="error">
          {name === '' || message.startsWith(name) ? null : <strong>{name}</strong>} {message}
        </li>
      ))}
    </ul>
  )
}
