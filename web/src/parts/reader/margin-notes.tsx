import { Link } from '@tanstack/react-router'
import { type RefObject, useLayoutEffect, useRef, useState } from 'react'
import type { StatementRow } from '../../api/types.js'
import { capitalised, speakerWords } from '../../logic/format.js'
import { placeNotes } from '../../logic/reader/place-notes.js'
import { StatementFacts } from '../statements/statement-facts.js'
import { beginOf } from './begin-of.js'
import styles from './margin-notes.module.css'

const GAP = 8
/** Pixels above the notes that the statement bar takes. */
const FIRST = 60

interface MarginNotesProps {
  readonly affair: string
  readonly article: string
  readonly statements: readonly StatementRow[]
  readonly active: string | null
  /** The element that holds the text. */
  readonly text: RefObject<HTMLElement | null>
}

/** A note for each statement, as near to its words as the notes before it allow. */
export function MarginNotes({ affair, article, statements, active, text }: MarginNotesProps) {
  const list = useRef<HTMLOListElement>(null)
  const [tops, setTops] = useState<readonly number[]>([])

  useLayoutEffect(() => {
    const place = (): void => {
      const body = text.current
      const notes = [...(list.current?.children ?? [])]
      if (body === null || notes.length !== statements.length) return
      const above = body.getBoundingClientRect().top
      const measured = statements.map(({ id }, index) => ({
        anchor: Math.max(0, (beginOf(body, id)?.getBoundingClientRect().top ?? above) - above),
        height: notes[index]?.getBoundingClientRect().height ?? 0,
      }))
      const pinned = statements.findIndex(({ id }) => id === active)
      setTops(placeNotes(measured, GAP, pinned === -1 ? null : pinned, FIRST))
    }
    place()
    const observer = new ResizeObserver(place)
    if (text.current !== null) observer.observe(text.current)
    for (const note of list.current?.children ?? []) observer.observe(note)
    return () => observer.disconnect()
  }, [active, statements, text])

  return (
    <ol ref={list} className={styles.notes} aria-label="Statements in this article">
      {statements.map((statement, index) => (
        <li
          key={statement.id}
          className={styles.note}
          data-active={statement.id === active ? '' : undefined}
          style={{ transform: `translateY(${tops[index] ?? 0}px)` }}
        >
          <Link
            to="/affairs/$affair/articles/$article"
            params={{ affair, article }}
            search={{ statement: statement.id }}
            replace
            resetScroll={false}
            className={styles.link}
          >
            <b className={styles.speaker}>{capitalised(speakerWords(statement))}</b>{' '}
            <span className={styles.cue}>{statement.cue}</span>
          </Link>
          {statement.id === active ? <StatementFacts affair={affair} statement={statement} /> : null}
        </li>
      ))}
    </ol>
  )
}
