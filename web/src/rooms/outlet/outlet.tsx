import { useDocumentTitle } from '@mantine/hooks'
import { useSuspenseQueries, useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import {
  articlesQuery,
  copiesQuery,
  facetsQuery,
  matrixQuery,
  outletMatrixQuery,
  overviewQuery,
} from '../../api/queries.js'
import type { OutletRow, StatementFacets } from '../../api/types.js'
import { counted, formatPeriod, UNKNOWN_OUTLET } from '../../logic/format.js'
import { outletAt, percent, periodOf, shareOfKinds, voiceShares } from '../../logic/outlet.js'
import { OutletArticles } from '../../parts/outlet/outlet-articles.js'
import { OutletCopies } from '../../parts/outlet/outlet-copies.js'
import { OutletPositions } from '../../parts/outlet/outlet-positions.js'
import { OutletVoices } from '../../parts/outlet/outlet-voices.js'
import { Empty } from '../../parts/states.js'
import styles from './outlet.module.css'

const route = getRouteApi('/affairs/$affair/outlets/$outlet')

/** Speakers that are shown. */
const MOST_VOICES = 12

/** One outlet: what was read of it, whom it lets speak, what it has from others, and where it says that actors stand. */
export function OutletRoom() {
  const { affair, outlet: asked } = route.useParams()
  const { outlets } = useSuspenseQuery(overviewQuery(affair)).data
  const outlet = outletAt(outlets, asked)
  useDocumentTitle(`${outlet?.name ?? UNKNOWN_OUTLET} · Standpoint`)
  if (outlet === undefined) {
    return (
      <>
        <h1 className="visually-hidden">Outlet</h1>
        <Empty title={`Nothing was read of “${asked}”`}>
          <p>
            <Link to="/affairs/$affair" params={{ affair }} hash="outlets">
              See which outlets were.
            </Link>
          </p>
        </Empty>
      </>
    )
  }
  return <Read affair={affair} outlet={outlet} />
}

function Read({ affair, outlet }: { readonly affair: string; readonly outlet: OutletRow }) {
  const id = outlet.id ?? 'unknown'
  const [{ data: articles }, { data: here }, { data: everywhere }, { data: copies }, { data: own }, { data: whole }] =
    useSuspenseQueries({
      queries: [
        articlesQuery({ affair, outlet: id }),
        facetsQuery({ affair, outlet: id }),
        facetsQuery({ affair }),
        copiesQuery({ affair, outlet: id }),
        outletMatrixQuery(affair, id),
        matrixQuery(affair),
      ],
    })
  const params = { affair }
  const [from, to] = periodOf(articles.rows)
  const period = formatPeriod(from, to)
  return (
    <>
      <header className={styles.head}>
        <p className={styles.kicker}>Outlet</p>
        <h1>{outlet.name ?? UNKNOWN_OUTLET}</h1>
        <p className={styles.facts}>
          <Link to="/affairs/$affair/articles" params={params} search={{ outlet: id }}>
            {counted(outlet.articles, 'article')}
          </Link>
          <span>{counted(outlet.words, 'word')}</span>
          <Link to="/affairs/$affair/statements" params={params} search={{ outlet: id }}>
            {counted(outlet.statements, 'statement')}
          </Link>
          {period === null ? null : <span>{period}</span>}
          <Link to="/affairs/$affair/compare" params={params} search={{ of: 'words', one: id }}>
            Its word choice
          </Link>
        </p>
        <Quoting here={here} everywhere={everywhere} />
      </header>
      <div className={styles.columns}>
        <OutletVoices
          affair={affair}
          outlet={id}
          voices={voiceShares(here.actors, everywhere.actors, MOST_VOICES)}
          others={here.actors.length - MOST_VOICES}
        />
        <div className={styles.column}>
          <OutletCopies affair={affair} name={outlet.name} copies={copies.rows} />
          <OutletArticles affair={affair} outlet={id} articles={articles.rows} />
        </div>
      </div>
      <OutletPositions affair={affair} cells={own.cells} whole={whole.cells} />
    </>
  )
}

interface QuotingProps {
  readonly here: StatementFacets
  readonly everywhere: StatementFacets
}

/** How much of what it reports stands in quotation marks, against all outlets. */
function Quoting({ here, everywhere }: QuotingProps) {
  const [own, all] = [here, everywhere].map(({ kinds }) => shareOfKinds(kinds, ['direct', 'mixed']))
  if (own === null || own === undefined || all === null || all === undefined) return null
  return (
    <p className={styles.quoting}>
      {percent(own)} of its statements stand in quotation marks, wholly or in part; in all outlets {percent(all)}.
    </p>
  )
}
