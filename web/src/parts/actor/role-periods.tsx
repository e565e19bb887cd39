import { Link } from '@tanstack/react-router'
import type { RolePeriod } from '../../api/types.js'
import { counted, formatDate } from '../../logic/format.js'
import { placeSearch } from '../../logic/room-search.js'
import styles from './role-periods.module.css'

/** Roles that are shown at once. */
const MOST = 8

interface RolePeriodsProps {
  readonly affair: string
  readonly periods: readonly RolePeriod[]
}

/** The offices that the articles give an actor, with the days from which they report them; each opens where it is said. */
export function RolePeriods({ affair, periods }: RolePeriodsProps) {
  return (
    <>
      <List affair={affair} periods={periods.slice(0, MOST)} />
      {periods.length > MOST ? (
        <details>
          <summary className={styles.more}>{counted(periods.length - MOST, 'more', 'more')}</summary>
          <List affair={affair} periods={periods.slice(MOST)} />
        </details>
      ) : null}
    </>
  )
}

const List = ({ affair, periods }: RolePeriodsProps) => (
  <ul className={styles.list}>
    {periods.map((period) => (
      <li key={`${period.role} ${period.of}`}>
        <Office affair={affair} period={period} />
        <small className={styles.when}>
          {[whenWords(period), `in ${counted(period.articles, 'article')}`].filter(Boolean).join(', ')}
        </small>
      </li>
    ))}
  </ul>
)

function Office({ affair, period }: { readonly affair: string; readonly period: RolePeriod }) {
  const words = period.of === null ? period.role : `${period.role}, ${period.of}`
  const place = period.evidence ?? period.formerEvidence
  if (place === null) return words
  return (
    <Link
      to="/affairs/$affair/articles/$article"
      params={{ affair, article: place.article.id }}
      search={placeSearch(null, [place])}
      title={place.sentence.text}
    >
      {words}
    </Link>
  )
}

/** "reported 3 – 9 Mar 2031; former from 2 Apr 2031". */
function whenWords({ first, last, former }: RolePeriod): string {
  const held =
    first === null
      ? ''
      : `reported ${first === last || last === null ? formatDate(first) : `${formatDate(first)} to ${formatDate(last)}`}`
  return [held, former === null ? '' : `former from ${formatDate(former)}`].filter(Boolean).join('; ')
}
