import { Link } from '@tanstack/react-router'
import { useWindowVirtualizer } from '@tanstack/react-virtual'
import { useLayoutEffect, useRef, useState } from 'react'
import type { ActorRow } from '../../api/types.js'
import { counted, formatCount, listed, roleWords } from '../../logic/format.js'
import styles from './actor-table.module.css'

const ROW_GUESS = 70
const ROWS_BEYOND = 10

interface ActorTableProps {
  readonly affair: string
  readonly actors: readonly ActorRow[]
}

/** Actors with their roles and how often they speak and are named; only the rows in sight are drawn. */
export function ActorTable({ affair, actors }: ActorTableProps) {
  const list = useRef<HTMLOListElement>(null)
  const [top, setTop] = useState(0)
  useLayoutEffect(() => setTop(list.current?.offsetTop ?? 0), [])
  const virtualizer = useWindowVirtualizer({
    count: actors.length,
    estimateSize: () => ROW_GUESS,
    overscan: ROWS_BEYOND,
    scrollMargin: top,
    getItemKey: (index) => actors[index]?.id ?? index,
  })
  return (
    <>
      <div className={`${styles.row} ${styles.head}`} aria-hidden>
        <span>Name</span>
        <span>Kind</span>
        <span>Statements</span>
        <span>Named</span>
        <span>Articles</span>
        <span>Outlets</span>
      </div>
      <ol ref={list} className={styles.list} style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map((item) => {
          const actor = actors[item.index]
          if (actor === undefined) return null
          return (
            <li
              key={item.key}
              ref={virtualizer.measureElement}
              data-index={item.index}
              aria-setsize={actors.length}
              aria-posinset={item.index + 1}
              className={styles.item}
              style={{ transform: `translateY(${item.start - top}px)` }}
            >
              <Row affair={affair} actor={actor} />
            </li>
          )
        })}
      </ol>
    </>
  )
}

function Row({ affair, actor }: { readonly affair: string; readonly actor: ActorRow }) {
  const role = roleWords(actor.roles)
  const others = actor.aliases.filter((alias) => alias !== actor.name)
  return (
    <article className={styles.row}>
      <div>
        <h2 className={styles.name}>
          <Link to="/affairs/$affair/actors/$actor" params={{ affair, actor: actor.id }}>
            {actor.name}
          </Link>
        </h2>
        {role === null && others.length === 0 ? null : (
          <p className={styles.about}>
            {[role, others.length === 0 ? null : `also ${listed(others.slice(0, 3))}`]
              .filter((part) => part !== null)
              .join(' · ')}
          </p>
        )}
      </div>
      <p className={styles.kind}>
        {[actor.kind, actor.country, actor.unnamed ? 'no name' : null].filter((part) => part !== null).join(' · ')}
      </p>
      <p className={styles.number}>
        {actor.statements === 0 ? (
          <Figure count={0} one="statement" />
        ) : (
          <Link to="/affairs/$affair/statements" params={{ affair }} search={{ actor: actor.id }}>
            <Figure count={actor.statements} one="statement" />
          </Link>
        )}
      </p>
      <p className={styles.number}>
        <Figure count={actor.mentions} one="mention" />
      </p>
      <p className={styles.number}>
        <Figure count={actor.articles} one="article" />
      </p>
      <p className={styles.number}>
        <Figure count={actor.outlets.length} one="outlet" />
      </p>
    </article>
  )
}

/** A number, with its unit where there is no heading above it: on narrow screens, and for those who hear the page. */
const Figure = ({ count, one }: { readonly count: number; readonly one: string }) => (
  <>
    {formatCount(count)}
    <span className={styles.unit}> {counted(count, one).replace(/^\S+ /, '')}</span>
  </>
)
