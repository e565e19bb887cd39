import { Link } from '@tanstack/react-router'
import { type RefObject, useLayoutEffect, useRef, useState } from 'react'
import type { DecisionRow } from '../../api/types.js'
import type { ReaderCell } from '../../logic/reader/cells.js'
import { LAYER_NAMES } from '../../logic/reader/layers.js'
import { placeNotes } from '../../logic/reader/place-notes.js'
import { cellSearch, type ReaderSearch } from '../../logic/room-search.js'
import { CellDecisions, DecisionSign } from './cell-decisions.js'
import { CellFacts } from './cell-facts.js'
import styles from './margin-notes.module.css'

const GAP = 8
/** Pixels above the notes that the bar takes. */
const FIRST = 60

interface MarginNotesProps {
  readonly affair: string
  readonly article: string
  readonly cells: readonly ReaderCell[]
  readonly decisions: ReadonlyMap<string, readonly DecisionRow[]>
  readonly active: string | null
  /** What the address says besides which cell is open. */
  readonly kept: ReaderSearch
  /** The element that holds the text. */
  readonly text: RefObject<HTMLElement | null>
}

/** A note for each cell, as near to its words as the notes before it allow. */
export function MarginNotes({ affair, article, cells, decisions, active, kept, text }: MarginNotesProps) {
  const list = useRef<HTMLOListElement>(null)
  const [tops, setTops] = useState<readonly (number | null)[]>([])

  useLayoutEffect(() => {
    const place = (): void => {
      const body = text.current
      const notes = [...(list.current?.children ?? [])]
      if (body === null || notes.length !== cells.length) return
      const above = body.getBoundingClientRect().top
      const begins = beginsIn(body)
      const measured = cells.map(({ id }, index) => ({
        anchor: Math.max(0, (begins.get(id)?.getBoundingClientRect().top ?? above) - above),
        height: notes[index]?.getBoundingClientRect().height ?? 0,
      }))
      const pinned = cells.findIndex(({ id }) => id === active)
      setTops(placeNotes(measured, GAP, pinned === -1 ? null : pinned, FIRST))
    }
    place()
    const observer = new ResizeObserver(place)
    if (text.current !== null) observer.observe(text.current)
    // Of the notes only the open one changes its size by itself.
    const open = cells.findIndex(({ id }) => id === active)
    const note = list.current?.children[open]
    if (note !== undefined) observer.observe(note)
    return () => observer.disconnect()
  }, [active, cells, text])

  return (
    <ol ref={list} className={styles.notes} aria-label={`${namesOf(cells)} in this article`}>
      {cells.map((cell, index) => (
        <li
          key={cell.id}
          className={styles.note}
          data-active={cell.id === active ? '' : undefined}
          data-layer={cell.layer}
          // One without a place is out of sight, also for who walks by keyboard.
          style={{
            transform: `translateY(${tops[index] ?? 0}px)`,
            visibility: tops[index] === null ? 'hidden' : undefined,
          }}
        >
          <Link
            to="/affairs/$affair/articles/$article"
            params={{ affair, article }}
            search={{ ...kept, ...cellSearch(cell) }}
            replace
            resetScroll={false}
            className={styles.link}
          >
            <b className={styles.speaker}>{cell.title}</b> <span className={styles.cue}>{cell.detail}</span>
            <DecisionSign decisions={decisions.get(cell.id)} />
          </Link>
          {cell.id === active ? (
            <>
              <CellFacts affair={affair} cell={cell} />
              <CellDecisions affair={affair} cell={cell} decisions={decisions.get(cell.id)} />
            </>
          ) : null}
        </li>
      ))}
    </ol>
  )
}

/** The first words of every cell, looked up once for all of them. */
function beginsIn(body: HTMLElement): ReadonlyMap<string, Element> {
  const begins = new Map<string, Element>()
  for (const words of body.querySelectorAll<HTMLElement>('[data-begins]')) {
    for (const id of (words.dataset.begins ?? '').split(' ')) begins.set(id, words)
  }
  return begins
}

/** "Statements" of an article with that layer alone. */
function namesOf(cells: readonly ReaderCell[]): string {
  const layers = [...new Set(cells.map(({ layer }) => layer))]
  return layers.map((layer) => LAYER_NAMES[layer]).join(', ')
}
