import { useDocumentTitle, useMediaQuery } from '@mantine/hooks'
import { useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { useCallback, useEffect, useMemo, useRef } from 'react'
import { articleQuery } from '../../api/queries.js'
import { capitalised, speakerWords, titleOf } from '../../logic/format.js'
import { layOut, OPEN_PLACE } from '../../logic/reader/lay-out.js'
import { walk } from '../../logic/reader/walk.js'
import { placeOf } from '../../logic/room-search.js'
import { ArticleHead } from '../../parts/reader/article-head.js'
import { ArticleText } from '../../parts/reader/article-text.js'
import { beginOf } from '../../parts/reader/begin-of.js'
import { MarginNotes } from '../../parts/reader/margin-notes.js'
import { useStepKeys } from '../../parts/reader/use-step-keys.js'
import { StatementBar } from '../../parts/statements/statement-bar.js'
import { StatementFacts } from '../../parts/statements/statement-facts.js'
import styles from './reader.module.css'

const route = getRouteApi('/affairs/$affair/articles/$article')

/** An article as published, with its statements marked and noted beside it. The open one is in the URL. */
export function Reader() {
  const { affair, article: wanted } = route.useParams()
  const { statement: open, at } = route.useSearch()
  const view = useSuspenseQuery(articleQuery(affair, wanted)).data
  const { article, statements } = view
  useDocumentTitle(`${titleOf(article)} · Standpoint`)

  const navigate = useNavigate()
  const text = useRef<HTMLDivElement>(null)
  const paragraphs = useMemo(() => layOut(view, placeOf(at)), [at, view])
  const ids = useMemo(() => statements.map(({ id }) => id), [statements])
  const active = open !== undefined && ids.includes(open) ? open : null
  const marked = active ?? (placeOf(at) === null ? null : OPEN_PLACE)
  const opened = statements.find(({ id }) => id === active)
  const hasMargin = useMediaQuery('(min-width: 62em)', true, { getInitialValueInEffect: false })

  const show = useCallback(
    (statement: string | null) =>
      void navigate({
        to: '/affairs/$affair/articles/$article',
        params: { affair, article: wanted },
        search: statement === null ? {} : { statement },
        replace: true,
        resetScroll: false,
      }),
    [affair, navigate, wanted],
  )
  const step = useCallback((by: 1 | -1) => show(walk(ids, active, by)), [active, ids, show])
  useStepKeys(step, () => show(null))
  useOpenOnClick(text, show)
  useBringIntoSight(text, marked)

  return (
    <article className={styles.article}>
      <ArticleHead affair={affair} view={view} />
      {open !== undefined && active === null ? (
        <p role="status" className={styles.lost}>
          The statement in this address is not in the reading of this article: it may have been read anew since.{' '}
          <Link to="/affairs/$affair/articles/$article" params={{ affair, article: wanted }} search={{}}>
            Read the article
          </Link>
        </p>
      ) : null}
      <div className={styles.columns}>
        <div ref={text} className={styles.text} data-testid="text">
          <ArticleText paragraphs={paragraphs} active={marked} />
        </div>
        {statements.length === 0 ? null : (
          <aside aria-label="Statements" className={styles.margin}>
            <div className={styles.bar}>
              <StatementBar at={active === null ? -1 : ids.indexOf(active)} total={ids.length} onStep={step}>
                {hasMargin || opened === undefined ? undefined : (
                  <details className={styles.opened}>
                    <summary>
                      <b>{capitalised(speakerWords(opened))}</b> <i>{opened.cue}</i>
                    </summary>
                    <StatementFacts affair={affair} statement={opened} />
                  </details>
                )}
              </StatementBar>
            </div>
            {hasMargin ? (
              <MarginNotes affair={affair} article={wanted} statements={statements} active={active} text={text} />
            ) : null}
          </aside>
        )}
      </div>
    </article>
  )
}

/** A click on marked words opens their statement. By keyboard the notes and j and k do the same. */
function useOpenOnClick(text: React.RefObject<HTMLElement | null>, show: (statement: string) => void): void {
  useEffect(() => {
    const body = text.current
    const open = (event: MouseEvent): void => {
      if (!(event.target instanceof Element) || window.getSelection()?.isCollapsed === false) return
      const id = event.target.closest<HTMLElement>('[data-statement]')?.dataset.statement
      if (id !== undefined && id !== OPEN_PLACE) show(id)
    }
    body?.addEventListener('click', open)
    return () => body?.removeEventListener('click', open)
  }, [show, text])
}

/** Scrolls to the open statement where it is out of sight, and puts the focus on its first words. */
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
