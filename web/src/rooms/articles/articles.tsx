import { useDocumentTitle } from '@mantine/hooks'
import { useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { articlesQuery, overviewQuery } from '../../api/queries.js'
import type { ArticleRow } from '../../api/types.js'
import { counted, formatCount, formatDate, titleOf } from '../../logic/format.js'
import { OutletName } from '../../parts/outlet-name.js'
import { Empty } from '../../parts/states.js'
import styles from './articles.module.css'

const route = getRouteApi('/affairs/$affair/articles')

/** What was read, of all outlets or of one. */
export function Articles() {
  const { affair } = route.useParams()
  const { outlet } = route.useSearch()
  const { rows, total } = useSuspenseQuery(articlesQuery({ affair, outlet })).data
  const { outlets } = useSuspenseQuery(overviewQuery(affair)).data
  useDocumentTitle('Articles · Standpoint')
  if (total === 0) {
    return (
      <Empty title="No articles">
        <p>
          {outlet === undefined ? 'Nothing has been read into this affair yet.' : `Nothing was read of “${outlet}”. `}
          <Link to="/affairs/$affair/articles" params={{ affair }} search={{}}>
            See all articles.
          </Link>
        </p>
      </Empty>
    )
  }
  const name = outlets.find(({ id }) => (id ?? 'unknown') === outlet)?.name ?? outlet
  return (
    <>
      <div className={styles.head}>
        <h1>
          {counted(total, 'article')}
          {outlet === undefined ? '' : ` of ${outlet === 'unknown' ? 'unknown outlets' : name}`}
        </h1>
        {outlet === undefined ? null : (
          <Link to="/affairs/$affair/articles" params={{ affair }} search={{}}>
            All outlets
          </Link>
        )}
      </div>
      {total > rows.length ? (
        <p className={styles.cut}>
          The first {formatCount(rows.length)} of {formatCount(total)}. Choose an outlet on the overview to see others.
        </p>
      ) : null}
      <ol className={styles.list}>
        {rows.map((article) => (
          <li key={article.id}>
            <Row affair={affair} article={article} />
          </li>
        ))}
      </ol>
    </>
  )
}

function Row({ affair, article }: { readonly affair: string; readonly article: ArticleRow }) {
  const params = { affair, article: article.id }
  return (
    <article className={styles.row}>
      <p className={styles.when}>{article.published === null ? 'No date' : formatDate(article.published)}</p>
      <div>
        <h2>
          <Link to="/affairs/$affair/articles/$article" params={params}>
            {titleOf(article)}
          </Link>
        </h2>
        <p className={styles.facts}>
          <OutletName affair={affair} name={article.outlet} className={styles.outlet} />
          <span>{counted(article.statements, 'statement')}</span>
          <span>{counted(article.actors, 'actor')}</span>
          <span>{counted(article.words, 'word')}</span>
          {article.doubts === 0 ? null : <span>{counted(article.doubts, 'doubt')}</span>}
          {article.supersedes === null ? null : (
            <Link
              to="/affairs/$affair/articles/$article"
              params={params}
              search={{ changes: '1' }}
              className={styles.changed}
            >
              changed after it was first read
            </Link>
          )}
        </p>
      </div>
    </article>
  )
}
