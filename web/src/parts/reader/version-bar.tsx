import { Link } from '@tanstack/react-router'
import type { VersionRow, VersionsView } from '../../api/types.js'
import { formatMoment } from '../../logic/format.js'
import { fateWords } from '../../logic/reader/fates.js'
import styles from './version-bar.module.css'

interface VersionBarProps {
  readonly affair: string
  readonly article: string
  readonly versions: VersionsView
  /** Whether the changes are shown. */
  readonly changes: boolean
  readonly onChanges: (shown: boolean) => void
}

/** The versions of a page, each with the day on which it was learned, and a switch for what changed. */
export function VersionBar({ affair, article, versions: { versions, diff }, changes, onChanges }: VersionBarProps) {
  const at = versions.findIndex((version) => version.article.id === article)
  const isFormer = versions[at]?.latest === false
  return (
    <section aria-label="Versions" className={styles.bar} data-former={isFormer ? '' : undefined}>
      <ol className={styles.list}>
        {versions.map((version, index) => (
          <li key={version.article.id}>
            {index === at ? (
              <b>{versionWords(version, index)}</b>
            ) : (
              <Link
                to="/affairs/$affair/articles/$article"
                params={{ affair, article: version.article.id }}
                search={changes ? { changes: '1' } : {}}
                title={version.article.title ?? undefined}
              >
                {versionWords(version, index)}
              </Link>
            )}
          </li>
        ))}
      </ol>
      {diff === null ? null : (
        <button type="button" className={styles.changes} aria-pressed={changes} onClick={() => onChanges(!changes)}>
          {changes ? 'Changes shown' : 'Show the changes'}
        </button>
      )}
      {diff === null ? null : (
        <p className={styles.note}>
          {isFormer ? 'This version was replaced, and no longer counts. ' : ''}
          {numberOf(versions, diff.older)} to {numberOf(versions, diff.newer)}: {fateWords(diff.counts, 'sentence')}.
        </p>
      )}
    </section>
  )
}

const versionWords = ({ learned }: VersionRow, index: number): string =>
  `Version ${index + 1}, learned ${formatMoment(learned)}`

const numberOf = (versions: readonly VersionRow[], { article }: VersionRow): string =>
  `Version ${versions.findIndex((version) => version.article.id === article.id) + 1}`
