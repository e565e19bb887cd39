import { Skeleton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useRef } from 'react'
import { disputesQuery } from '../../api/queries.js'
import type { Dispute } from '../../api/types.js'
import { counted, formatPeriod } from '../../logic/format.js'
import section from '../section.module.css'
import { useSeen } from '../use-seen.js'
import styles from './briefs.module.css'

/** Disputes that are told here. */
const MOST = 6

interface DisputedProps {
  readonly affair: string
  readonly since: string | undefined
  readonly until: string | undefined
}

/** What articles do not agree on, in short: the rival claims, each with how many outlets carry it. */
export function Disputed({ affair, since, until }: DisputedProps) {
  const part = useRef<HTMLElement>(null)
  const { data } = useQuery({ ...disputesQuery({ affair, since, until }, MOST), enabled: useSeen(part) })
  return (
    <section ref={part} aria-labelledby="disputed" className={section.section}>
      <div className={section.head}>
        <h2 id="disputed">What is disputed</h2>
        <Link to="/affairs/$affair/disputes" params={{ affair }}>
          {data === undefined ? 'All disputes' : `All ${counted(data.total, 'dispute')}`}
        </Link>
      </div>
      {data === undefined ? <Skeleton height={160} mt="sm" /> : null}
      {data?.rows.length === 0 ? (
        <p className={section.note}>No two articles were found to contradict each other in these days.</p>
      ) : (
        <ul className={styles.list}>
          {data?.rows.slice(0, MOST).map((dispute) => (
            <li key={dispute.id}>
              <Brief affair={affair} dispute={dispute} />
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function Brief({ affair, dispute }: { readonly affair: string; readonly dispute: Dispute }) {
  const { actor, issue, about, claims, from, to } = dispute
  const period = formatPeriod(from, to)
  return (
    <>
      <p className={styles.about}>
        {actor === null || issue === null ? (
          about
        ) : (
          <Link to="/affairs/$affair/positions/$actor/$issue" params={{ affair, actor: actor.id, issue: issue.id }}>
            {actor.name}: {issue.question ?? issue.id}
          </Link>
        )}
      </p>
      <p className={styles.claims}>
        {claims.map(({ words, outlets, side }) => (
          <span key={words} data-side={side ?? undefined}>
            <b>{words}</b> {counted(outlets.length, 'outlet')}
          </span>
        ))}
        {period === null ? null : <span className={styles.when}>{period}</span>}
      </p>
    </>
  )
}
