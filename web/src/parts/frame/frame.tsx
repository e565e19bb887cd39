import { useQuery } from '@tanstack/react-query'
import { Link, Outlet, useMatch, useMatches } from '@tanstack/react-router'
import { lazy, Suspense, useEffect, useRef } from 'react'
import { affairsQuery } from '../../api/queries.js'
import { HelpPopover } from '../help-popover.js'
import { SearchButton } from '../search/search-button.js'
import { useSettings } from '../settings/settings-store.js'
import { SharePopover } from '../share/share-popover.js'
import { useTourState } from '../tour/tour-store.js'
import styles from './frame.module.css'
import { MainMenu } from './main-menu.js'

/** The page around every room: skip link, masthead with the way back, and the room itself. */
export function Frame() {
  return (
    <>
      <a className="skip-link" href="#room">
        Skip to the content
      </a>
      <header className={styles.masthead}>
        <div className={styles.bar}>
          <nav aria-label="Breadcrumb" className={styles.trail}>
            <Link to="/" className={styles.wordmark}>
              <img src="/mark.svg" alt="" width={22} height={22} />
              Standpoint
            </Link>
            <AffairCrumb />
          </nav>
          <div className={styles.tools}>
            <SearchButton />
            <SharePopover />
            <HelpPopover />
            <MainMenu />
          </div>
        </div>
      </header>
      <Room />
      <TakenTour />
    </>
  )
}

const Tour = lazy(async () => ({ default: (await import('../tour/tour.js')).Tour }))

function TakenTour() {
  const { affair } = useTourState()
  if (affair === null) return null
  return (
    <Suspense fallback={null}>
      <Tour affair={affair} />
    </Suspense>
  )
}

/** Moves the focus to the room when the reader goes to another one, so that a screen reader begins there. */
function Room() {
  const room = useRef<HTMLElement>(null)
  const path = useMatches({ select: (matches) => matches.at(-1)?.pathname })
  const shown = useRef(path)
  const { dates } = useSettings()
  useEffect(() => {
    if (shown.current === path) return
    shown.current = path
    // The tour goes from room to room with the focus in its own words.
    if (document.activeElement?.closest('[role="dialog"]') != null) return
    // A room may have put the focus on something of its own, such as the statement that it opens at.
    if (room.current?.contains(document.activeElement) === false) room.current.focus({ preventScroll: true })
  }, [path])
  return (
    <main id="room" ref={room} tabIndex={-1} className={styles.room}>
      {/* Keyed: dates are written anew when their style changes. */}
      <Outlet key={dates} />
    </main>
  )
}

function AffairCrumb() {
  const affair = useMatch({ from: '/affairs/$affair', shouldThrow: false, select: ({ params }) => params.affair })
  const { data } = useQuery({ ...affairsQuery(), enabled: affair !== undefined })
  if (affair === undefined) return null
  return (
    <>
      <span aria-hidden className={styles.slash}>
        /
      </span>
      <Link to="/affairs/$affair" params={{ affair }} className={styles.crumb} activeOptions={{ exact: true }}>
        {data?.rows.find(({ id }) => id === affair)?.name ?? affair}
      </Link>
    </>
  )
}
