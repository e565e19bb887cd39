import { SegmentedControl } from '@mantine/core'
import { useDocumentTitle } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { affairDecisionsQuery } from '../../api/article-queries.js'
import type { DecisionRow } from '../../api/types.js'
import { capitalised, counted } from '../../logic/format.js'
import { EvidenceWhere } from '../../parts/evidence/evidence.js'
import evidence from '../../parts/evidence/evidence.module.css'
import head from '../../parts/frame/room-head.module.css'
import { DecisionItems } from '../../parts/reader/decision-items.js'
import { Empty, Loading } from '../../parts/states.js'
import styles from './decisions.module.css'

const route = getRouteApi('/affairs/$affair/decisions')

/** What people decided of what is read: all of it, or what is to be looked at because it fits no more. */
export function Decisions() {
  const { affair } = route.useParams()
  const { open } = route.useSearch()
  const navigate = useNavigate()
  const found = useQuery(affairDecisionsQuery(affair, open === undefined ? undefined : 'open')).data
  useDocumentTitle('Decisions · Standpoint')
  if (found === undefined) return <Loading />
  return (
    <>
      <div className={head.head}>
        <h1 aria-live="polite">
          {counted(found.total, 'decision')}
          {open === undefined ? '' : ' to be looked at'}
        </h1>
        <SegmentedControl
          aria-label="Which decisions"
          value={open ?? ''}
          onChange={(value) =>
            void navigate({
              to: '/affairs/$affair/decisions',
              params: { affair },
              search: value === '' ? {} : { open: '1' },
              replace: true,
            })
          }
          data={[
            { value: '', label: 'All' },
            { value: '1', label: 'To be looked at' },
          ]}
        />
      </div>
      {found.rows.length === 0 ? (
        <Empty title={open === undefined ? 'Nobody has decided anything yet' : 'Nothing to be looked at'}>
          <p>
            {open === undefined
              ? 'In an article, open a statement, event, position or figure: it can be confirmed, rejected or noted there.'
              : 'Every decision fits what is read today.'}
          </p>
        </Empty>
      ) : (
        <ol className={styles.list}>
          {found.rows.map((decision) => (
            <li key={decision.id} className={styles.row}>
              <Decision affair={affair} decision={decision} />
            </li>
          ))}
        </ol>
      )}
    </>
  )
}

function Decision({ affair, decision }: { readonly affair: string; readonly decision: DecisionRow }) {
  const { cell, now, decidedOn, anchor } = decision
  const article = now?.article ?? decidedOn
  const id = now?.cell ?? cell.id
  return (
    <>
      <h2>
        {capitalised(cell.kind)}: {Object.values(cell.says).filter(Boolean).slice(0, 3).join(', ')}
        <span className={styles.state} data-anchor={anchor}>
          {anchor}
        </span>
      </h2>
      <p className={evidence.sentence} dir="auto">
        <Link
          to="/affairs/$affair/articles/$article"
          params={{ affair, article: article.id }}
          search={cell.kind === 'statement' ? { statement: id } : { cell: id }}
        >
          {cell.words}
        </Link>
      </p>
      <EvidenceWhere affair={affair} article={article} />
      <DecisionItems decisions={[decision]} />
    </>
  )
}
