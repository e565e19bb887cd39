import { NativeSelect, Skeleton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { digestQuery } from '../../api/queries.js'
import type { Digest } from '../../api/types.js'
import { counted, formatDate, formatMoment } from '../../logic/format.js'
import { newSince, noteVisit, SINCE_CHOICES } from '../../logic/overview/visits.js'
import { SIDE_NAMES, SIDE_SIGNS } from '../../logic/positions/sides.js'
import section from '../section.module.css'
import { useSeen } from '../use-seen.js'
import styles from './briefs.module.css'

/** New standings that are told here. */
const MOST = 5

interface NewsProps {
  readonly affair: string
  /** As the URL has it. */
  readonly since: string | undefined
  readonly onSince: (since: string | undefined) => void
}

/** What the record has learned since the reader was here last, or since another day. */
export function News({ affair, since, onSince }: NewsProps) {
  const [visit] = useState(() => noteVisit(affair, new Date(), localStorage))
  const from = newSince(since, visit)
  const part = useRef<HTMLElement>(null)
  const isSeen = useSeen(part)
  const { data } = useQuery({ ...digestQuery(affair, from ?? ''), enabled: from !== null && isSeen })
  const isOther = since !== undefined && !SINCE_CHOICES.some(({ value }) => value === since)
  return (
    <section ref={part} aria-labelledby="news" className={section.section}>
      <div className={section.head}>
        <h2 id="news">What is new</h2>
        <NativeSelect
          aria-label="New since"
          size="xs"
          value={since ?? 'visit'}
          onChange={(event) => onSince(event.currentTarget.value === 'visit' ? undefined : event.currentTarget.value)}
          data={[
            ...SINCE_CHOICES.map(({ value, label }) => ({ value, label: `since ${label}` })),
            ...(isOther ? [{ value: since, label: `since ${formatDate(since)}` }] : []),
          ]}
        />
      </div>
      {from === null ? (
        <p className={section.note}>
          This is your first visit, in this browser. From the next one on, what the record has learned in between stands
          here.
        </p>
      ) : data === undefined ? (
        <Skeleton height={120} mt="sm" />
      ) : (
        <Learned affair={affair} digest={data} from={from} />
      )}
    </section>
  )
}

interface LearnedProps {
  readonly affair: string
  readonly digest: Digest
  readonly from: string
}

function Learned({ affair, digest, from }: LearnedProps) {
  const { articles, statements, standings, changes, disputes, events } = digest
  const params = { affair }
  if (articles.total === 0) {
    return <p className={section.note}>No article was taken in since {formatMoment(from)}.</p>
  }
  return (
    <>
      <p className={styles.figures}>
        <span>
          <b>{counted(articles.total, 'article')}</b> taken in since {formatMoment(from)}
        </span>
        <span>{counted(statements, 'statement')}</span>
        <span>{counted(events.fresh, 'new event')}</span>
        <span>{counted(disputes.fresh, 'new dispute')}</span>
        <span>{counted(changes.total, 'change')} of side</span>
      </p>
      <ul className={styles.list}>
        {standings.rows.slice(0, MOST).map(({ actor, issue, before, now }) => (
          <li key={`${actor.id} ${issue.id}`}>
            <p className={styles.about}>
              <Link to="/affairs/$affair/positions/$actor/$issue" params={{ affair, actor: actor.id, issue: issue.id }}>
                {actor.name}
              </Link>
            </p>
            <p className={styles.claims}>
              <span data-side={now.side}>
                <b>
                  {SIDE_SIGNS[now.side]} {SIDE_NAMES[now.side]}
                </b>{' '}
                {before === null
                  ? 'not known before'
                  : before.side === now.side
                    ? 'now disputed'
                    : `was ${before.side}`}
              </span>
              <span className={styles.when}>{issue.question ?? issue.id}</span>
            </p>
          </li>
        ))}
      </ul>
      <p className={section.more}>
        <Link to="/affairs/$affair/digest" params={params} search={{ since: from }}>
          Everything new
        </Link>
      </p>
    </>
  )
}
