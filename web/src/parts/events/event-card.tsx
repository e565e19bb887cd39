import { Link } from '@tanstack/react-router'
import { Fragment } from 'react'
import type { ActorRef, EventReport, EventRow } from '../../api/types.js'
import { MODALITY_NAMES, modeWord, quadOf, typeWord } from '../../logic/events/plover.js'
import { counted, formatDate, listed } from '../../logic/format.js'
import { Evidence } from '../evidence/evidence.js'
import styles from './event-card.module.css'

interface EventCardProps {
  readonly affair: string
  readonly event: EventRow
  /** False where the day stands over the card. */
  readonly hasDate?: boolean
}

/** One event: who did what to whom and when, the sentence that says so best, and who else reports it. */
export function EventCard({ affair, event, hasDate = true }: EventCardProps) {
  const { type, mode, actors, recipients, date, modality, independent, reports } = event
  const [first, ...others] = reports
  return (
    <article className={styles.card}>
      {hasDate ? (
        <p className={styles.date}>{date === null ? 'no date' : formatDate(date)}</p>
      ) : (
        <p className={styles.kind}>event</p>
      )}
      <div className={styles.what}>
        <h2 className={styles.line}>
          {actors.length === 0 ? <i className={styles.nobody}>not said who</i> : null}
          <EventActors affair={affair} actors={actors} />{' '}
          <span className={styles.type} data-quad={quadOf(type) ?? undefined}>
            {typeWord(type)}
          </span>{' '}
          <EventActors affair={affair} actors={recipients} />
          {modality === 'actual' ? null : (
            <span className={styles.modality}>{MODALITY_NAMES[modality] ?? modality}</span>
          )}
        </h2>
        {first === undefined ? null : <EventReportEvidence affair={affair} report={first} />}
        <p className={styles.facts}>
          <span>
            {type}
            {mode === null ? '' : ` · ${modeWord(mode)}`}
          </span>
          <Link to="/affairs/$affair/events/$event" params={{ affair, event: event.id }}>
            {counted(reports.length, 'report')}
            {independent === reports.length ? '' : `, ${independent} independent`}; who is silent
          </Link>
        </p>
        {others.length === 0 ? null : (
          <details className={styles.others}>
            <summary>{counted(others.length, 'other report')}</summary>
            {others.map((report) => (
              <EventReportEvidence key={report.id} affair={affair} report={report} />
            ))}
          </details>
        )}
      </div>
    </article>
  )
}

export function EventActors({ affair, actors }: { readonly affair: string; readonly actors: readonly ActorRef[] }) {
  return actors.map((actor, at) => (
    <Fragment key={actor.id}>
      {at === 0 ? '' : at === actors.length - 1 ? ' and ' : ', '}
      <Link to="/affairs/$affair/actors/$actor" params={{ affair, actor: actor.id }} className={styles.actor}>
        {actor.name}
      </Link>
    </Fragment>
  ))
}

/** The sentence with the trigger set apart, as a link to its place in the article. */
export function EventReportEvidence({
  affair,
  report: { id, article, sentence, trigger, statement },
  hasOutlet = true,
}: {
  readonly affair: string
  readonly report: EventReport
  readonly hasOutlet?: boolean
}) {
  const words = { article, sentence, spans: [trigger], opens: { cell: id }, hasOutlet }
  return (
    <Evidence affair={affair} {...words}>
      {statement === null ? null : <span>reported in a statement</span>}
    </Evidence>
  )
}

/** "A, B": for a chart's tip. */
export const eventWords = ({ actors, type, recipients }: EventRow): string =>
  [listed(actors.map(({ name }) => name)), typeWord(type), listed(recipients.map(({ name }) => name))]
    .filter((words) => words !== '')
    .join(' ')
