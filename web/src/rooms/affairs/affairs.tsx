import { useDocumentTitle } from '@mantine/hooks'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { affairsQuery } from '../../api/queries.js'
import type { AffairRow } from '../../api/types.js'
import { counted, formatPeriod } from '../../logic/format.js'
import { Empty } from '../../parts/states.js'
import styles from './affairs.module.css'

/** All affairs of the record. */
export function Affairs() {
  useDocumentTitle('Standpoint')
  const { rows } = useSuspenseQuery(affairsQuery()).data
  if (rows.length === 0) return <NoAffairs />
  return (
    <>
      <h1 className={styles.title}>Affairs</h1>
      <p className={styles.intro}>Who said what, and which outlet says so. Every number opens what it counts.</p>
      <ul className={styles.list}>
        {rows.map((affair) => (
          <li key={affair.id}>
            <AffairCard affair={affair} />
          </li>
        ))}
      </ul>
    </>
  )
}

function AffairCard({ affair }: { readonly affair: AffairRow }) {
  const params = { affair: affair.id }
  return (
    <article className={styles.card}>
      <h2>
        <Link to="/affairs/$affair" params={params}>
          {affair.name}
        </Link>
      </h2>
      <p className={styles.period}>{formatPeriod(affair.from, affair.to) ?? 'No dates known'}</p>
      <p className={styles.counts}>
        <Link to="/affairs/$affair/statements" params={params}>
          {counted(affair.statements, 'statement')}
        </Link>
        <Link to="/affairs/$affair/actors" params={params}>
          {counted(affair.actors, 'actor')}
        </Link>
        <Link to="/affairs/$affair/articles" params={params}>
          {counted(affair.articles, 'article')}
        </Link>
        <Link to="/affairs/$affair" params={params} hash="outlets">
          {counted(affair.outlets, 'outlet')}
        </Link>
      </p>
    </article>
  )
}

const NoAffairs = () => (
  <Empty title="The record is empty">
    <p>Read some articles into it, then come back here. In a terminal:</p>
    <pre>standpoint read my-articles/ --affair my-affair</pre>
    <p>Articles may be text, web pages, NDJSON or CSV; a folder may hold all of them.</p>
  </Empty>
)
