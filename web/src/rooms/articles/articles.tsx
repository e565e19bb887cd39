import { Select } from '@mantine/core'
import { useDocumentTitle } from '@mantine/hooks'
import { useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { articlesQuery, overviewQuery } from '../../api/queries.js'
import type { ArticleRow } from '../../api/types.js'
import { counted, formatCount, formatDate, titleOf } from '../../logic/format.js'
import head from '../../parts/frame/room-head.module.css'
import { OutletName } from '../../parts/outlet-name.js'
import section from '../../parts/section.module.css'
import { Empty } from '../../parts/states.js'
import { MoreRows, useSteps } from '../../parts/steps.js'
import styles from './articles.module.css'

const route = getRouteApi('/affairs/$affair/articles')

/** Options open over the room, inside its landmark. */
const OPTIONS = { portalProps: { target: '#room' } }

/** Articles that are shown at once. */
const MOST = 200

/** What was read, of all outlets or of one: a table, by date of publication. */
export function Articles() {
  const { affair } = route.useParams()
  const { outlet } = route.useSearch()
  const navigate = useNavigate()
  const { rows, total } = useSuspenseQuery(articlesQuery({ affair, outlet })).data
  const { outlets } = useSuspenseQuery(overviewQuery(affair)).data
  const steps = useSteps(rows, MOST)
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
      <div className={head.head}>
        <h1>
          {counted(total, 'article')}
          {outlet === undefined ? '' : ` of ${outlet === 'unknown' ? 'unknown outlets' : name}`}
        </h1>
        <div className={head.tools}>
          <Select
            comboboxProps={OPTIONS}
            label="Outlet"
            placeholder="All outlets"
            clearable
            searchable
            data={outlets.map(({ id, name: label, articles }) => ({
              value: id ?? 'unknown',
              label: `${label ?? 'Unknown'} (${formatCount(articles)})`,
            }))}
            value={outlet ?? null}
            onChange={(chosen) =>
              void navigate({
                to: '/affairs/$affair/articles',
                params: { affair },
                search: chosen === null ? {} : { outlet: chosen },
                replace: true,
              })
            }
          />
        </div>
      </div>
      {total > rows.length ? (
        <p className={head.cut}>
          The first {formatCount(rows.length)} of {formatCount(total)}. Choose an outlet to see others.
        </p>
      ) : null}
      <table className={`${section.table} ${styles.articles}`}>
        <thead>
          <tr>
            <th scope="col">Published</th>
            <th scope="col">Article</th>
            {NUMBERS.map(({ field, name: heading }) => (
              <th key={field} scope="col" className={section.number}>
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {steps.shown.map((article) => (
            <Row key={article.id} affair={affair} article={article} />
          ))}
        </tbody>
      </table>
      <MoreRows steps={steps} one="article" />
    </>
  )
}

/** What is counted of an article, in the order of the columns. */
const NUMBERS = [
  { field: 'statements', name: 'Statements', one: 'statement' },
  { field: 'actors', name: 'Actors', one: 'actor' },
  { field: 'words', name: 'Words', one: 'word' },
  { field: 'doubts', name: 'Doubts', one: 'doubt' },
] as const

function Row({ affair, article }: { readonly affair: string; readonly article: ArticleRow }) {
  const params = { affair, article: article.id }
  return (
    <tr>
      <td className={styles.when}>{article.published === null ? 'No date' : formatDate(article.published)}</td>
      <td>
        <h2 className={styles.title} dir="auto">
          <Link to="/affairs/$affair/articles/$article" params={params}>
            {titleOf(article)}
          </Link>
        </h2>
        <p className={styles.facts}>
          <OutletName affair={affair} name={article.outlet} className={styles.outlet} />
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
      </td>
      {NUMBERS.map(({ field, one }) => (
        <td key={field} className={section.number}>
          <span aria-hidden className={styles.bare}>
            {article[field] === 0 ? '–' : formatCount(article[field])}
          </span>
          <span className={styles.worded}>{counted(article[field], one)}</span>
        </td>
      ))}
    </tr>
  )
}
