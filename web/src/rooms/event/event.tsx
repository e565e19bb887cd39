import { useDocumentTitle } from '@mantine/hooks'
import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { eventQuery } from '../../api/article-queries.js'
import { articlesQuery, statementsQuery } from '../../api/queries.js'
import type { EventRow } from '../../api/types.js'
import { MODALITY_NAMES, modeWord, quadOf, typeWord } from '../../logic/events/plover.js'
import { reportsByOutlet, silenceWindow, silentOutlets } from '../../logic/events/silent-outlets.js'
import { capitalised, counted, formatDate } from '../../logic/format.js'
import { eventTitle } from '../../logic/reader/cells.js'
import { EventActors, EventReportEvidence } from '../../parts/events/event-card.js'
import { OutletName } from '../../parts/outlet-name.js'
import section from '../../parts/section.module.css'
import { StatementCard } from '../../parts/statements/statement-card.js'
import styles from './event.module.css'

const route = getRouteApi('/affairs/$affair/events/$event')

/** Statements near an event that are shown. */
const MOST = 4

/** One happening: who did what to whom and when, who reports it with which sentence, who is silent, and what was said of it. */
export function EventRoom() {
  const { affair, event: id } = route.useParams()
  const event = useSuspenseQuery(eventQuery(affair, id)).data
  const { type, mode, modality, actors, recipients, date, reports, independent, outlets } = event
  useDocumentTitle(`${eventTitle(event)} · Standpoint`)
  return (
    <>
      <header className={styles.head}>
        <p className={styles.kicker}>
          <Link to="/affairs/$affair/events" params={{ affair }} search={{ type }}>
            Events: {type}
            {mode === null ? '' : `, ${modeWord(mode)}`}
          </Link>
        </p>
        <h1 className={styles.line}>
          {actors.length === 0 ? <i>not said who</i> : <EventActors affair={affair} actors={actors} />}{' '}
          <span className={styles.type} data-quad={quadOf(type) ?? undefined}>
            {typeWord(type)}
          </span>{' '}
          <EventActors affair={affair} actors={recipients} />
        </h1>
        <p className={styles.facts}>
          <b>{date === null ? 'no date' : formatDate(date)}</b>
          <span className={modality === 'actual' ? undefined : styles.modality}>
            {MODALITY_NAMES[modality] ?? modality}
          </span>
          <span className={styles.support}>
            {counted(reports.length, 'report')} of {counted(outlets.length, 'outlet')}
            {independent === reports.length ? '' : `, ${independent} independent`}
          </span>
        </p>
      </header>
      <div className={styles.columns}>
        <div>
          <section aria-labelledby="reports" className={section.section}>
            <div className={section.head}>
              <h2 id="reports">Who reports it</h2>
            </div>
            {reportsByOutlet(reports).map(({ outlet, reports: own }) => (
              <section key={outlet ?? ''} className={styles.outlet}>
                <h3>
                  <OutletName affair={affair} name={outlet} />
                </h3>
                {own.map((report) => (
                  <EventReportEvidence key={report.id} affair={affair} report={report} hasOutlet={false} />
                ))}
              </section>
            ))}
          </section>
          <Near affair={affair} event={event} />
        </div>
        <Silent affair={affair} event={event} />
      </div>
    </>
  )
}

interface PartProps {
  readonly affair: string
  readonly event: EventRow
}

/** Outlets that were read in those days and do not report it. */
function Silent({ affair, event: { reports } }: PartProps) {
  const window = silenceWindow(reports)
  const articles = useQuery({ ...articlesQuery({ affair, ...window }), enabled: window !== null }).data
  if (window === null || articles === undefined) return null
  const silent = silentOutlets(reports, articles.rows)
  return (
    <section aria-labelledby="silent" className={section.section}>
      <div className={section.head}>
        <h2 id="silent">Who is silent</h2>
      </div>
      <p className={section.note}>
        {silent.length === 0
          ? 'Every outlet that was read in those days reports it.'
          : `Read from ${formatDate(window.since)} to ${formatDate(window.until)}, and none of it reports this:`}
      </p>
      <ul className={styles.silent}>
        {silent.map(({ outlet, read }) => (
          <li key={outlet ?? ''}>
            <OutletName affair={affair} name={outlet} />
            <span>{counted(read, 'article')}</span>
          </li>
        ))}
      </ul>
      {articles.total > articles.rows.length ? (
        <p className={section.note}>Counted on the first {counted(articles.rows.length, 'article')} of those days.</p>
      ) : null}
    </section>
  )
}

/** What those who took part are reported to have said about then. */
function Near({ affair, event: { actors, recipients, reports, date } }: PartProps) {
  const [actor] = [...actors, ...recipients]
  const days = silenceWindow(date === null ? reports : [{ article: { ...reports[0]!.article, published: date } }])
  const filter = { affair, actor: actor?.id, ...days }
  const found = useQuery({ ...statementsQuery(filter, 0), enabled: actor !== undefined && days !== null }).data
  if (actor === undefined || days === null || found === undefined || found.total === 0) return null
  return (
    <section aria-labelledby="near" className={`${section.section} ${styles.part}`}>
      <div className={section.head}>
        <h2 id="near">What {actor.name} said about then</h2>
      </div>
      {found.rows.slice(0, MOST).map((statement) => (
        <StatementCard key={statement.id} affair={affair} statement={statement} hasSpeaker={false} />
      ))}
      <p className={styles.more}>
        <Link to="/affairs/$affair/statements" params={{ affair }} search={{ actor: actor.id, ...days }}>
          {capitalised(counted(found.total, 'statement'))} of {actor.name} from {formatDate(days.since)} to{' '}
          {formatDate(days.until)}
        </Link>
      </p>
    </section>
  )
}
