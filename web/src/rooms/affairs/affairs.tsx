import { useDocumentTitle } from '@mantine/hooks'
import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { abilitiesQuery, type Job, jobsQuery } from '../../api/desk.js'
import { affairsQuery } from '../../api/queries.js'
import type { AffairRow } from '../../api/types.js'
import { counted, formatPeriod } from '../../logic/format.js'
import { jobWords } from '../../logic/import/words.js'
import { ButtonLink } from '../../parts/button-link.js'
import styles from './affairs.module.css'

/** All affairs of the record; of an empty one, the way to the first. */
export function Affairs() {
  useDocumentTitle('Standpoint')
  const { rows } = useSuspenseQuery(affairsQuery()).data
  const { importing } = useSuspenseQuery(abilitiesQuery()).data
  if (rows.length === 0) return <Welcome importing={importing} />
  return (
    <>
      <header className={styles.head}>
        <div>
          <h1 className={styles.title}>Affairs</h1>
          <p className={styles.intro}>
            Who said what, who stands where, and which outlet says so. Every number opens what it counts.
          </p>
        </div>
        {importing ? <ButtonLink to="/import">New affair</ButtonLink> : null}
      </header>
      {importing ? <AtWork /> : null}
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

const ASK_EVERY_MS = 2000
const isOpen = ({ state, kind }: Job): boolean => kind !== 'preview' && (state === 'working' || state === 'waiting')

/** What is being taken in or read again just now. */
function AtWork() {
  const { data = [] } = useQuery({
    ...jobsQuery(),
    refetchInterval: ({ state }) => (state.data?.some(isOpen) === true ? ASK_EVERY_MS : false),
  })
  const open = data.filter(isOpen)
  if (open.length === 0) return null
  return (
    <ul aria-label="At work" className={styles.work}>
      {open.map((job) => (
        <li key={job.id}>
          <strong>{job.affair?.name}</strong>: {jobWords(job)}{' '}
          {job.kind === 'reread' ? (
            <Link to="/affairs/$affair/codebook" params={{ affair: job.affair?.id ?? '' }} search={{ job: job.id }}>
              How far it is
            </Link>
          ) : (
            <Link to="/import" search={{ job: job.id }}>
              How far it is
            </Link>
          )}
        </li>
      ))}
    </ul>
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
        <Link to="/affairs/$affair/articles" params={params}>
          {counted(affair.articles, 'article')}
        </Link>
        <Link to="/affairs/$affair" params={params} hash="outlets">
          {counted(affair.outlets, 'outlet')}
        </Link>
        <Link to="/affairs/$affair/actors" params={params}>
          {counted(affair.actors, 'actor')}
        </Link>
        <Link to="/affairs/$affair/statements" params={params}>
          {counted(affair.statements, 'statement')}
        </Link>
      </p>
    </article>
  )
}

const Welcome = ({ importing }: { readonly importing: boolean }) => (
  <section className={styles.welcome}>
    <h1 className={styles.title}>The record is empty</h1>
    <p className={styles.intro}>
      Bring the coverage of an affair, from outlets of every side. Standpoint reads who said what, who stands where
      since when, and which outlet says so. Every cell of the record opens the sentence that it rests on.
    </p>
    {importing ? (
      <p className={styles.actions}>
        <ButtonLink to="/import" size="md">
          Bring the first articles
        </ButtonLink>
        <Link to="/help">How it works</Link>
      </p>
    ) : (
      <p>
        This server only reads. Read some articles into the record in a terminal:{' '}
        <code>standpoint read my-articles/ --affair my-affair</code>
      </p>
    )}
  </section>
)
