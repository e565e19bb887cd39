import { useDocumentTitle } from '@mantine/hooks'
import { useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Fragment, useEffect, useMemo, useRef } from 'react'
import { figureQuery } from '../../api/article-queries.js'
import type { ActorRef, FigureMove, FigureRow, FigureValue } from '../../api/types.js'
import { figurePoints, tellerName } from '../../logic/events/figure-points.js'
import { capitalised, counted, formatDate, listed, UNKNOWN_OUTLET } from '../../logic/format.js'
import { Evidence } from '../../parts/evidence/evidence.js'
import { drawFigure } from '../../parts/figures/draw-figure.js'
import { PictureCanvas } from '../../parts/picture-canvas.js'
import { PictureFiles } from '../../parts/picture-files.js'
import section from '../../parts/section.module.css'
import { useWidth } from '../../parts/use-width.js'
import styles from './figure.module.css'

const route = getRouteApi('/affairs/$affair/figures/$figure')

const PICTURE_NOTE =
  'A ring is a report, a line runs from the first to the last report of a value; a bar where its words allow more or less. Beside each value: how many dated reports give it.'

/** One thing that is counted: its values over time, who gives which since when, and who moved to whose number. */
export function FigureRoom() {
  const { affair, figure: id } = route.useParams()
  const figure = useSuspenseQuery(figureQuery(affair, id)).data
  const { unit, of, values, disputed, reports, outlets, moves } = figure
  const title = [unit, of].filter((words) => words !== '').join(': ') || 'A number'
  useDocumentTitle(`${capitalised(title)} · Standpoint`)
  const points = useMemo(() => figurePoints(figure), [figure])
  const frame = useRef<HTMLElement>(null)
  const canvas = useRef<HTMLDivElement>(null)
  const width = useWidth(frame)
  useEffect(() => {
    if (width > 0 && points.length > 1) canvas.current?.replaceChildren(drawFigure(points, width))
  }, [points, width])
  return (
    <>
      <header className={styles.head}>
        <p className={styles.kicker}>
          <Link to="/affairs/$affair/disputes" params={{ affair }} search={{ of: 'figure' }}>
            Numbers
          </Link>
        </p>
        <h1 className={styles.line}>{capitalised(title)}</h1>
        <p className={styles.facts}>
          {disputed ? <span className={styles.disputed}>in dispute</span> : null}
          <span>
            {counted(values.length, 'value')} in {counted(reports, 'report')} of {counted(outlets.length, 'outlet')}
          </span>
        </p>
      </header>
      {points.length < 2 ? null : (
        <section ref={frame} aria-label="Values over time" className={styles.part}>
          <p className={section.note}>{PICTURE_NOTE}</p>
          <p className={styles.save}>
            <PictureFiles
              affair={affair}
              figure={canvas}
              name={`${affair}-figure`}
              caption={{ title, note: PICTURE_NOTE }}
            />
          </p>
          <PictureCanvas
            canvas={canvas}
            className={styles.canvas}
            label="The values that the list below gives, by day"
          />
        </section>
      )}
      {moves.length === 0 ? null : (
        <section aria-labelledby="moves" className={`${section.section} ${styles.part}`}>
          <div className={section.head}>
            <h2 id="moves">Who moved to whose number</h2>
          </div>
          <ol className={styles.moves}>
            {moves.map((move) => (
              <li key={`${move.from.id} ${move.to.id}`}>
                <Move affair={affair} move={move} />
              </li>
            ))}
          </ol>
        </section>
      )}
      <section aria-labelledby="values" className={`${section.section} ${styles.part}`}>
        <div className={section.head}>
          <h2 id="values">Who says which</h2>
        </div>
        {values.map((value) => (
          <Value key={`${value.value} ${value.upper}`} affair={affair} value={value} />
        ))}
      </section>
    </>
  )
}

function Value({ affair, value }: { readonly affair: string; readonly value: FigureValue }) {
  const { words, speakers, outlets, reports, independent } = value
  const first = reports.find(({ said }) => said !== null)
  return (
    <section className={styles.value}>
      <div>
        <h3 className={styles.number}>{words}</h3>
        <p className={styles.since}>
          {first?.said ? `since ${formatDate(first.said)}` : 'no date'}
          <br />
          {counted(reports.length, 'report')}
          {independent === reports.length ? '' : `, ${independent} independent`}
        </p>
      </div>
      <div>
        <p className={styles.who}>
          <Speakers affair={affair} speakers={speakers} />
          {speakers.length === 0 ? '' : ' · '}
          {listed(outlets.map((outlet) => outlet ?? UNKNOWN_OUTLET))}
        </p>
        {reports.map((report) => (
          <Told key={report.id} affair={affair} report={report} />
        ))}
      </div>
    </section>
  )
}

const Told = ({ affair, report }: { readonly affair: string; readonly report: FigureRow }) => (
  <Evidence
    affair={affair}
    article={report.article}
    sentence={report.sentence}
    spans={[report.span]}
    opens={{ cell: report.id }}
  >
    {report.said === null ? null : <span>said {formatDate(report.said)}</span>}
  </Evidence>
)

function Speakers({ affair, speakers }: { readonly affair: string; readonly speakers: readonly ActorRef[] }) {
  return speakers.map((speaker, at) => (
    <Fragment key={speaker.id}>
      {at === 0 ? '' : ', '}
      <Link to="/affairs/$affair/actors/$actor" params={{ affair, actor: speaker.id }}>
        {speaker.name}
      </Link>
    </Fragment>
  ))
}

function Move({ affair, move: { from, to, first } }: { readonly affair: string; readonly move: FigureMove }) {
  return (
    <>
      <p>
        <b>{tellerName(to)}</b> said {from.words} on {formatDate(from.said ?? '')}, and {to.words} on{' '}
        {formatDate(to.said ?? '')}
        {first === null ? '' : `: the number that ${tellerName(first)} gave on ${formatDate(first.said ?? '')}`}.
      </p>
      <Told affair={affair} report={to} />
    </>
  )
}
