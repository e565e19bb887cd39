import { Link } from '@tanstack/react-router'
import type { PositionChange, TimelineDay } from '../../api/types.js'
import { counted, formatLongDate } from '../../logic/format.js'
import { ActorBadge } from '../actor-badge.js'
import { EventCard } from '../events/event-card.js'
import { SideMark } from '../positions/side-mark.js'
import { StatementCard } from '../statements/statement-card.js'
import styles from './day-section.module.css'

interface DaySectionProps {
  readonly affair: string
  readonly day: TimelineDay
  readonly actor: string | undefined
  readonly outlet: string | undefined
}

/** One day: who changed sides, what was done, what was said. */
export function DaySection({
  affair,
  day: { day, changes, events, statements, counts },
  actor,
  outlet,
}: DaySectionProps) {
  const search = { ...(actor === undefined ? {} : { actor }), ...(outlet === undefined ? {} : { outlet }) }
  return (
    <section className={styles.day} aria-labelledby={`day-${day}`}>
      <h2 id={`day-${day}`} className={styles.date}>
        {formatLongDate(day)}
      </h2>
      <div className={styles.what}>
        {changes.length === 0 ? null : (
          <ul className={styles.changes}>
            {changes.map((change) => (
              <li key={`${change.actor.id} ${change.issue.id}`}>
                <Changed affair={affair} change={change} />
              </li>
            ))}
          </ul>
        )}
        {events.map((event) => (
          <EventCard key={event.id} affair={affair} event={event} hasDate={false} />
        ))}
        {events.length < counts.events ? (
          <p className={styles.more}>
            <Link to="/affairs/$affair/events" params={{ affair }} search={{ since: day, until: day }}>
              All {counted(counts.events, 'event')} of the day
            </Link>
          </p>
        ) : null}
        {statements.map((statement) => (
          <StatementCard key={statement.id} affair={affair} statement={statement} />
        ))}
        {statements.length < counts.statements ? (
          <p className={styles.more}>
            <Link
              to="/affairs/$affair/statements"
              params={{ affair }}
              search={{ ...search, since: day, until: day, dated: 'day' }}
            >
              All {counted(counts.statements, 'statement')} of the day
            </Link>
          </p>
        ) : null}
      </div>
    </section>
  )
}

function Changed({ affair, change }: { readonly affair: string; readonly change: PositionChange }) {
  const { actor, issue, before, after } = change
  return (
    <Link
      to="/affairs/$affair/positions/$actor/$issue"
      params={{ affair, actor: actor.id, issue: issue.id }}
      className={styles.change}
    >
      <ActorBadge actor={actor} />
      <b>{actor.name}</b>
      <span className={styles.turn}>
        <SideMark side={before.side} commitment={before.commitment} />
        <span aria-hidden>→</span>
        <span className="visually-hidden">then</span>
        <SideMark side={after.side} commitment={after.commitment} />
      </span>
      <span className={styles.issue}>{issue.question ?? issue.id}</span>
    </Link>
  )
}
