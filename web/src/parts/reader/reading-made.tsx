import { Link } from '@tanstack/react-router'
import type { ArticleView } from '../../api/types.js'
import { counted, formatMoment } from '../../logic/format.js'
import { doubtGroups, surenessWords } from '../../logic/reader/sureness.js'
import styles from './reading-made.module.css'

interface ReadingMadeProps {
  readonly affair: string
  readonly view: ArticleView
}

/** How an article was read: by which engine and codebook, when, how surely; and what it doubts, each with why and where. */
export function ReadingMade({ affair, view }: ReadingMadeProps) {
  const { reading, doubts, article, text } = view
  if (reading === null) return <p className={styles.made}>This version has not been read yet.</p>
  const sureness = surenessWords(view)
  return (
    <details className={styles.made}>
      <summary>How it was read{doubts.length === 0 ? '' : `, and ${counted(doubts.length, 'doubt')} about it`}</summary>
      <dl className={styles.facts}>
        <dt>Engine</dt>
        <dd>
          {reading.engine}, {reading.model === null ? 'by rules' : `model ${reading.model}`}
        </dd>
        <dt>Codebook</dt>
        <dd>{codebookWords(reading.codebook, reading.codebookIsCurrent)}</dd>
        <dt>Read</dt>
        <dd>{formatMoment(reading.madeAt)}</dd>
        {sureness === null ? null : (
          <>
            <dt>Confidence</dt>
            <dd>{sureness}</dd>
          </>
        )}
        {doubtGroups(doubts).map(({ code, because, doubts: own }) => (
          <div key={code} className={styles.group}>
            <dt>{counted(own.length, 'doubt')}</dt>
            <dd>
              {because}
              <ul className={styles.doubts}>
                {own.map(({ span: [start, end], candidates }) => (
                  <li key={`${start} ${end}`} className={styles.words}>
                    <Link
                      to="/affairs/$affair/articles/$article"
                      params={{ affair, article: article.id }}
                      search={(search) => ({ at: `${start}-${end}`, ...kept(search) })}
                      resetScroll={false}
                    >
                      {text.slice(start, end)}
                    </Link>
                    {candidates.length === 0 ? null : ` ${candidates.map(({ name }) => name).join(', or ')}?`}
                  </li>
                ))}
              </ul>
            </dd>
          </div>
        ))}
      </dl>
    </details>
  )
}

const kept = ({ layers }: { readonly layers?: string }) => (layers === undefined ? {} : { layers })

function codebookWords(hash: string, isCurrent: boolean | null): string {
  if (hash === '') return 'none: no positions were looked for'
  const version = `version ${hash.slice(0, 8)}`
  return isCurrent === false ? `${version}, which the affair has changed since: read it again` : version
}
