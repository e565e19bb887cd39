import { Link } from '@tanstack/react-router'
import type { JobNews } from '../../api/desk.js'
import { counted, formatDate, UNKNOWN_OUTLET } from '../../logic/format.js'
import { outcomeWords } from '../../logic/import/words.js'
import styles from './job-progress.module.css'

interface JobArticlesProps {
  readonly articles: JobNews['articles']
  /** Where they can be opened; null where they are not in the record. */
  readonly affair: string | null
  /** How many there were in all. */
  readonly done: number
}

/** Articles that are shown at once. */
const MOST = 100

/** The articles as they came, the newest first. */
export function JobArticles({ articles, affair, done }: JobArticlesProps) {
  if (articles.length === 0) return null
  const shown = articles.slice(-MOST).reverse()
  return (
    <section aria-label="Articles" className={styles.part}>
      <h2>{counted(done, 'article')}</h2>
      <ol className={styles.articles} reversed>
        {shown.map((article) => {
          const { number, id, title, source, outlet, published } = article
          return (
            <li key={number}>
              <span className={styles.title}>
                {affair === null ? (
                  (title ?? source)
                ) : (
                  <Link to="/affairs/$affair/articles/$article" params={{ affair, article: id }}>
                    {title ?? source}
                  </Link>
                )}
              </span>
              <span className={styles.from}>
                {[outlet ?? UNKNOWN_OUTLET, published === null ? 'no date' : formatDate(published)].join(', ')}
              </span>
              <span className={styles.outcome}>{outcomeWords(article)}</span>
            </li>
          )
        })}
      </ol>
      {done > shown.length ? <p className={styles.note}>The last {shown.length} are shown.</p> : null}
    </section>
  )
}
