import { Skeleton } from '@mantine/core'
import { useDocumentTitle } from '@mantine/hooks'
import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { lazy, Suspense, useDeferredValue } from 'react'
import { abilitiesQuery } from '../../api/desk.js'
import { affairsQuery, matrixQuery, overviewQuery, voicesQuery } from '../../api/queries.js'
import type { AffairRow, Overview } from '../../api/types.js'
import { counted, formatPeriod } from '../../logic/format.js'
import { waitingWords } from '../../logic/overview/waiting.js'
import { isOpen, parseWindow, type WindowSearch, windowFilter } from '../../logic/overview/window.js'
import { headlineOf } from '../../logic/positions/headline.js'
import { OutletTable } from '../../parts/outlet-table.js'
import { AnswerLine } from '../../parts/overview/answer-line.js'
import { Disputed } from '../../parts/overview/disputed.js'
import { News } from '../../parts/overview/news.js'
import { SpeakerBars } from '../../parts/overview/speaker-bars.js'
import { WhoStandsWhere } from '../../parts/positions/who-stands-where.js'
import { Empty, Loading } from '../../parts/states.js'
import styles from './overview.module.css'

const route = getRouteApi('/affairs/$affair/')

/** Its library of pictures is large: the answer above it does not wait. */
const TimelineFigure = lazy(async () => ({
  default: (await import('../../parts/overview/timeline-figure.js')).TimelineFigure,
}))

/** Speakers that are told here. */
const MOST_SPEAKERS = 10
/** Outlets whose statements are counted in a window: as many as the API gives. */
const MOST_OUTLETS = 200

/** An affair at a glance: who stands where first, then when, what is new, who speaks, what is disputed, what was read. */
export function OverviewRoom() {
  const { affair: id } = route.useParams()
  const window = route.useSearch()
  const navigate = useNavigate()
  const row = useSuspenseQuery(affairsQuery()).data.rows.find((one) => one.id === id)
  const overview = useQuery(overviewQuery(id)).data
  const affair = row ?? overview?.affair
  const whole = useSuspenseQuery(matrixQuery(id)).data
  // The brush answers at once; the sides follow.
  const matrix = useDeferredValue(useQuery(matrixQuery(id, window.to)).data ?? whole)
  const filter = windowFilter(window)
  const voices = useQuery(
    voicesQuery(id, { ...filter, outlets: isOpen(window) ? 0 : MOST_OUTLETS, most: MOST_SPEAKERS }),
  ).data
  useDocumentTitle(`${affair?.name ?? id} · Standpoint`)
  if (affair === undefined) return <Loading />
  if (affair.articles === 0) return <NoArticles affair={affair} />
  const change = (changed: WindowSearch): void =>
    void navigate({
      to: '/affairs/$affair',
      params: { affair: id },
      search: parseWindow({ ...changed }),
      replace: true,
      resetScroll: false,
    })
  return (
    <>
      <Waiting />
      <header className={styles.head}>
        <p className={styles.kicker}>
          <Counts affair={affair} />
        </p>
        <h1>{affair.name}</h1>
        <p className={styles.headline}>
          {whole.cells.length > 0 ? (
            <AnswerLine affair={id} matrix={whole} />
          ) : overview === undefined ? null : (
            <Headline overview={overview} />
          )}
        </p>
      </header>
      {whole.cells.length === 0 ? null : <WhoStandsWhere affair={id} matrix={matrix} asOf={window.to} />}
      {overview === undefined ? (
        <Skeleton height={480} mt="xl" />
      ) : (
        <Suspense fallback={<Skeleton height={480} mt="xl" />}>
          <TimelineFigure
            overview={overview}
            window={window}
            onWindow={({ from, to }) =>
              change({
                ...(window.since === undefined ? {} : { since: window.since }),
                ...(from === undefined ? {} : { from }),
                ...(to === undefined ? {} : { to }),
              })
            }
          />
        </Suspense>
      )}
      <div className={styles.columns}>
        <div className={styles.column}>
          {voices === undefined ? (
            <Skeleton height={420} />
          ) : (
            <SpeakerBars affair={id} voices={voices} filter={filter} />
          )}
        </div>
        <div className={styles.column}>
          <News
            affair={id}
            since={window.since}
            onSince={(since) => {
              const { since: _, ...days } = window
              change(since === undefined ? days : { ...days, since })
            }}
          />
          <Disputed affair={id} since={window.from} until={window.to} />
        </div>
      </div>
      {overview === undefined ? null : (
        <OutletTable
          affair={id}
          outlets={overview.outlets}
          within={
            voices === undefined || isOpen(window)
              ? undefined
              : {
                  filter,
                  statements: new Map(voices.outlets.map(({ outlet, statements }) => [outlet, statements])),
                }
          }
        />
      )}
    </>
  )
}

/** What the joins of articles do not know yet; nothing nearly always. */
function Waiting() {
  const words = waitingWords(useQuery(abilitiesQuery()).data?.unjoined ?? 0)
  return words === null ? null : <p className={styles.waiting}>{words}</p>
}

function Counts({ affair }: { readonly affair: AffairRow }) {
  const params = { affair: affair.id }
  const period = formatPeriod(affair.from, affair.to)
  return (
    <>
      <Link to="/affairs/$affair/articles" params={params}>
        {counted(affair.articles, 'article')}
      </Link>
      <a href="#outlets">{counted(affair.outlets, 'outlet')}</a>
      <Link to="/affairs/$affair/actors" params={params}>
        {counted(affair.actors, 'actor')}
      </Link>
      <Link to="/affairs/$affair/statements" params={params}>
        {counted(affair.statements, 'statement')}
      </Link>
      {period === null ? null : <span>{period}</span>}
    </>
  )
}

/** Where nobody takes a side: who speaks most. */
const Headline = ({ overview }: { readonly overview: Overview }) =>
  headlineOf(overview).map(({ at, text, filter }) =>
    filter === undefined ? (
      <span key={at}>{text}</span>
    ) : (
      <Link key={at} to="/affairs/$affair/statements" params={{ affair: overview.affair.id }} search={filter}>
        {text}
      </Link>
    ),
  )

const NoArticles = ({ affair }: { readonly affair: AffairRow }) => (
  <Empty title={`${affair.name} holds no articles yet`}>
    <p>
      <Link to="/affairs/$affair/import" params={{ affair: affair.id }}>
        Bring some in
      </Link>
      : files, pasted texts or web addresses.
    </p>
  </Empty>
)
