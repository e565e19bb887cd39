import { useDocumentTitle, useMediaQuery } from '@mantine/hooks'
import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { useCallback, useEffect, useMemo, useRef } from 'react'
import { decisionsQuery, versionsQuery } from '../../api/article-queries.js'
import { articleQuery } from '../../api/queries.js'
import { titleOf } from '../../logic/format.js'
import { cellsOf, layerOf } from '../../logic/reader/cells.js'
import { clickedCell } from '../../logic/reader/clicked.js'
import { decisionsByCell, isRejected } from '../../logic/reader/decisions.js'
import { layOut, OPEN_PLACE } from '../../logic/reader/lay-out.js'
import { layerCounts, layersOf, layersParam, switched } from '../../logic/reader/layers.js'
import { type Step, walk } from '../../logic/reader/walk.js'
import { cellSearch, placeOf, type ReaderSearch } from '../../logic/room-search.js'
import { ArticleHead } from '../../parts/reader/article-head.js'
import { ArticleText, type CellLook } from '../../parts/reader/article-text.js'
import { beginOf } from '../../parts/reader/begin-of.js'
import { CellDecisions } from '../../parts/reader/cell-decisions.js'
import { CellFacts } from '../../parts/reader/cell-facts.js'
import { CellFates } from '../../parts/reader/cell-fates.js'
import { DiffText } from '../../parts/reader/diff-text.js'
import { LayerBar } from '../../parts/reader/layer-bar.js'
import { LostDecisions } from '../../parts/reader/lost-decisions.js'
import { MarginNotes } from '../../parts/reader/margin-notes.js'
import { StepBar } from '../../parts/reader/step-bar.js'
import { useStepKeys } from '../../parts/reader/use-step-keys.js'
import { VersionBar } from '../../parts/reader/version-bar.js'
import styles from './reader.module.css'

const route = getRouteApi('/affairs/$affair/articles/$article')

