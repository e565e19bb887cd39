import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { filteredWordingsQuery } from '../../api/queries.js'
import { counted, formatCount } from '../../logic/format.js'
import { askedOf, changeFilter, type StatementFilter } from '../../logic/statements/filters.js'
import { WordingCard } from '../compare/wording-card.js'
import { WordingKey } from '../compare/wording-key.js'
import { Empty, Failure, Loading } from '../states.js'
import styles from './statement-list.module.css'

/** Statements that are drawn at once. */
const MOST = 100

interface StatementGroupsProps {
  readonly affair: string
  readonly filter: StatementFilter
}

/** The statements of a filter that stand in several wordings, each with its wordings together and what differs marked. */
export function StatementGroups({ affair, filter }: StatementGroupsProps) {
  const { data, error } = useQuery(filteredWordingsQuery({ ...askedOf(filter), affair }, MOST))
  if (error !== null) return <Failure error={error} />
  return (
    <section aria-labelledby="found" className={styles.section}>
      <h2 id="found" className={styles.found}>
        <span role="status">{data === undefined ? 'Looking …' : counted(data.total, 'statement')}</span>
      </h2>
      {data === undefined ? (
        <Loading />
      ) : data.total === 0 ? (
        <Empty title="No statement in several wordings">
          <p>
            Of these statements none was found in two articles.{' '}
            <Link to="/affairs/$affair/statements" params={{ affair }} search={changeFilter(filter, { group: null })}>
              See them one by one.
            </Link>
          </p>
        </Empty>
      ) : (
        <>
          <p className={styles.note}>
            in several wordings{data.total > MOST ? `; the first ${formatCount(MOST)}` : ''}. <WordingKey />
          </p>
          {data.rows.map((group) => (
            <WordingCard key={group.id} affair={affair} group={group} />
          ))}
        </>
      )}
    </section>
  )
}
