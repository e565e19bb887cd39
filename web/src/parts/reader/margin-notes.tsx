import { memo, type RefObject, useLayoutEffect, useRef } from 'react'
import type { DecisionRow } from '../../api/types.js'
import type { ReaderCell } from '../../logic/reader/cells.js'
import { LAYER_NAMES } from '../../logic/reader/layers.js'
import { placeNotes } from '../../logic/reader/place-notes.js'
import { cellSearch, type ReaderSearch } from '../../logic/room-search.js'
import { stringifySearch } from '../../logic/search-string.js'
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
  readonly onOpen: (cell: string) => void
  /** The element that holds the text. */
  readonly text: RefObject<HTMLElement | null>
}

/** A note for each cell, as near to its words as the notes before it allow. */
export function MarginNotes({ affair, article, cells, decisions, active, kept, onOpen, text }: MarginNotesProps) {
  const list = useRef<HTMLOListElement>(null)

  useLayoutEffect(() => {
    const place = (): void => {
      const body = text.current
      const notes = [...(list.current?.children ?? [])] as HTMLElement[]
      if (body === null || notes.length !== cells.length) return
      const above = body.getBoundingClientRect().top
      const begins = beginsIn(body)
      const measured = cells.map(({ id }, index) => ({
        anchor: Math.max(0, (begins.get(id)?.getBoundingClientRect().top ?? above) - above),
        height: notes[index]?.getBoundingClientRect().height ?? 0,
      }))
      const pinned = cells.findIndex(({ id }) => id === active)
      const tops = placeNotes(measured, GAP, pinned === -1 ? null : pinned, FIRST)
      // Put there without React: an article may have hundreds of notes, and all of them move.
      for (const [index, note] of notes.entries()) {
        const top = tops[index] ?? null
        note.style.transform = `translateY(${top ?? 0}px)`
        // One without a place is out of sight, also for who walks by keyboard.
        note.style.visibility = top === null ? 'hidden' : ''
      }
    }
    place()
    // It calls once for each when it begins to observe, and then nothing has changed.
    let isFirst = true
    const observer = new ResizeObserver(() => {
      if (!isFirst) place()
      isFirst = false
    })
    if (text.current !== null) observer.observe(text.current)
    // Of the notes only the open one changes its size by itself.
    const note = list.current?.children[cells.findIndex(({ id }) => id === active)]
    if (note !== undefined) observer.observe(note)
    return () => observer.disconnect()
  }, [active, cells, text])

  return (
    <ol ref={list} className={styles.notes} aria-label={`${namesOf(cells)} in this article`}>
      {cells.map((cell) => (
        <Note
          key={cell.id}
          affair={affair}
          article={article}
          cell={cell}
          decisions={decisions.get(cell.id)}
          isActive={cell.id === active}
          kept={kept}
          onOpen={onOpen}
        />
      ))}
    </ol>
  )
}

interface NoteProps extends Pick<MarginNotesProps, 'affair' | 'article' | 'kept' | 'onOpen'> {
  readonly cell: ReaderCell
  readonly decisions: readonly DecisionRow[] | undefined
  readonly isActive: boolean
}

const Note = memo(function Note({ affair, article, cell, decisions, isActive, kept, onOpen }: NoteProps) {
  return (
    <li className={styles.note} data-active={isActive ? '' : undefined} data-layer={cell.layer}>
      {/* No link of the router: each of them would be reckoned anew with every step, and there may be hundreds. */}
      <a
        href={`/affairs/${encodeURIComponent(affair)}/articles/${article}${stringifySearch({ ...kept, ...cellSearch(cell) })}`}
        aria-current={isActive ? 'page' : undefined}
        className={styles.link}
        onClick={(event) => {
          if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return
          event.preventDefault()
          onOpen(cell.id)
        }}
      >
        <b className={styles.speaker}>{cell.title}</b> <span className={styles.cue}>{cell.detail}</span>
        <DecisionSign decisions={decisions} />
      </a>
      {isActive ? (
        <>
          <CellFacts affair={affair} cell={cell} />
          <CellDecisions affair={affair} cell={cell} decisions={decisions} />
        </>
      ) : null}
    </li>
  )
})

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