/** An article as published, with what is read of it marked and noted beside it. What is open and shown is in the URL. */
export function Reader() {
  const { affair, article: wanted } = route.useParams()
  const search = route.useSearch()
  const view = useSuspenseQuery(articleQuery(affair, wanted)).data
  const { article } = view
  useDocumentTitle(`${titleOf(article)} · Standpoint`)
  const hasVersions = article.supersedes !== null || article.supersededBy !== null
  const versions = useQuery({ ...versionsQuery(affair, article.id), enabled: hasVersions }).data
  const decisions = useQuery(decisionsQuery(affair, article.id)).data?.rows
  const byCell = useMemo(() => decisionsByCell(decisions ?? []), [decisions])

  const open = search.statement ?? search.cell ?? null
  const layers = useMemo(() => {
    const chosen = layersOf(search.layers)
    const own = open === null ? null : layerOf(view, open)
    return own === null || chosen.has(own) ? chosen : switched(chosen, own)
  }, [open, search.layers, view])
  const cells = useMemo(() => cellsOf(view, layers), [layers, view])
  const place = useMemo(() => placeOf(search.at), [search.at])
  const paragraphs = useMemo(() => layOut(view, cells, place), [cells, place, view])
  const looks = useMemo(
    () =>
      new Map(
        cells.map((cell): [string, CellLook] => [
          cell.id,
          {
            tag: cell.tag,
            side: cell.layer === 'positions' ? cell.position.side : null,
            rejected: isRejected(byCell.get(cell.id)),
          },
        ]),
      ),
    [byCell, cells],
  )
  const ids = useMemo(() => cells.map(({ id }) => id), [cells])
  const active = open !== null && ids.includes(open) ? open : null
  const opened = cells.find(({ id }) => id === active)
  const hasMargin = useMediaQuery('(min-width: 62em)', true, { getInitialValueInEffect: false })
  const diff = search.changes === undefined ? null : (versions?.diff ?? null)

  const navigate = useNavigate()
  const text = useRef<HTMLDivElement>(null)
  const kept = useMemo(
    (): ReaderSearch => (search.layers === undefined ? {} : { layers: search.layers }),
    [search.layers],
  )
  const go = useCallback(
    (next: ReaderSearch) =>
      void navigate({
        to: '/affairs/$affair/articles/$article',
        params: { affair, article: wanted },
        search: next,
        replace: true,
        resetScroll: false,
      }),
    [affair, navigate, wanted],
  )
  const show = useCallback(
    (id: string | null) => {
      const cell = cells.find((one) => one.id === id)
      go(cell === undefined ? kept : { ...kept, ...cellSearch(cell) })
    },
    [cells, go, kept],
  )
  const step = useCallback(
    (by: Step['by'], over: Step['over'] = 'all') => {
      const statements = cells.flatMap(({ id, layer }) => (layer === 'statements' ? [id] : []))
      show(walk(over === 'statements' ? statements : ids, active, by, ids))
    },
    [active, cells, ids, show],
  )
  useStepKeys(step, () => show(null))
  useOpenOnClick(text, active, show)
  useBringIntoSight(text, active ?? (place === null ? null : OPEN_PLACE))

  const one = layers.has('statements') && cells.every(({ layer }) => layer === 'statements') ? 'Statement' : 'Mark'
  return (
    <article className={styles.article} lang={article.language ?? undefined}>
      <ArticleHead affair={affair} view={view}>
        {versions === undefined || versions.versions.length < 2 ? null : (
          <VersionBar
            affair={affair}
            article={article.id}
            versions={versions}
            changes={diff !== null}
            onChanges={(shown) => go(shown ? { ...kept, changes: '1' } : kept)}
          />
        )}
        <LostDecisions decisions={decisions ?? []} />
        {diff === null ? (
          <LayerBar
            layers={layers}
            counts={layerCounts(view)}
            onSwitch={(layer) => {
              const param = layersParam(switched(layers, layer))
              go(param === undefined ? {} : { layers: param })
            }}
          />
        ) : null}
      </ArticleHead>
      {open !== null && active === null ? (
        <p role="status" className={styles.lost}>
          The statement in this address is not in the reading of this article: it may have been read anew since.{' '}
          <Link to="/affairs/$affair/articles/$article" params={{ affair, article: wanted }} search={kept}>
            Read the article
          </Link>
        </p>
      ) : null}
      <div className={styles.columns}>
        <div ref={text} className={styles.text} data-testid="text">
          {diff === null ? (
            <ArticleText
              paragraphs={paragraphs}
              looks={looks}
              active={active ?? (place === null ? null : OPEN_PLACE)}
              furniture={layers.has('furniture')}
            />
          ) : (
            <DiffText diff={diff} text={diff.newer.article.id === article.id ? view.text : null} />
          )}
        </div>
        {diff !== null ? (
          <aside aria-label="What became of what was read" className={styles.margin}>
            <CellFates affair={affair} diff={diff} />
          </aside>
        ) : cells.length === 0 ? null : (
          <aside aria-label="What is read" className={styles.margin}>
            <div className={styles.bar}>
              <StepBar one={one} at={active === null ? -1 : ids.indexOf(active)} total={ids.length} onStep={step}>
                {hasMargin || opened === undefined ? undefined : (
                  <details className={styles.opened}>
                    <summary>
                      <b>{opened.title}</b> <i>{opened.detail}</i>
                    </summary>
                    <CellFacts affair={affair} cell={opened} />
                    <CellDecisions affair={affair} cell={opened} decisions={byCell.get(opened.id)} />
                  </details>
                )}
              </StepBar>
            </div>
            {hasMargin ? (
              <MarginNotes
                affair={affair}
                article={wanted}
                cells={cells}
                decisions={byCell}
                active={active}
                kept={kept}
                onOpen={show}
                text={text}
              />
            ) : null}
          </aside>
        )}
      </div>
    </article>
  )
}

/** A click on marked words opens what they belong to. By keyboard the notes and j, k, n and p do the same. */
function useOpenOnClick(
  text: React.RefObject<HTMLElement | null>,
  active: string | null,
  show: (cell: string) => void,
): void {
  useEffect(() => {
    const body = text.current
    const open = (event: MouseEvent): void => {
      if (!(event.target instanceof Element) || window.getSelection()?.isCollapsed === false) return
      const cells = event.target.closest<HTMLElement>('[data-cells]')?.dataset.cells?.split(' ') ?? []
      const id = clickedCell(
        cells.filter((cell) => cell !== OPEN_PLACE),
        active,
      )
      if (id !== null) show(id)
    }
    body?.addEventListener('click', open)
    return () => body?.removeEventListener('click', open)
  }, [active, show, text])
}

/** Scrolls to what is open where it is out of sight, and puts the focus on its first words. */
function useBringIntoSight(text: React.RefObject<HTMLElement | null>, active: string | null): void {
  const isFirst = useRef(true)
  useEffect(() => {
    const isArrival = isFirst.current
    isFirst.current = false
    const words = active === null || text.current === null ? null : beginOf(text.current, active)
    if (words === null) {
      if (isArrival) window.scrollTo(0, 0)
      return
    }
    const isCalm = isArrival || window.matchMedia('(prefers-reduced-motion: reduce)').matches
    const { top, bottom } = words.getBoundingClientRect()
    const isInSight = top > window.innerHeight * 0.15 && bottom < window.innerHeight * 0.7
    if (!isInSight) words.scrollIntoView({ block: 'center', behavior: isCalm ? 'instant' : 'smooth' })
    words.focus({ preventScroll: true })
  }, [active, text])
}
