import { useDocumentTitle } from '@mantine/hooks'
import { useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { matrixQuery, overviewQuery } from '../../api/queries.js'
import type { AffairRow, Overview } from '../../api/types.js'
import { counted, formatPeriod } from '../../logic/format.js'
import { headlineOf } from '../../logic/positions/headline.js'
import { OutletTable } from '../../parts/outlet-table.js'
import { SpeakerBars } from '../../parts/overview/speaker-bars.js'
import { TimelineFigure } from '../../parts/overview/timeline-figure.js'
import { WhoStandsWhere } from '../../parts/positions/who-stands-where.js'
import { Empty } from '../../parts/states.js'
import styles from './overview.module.css'

const route = getRouteApi('/affairs/$affair')

/** An affair at a glance: the answer first, then when, who, and which outlets. */
export function OverviewRoom() {
  const { affair: id } = route.useParams()
  const overview = useSuspenseQuery(overviewQuery(id)).data
  const matrix = useSuspenseQuery(matrixQuery(id)).data
  useDocumentTitle(`${overview.affair.name} · Standpoint`)
  if (overview.affair.articles === 0) return <NoArticles affair={overview.affair} />
  return (
    <>
      <header className={styles.head}>
        <p className={styles.kicker}>
          <Counts affair={overview.affair} />
        </p>
        <h1>{overview.affair.name}</h1>
        <Headline overview={overview} />
      </header>
      {matrix.cells.length === 0 ? null : <WhoStandsWhere affair={id} matrix={matrix} />}
      <TimelineFigure overview={overview} />
      <div className={styles.columns}>
        <SpeakerBars affair={id} overview={overview} />
        <OutletTable affair={id} outlets={overview.outlets} />
      </div>
    </>
  )
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

function Headline({ overview }: { readonly overview: Overview }) {
  return (
    <p className={styles.headline}>
      {headlineOf(overview).map(({ at, text, filter }) =>
        filter === undefined ? (
          <span key={at}>{text}</span>
        ) : (
          <Link key={at} to="/affairs/$affair/statements" params={{ affair: overview.affair.id }} search={filter}>
            {text}
          </Link>
        ),
      )}
    </p>
  )
}

const NoArticles = ({ affair }: { readonly affair: AffairRow }) => (
  <Empty title={`${affair.name} holds no articles yet`}>
    <p>Read some into it. In a terminal:</p>
    <pre>standpoint read my-articles/ --affair {affair.id}</pre>
  </Empty>
)
