import { Link } from '@tanstack/react-router'
import type { ArticleRow } from '../../api/types.js'
import { counted, formatDate, titleOf } from '../../logic/format.js'
import section from '../section.module.css'
import styles from './outlet-articles.module.css'

/** Articles that are shown; the others are in the list of articles. */
const MOST = 12

interface OutletArticlesProps {
  readonly affair: string
  readonly outlet: string
  readonly articles: readonly ArticleRow[]
}

/** What was read of an outlet. */
export const OutletArticles = ({ affair, outlet, articles }: OutletArticlesProps) => (
  <section aria-labelledby="read" className={section.section}>
    <div className={section.head}>
      <h2 id="read">What was read of it</h2>
    </div>
    <ol className={styles.list}>
      {articles.slice(0, MOST).map((article) => (
        <li key={article.id}>
          <span className={styles.when}>{article.published === null ? 'No date' : formatDate(article.published)}</span>
          <Link to="/affairs/$affair/articles/$article" params={{ affair, article: article.id }}>
            {titleOf(article)}
          </Link>
        </li>
      ))}
    </ol>
    {articles.length > MOST ? (
      <p className={section.more}>
        <Link to="/affairs/$affair/articles" params={{ affair }} search={{ outlet }}>
          All {counted(articles.length, 'article')}
        </Link>
      </p>
    ) : null}
  </section>
)
