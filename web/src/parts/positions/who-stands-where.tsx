import { Link } from '@tanstack/react-router'
import { memo, useState } from 'react'
import type { Matrix, MatrixCell, Side } from '../../api/types.js'
import { counted, formatDate } from '../../logic/format.js'
import { type SideCells, sidesOf } from '../../logic/positions/matrix-rows.js'
import { notesOf, SIDE_NAMES, SIDE_SIGNS, SIDES, sinceWords, standingWords } from '../../logic/positions/sides.js'
import { ActorBadge } from '../actor-badge.js'
import section from '../section.module.css'
import { Meter } from './side-mark.js'
import styles from './who-stands-where.module.css'

/** Actors of one side that are shown at once. */
const MOST = 8

interface WhoStandsWhereProps {
  readonly affair: string
  /** As of the last day of the window, where there is one. */
  readonly matrix: Matrix
  readonly asOf: string | undefined
}

/** The answer of the overview: for each issue, who is for, undecided and against, those that went furthest first. */
export const WhoStandsWhere = memo(function WhoStandsWhere({ affair, matrix, asOf }: WhoStandsWhereProps) {
  return (
    <section aria-labelledby="standings" className={`${section.section} ${styles.whole}`}>
      <div className={section.head}>
        <h2 id="standings">
          Who stands where
          {asOf === undefined ? null : <span className={styles.asOf}> as of {formatDate(asOf)}</span>}
        </h2>
        <p className={styles.ways}>
          <Link to="/affairs/$affair/positions" params={{ affair }} search={asOf === undefined ? {} : { asOf }}>
            All actors and issues, day by day
          </Link>
          <Link to="/affairs/$affair/timeline" params={{ affair }} search={{ of: 'change' }}>
            Who changed sides
          </Link>
          <Link to="/affairs/$affair/network" params={{ affair }}>
            As a network
          </Link>
        </p>
      </div>
      <p className={section.note}>
        <span className={styles.key}>
          <Meter commitment="argue" />
        </span>{' '}
        how far each went, from what others expect of it to a deed; beside it how many independent reports say so. Each
        line opens its evidence.
      </p>
      {matrix.issues.map((issue) => {
        const sides = sidesOf(matrix, issue.id)
        return (
          <div key={issue.id} className={styles.issue}>
            <h3 className={styles.question}>{issue.question ?? issue.id}</h3>
            <Split sides={sides} />
            <div className={styles.sides}>
              {SIDES.map((side) => (
                <SideColumn key={side} affair={affair} side={side} cells={sides[side]} />
              ))}
            </div>
          </div>
        )
      })}
    </section>
  )
})

/** How many are on each side, as parts of one bar. The heads of the columns below give the numbers. */
function Split({ sides }: { readonly sides: Readonly<Record<Side, SideCells>> }) {
  return (
    <div className={styles.split} aria-hidden>
      {SIDES.map((side) => (
        <span key={side} data-side={side} style={{ flexGrow: sides[side].named.length }} />
      ))}
    </div>
  )
}

interface SideColumnProps {
  readonly affair: string
  readonly side: Side
  readonly cells: SideCells
}

function SideColumn({ affair, side, cells: { named: cells, nameless } }: SideColumnProps) {
  return (
    <div className={styles.side} data-side={side}>
      <h4>
        <span aria-hidden>{SIDE_SIGNS[side]}</span> {SIDE_NAMES[side]}{' '}
        <span className={styles.count}>{cells.length}</span>
      </h4>
      {cells.length === 0 ? <p className={styles.nobody}>Nobody, as far as was read.</p> : null}
      <ul>
        {cells.slice(0, MOST).map((cell) => (
          <li key={cell.actor.id}>
            <Standing affair={affair} cell={cell} />
          </li>
        ))}
      </ul>
      {cells.length > MOST ? (
        <Others affair={affair} cells={cells.slice(MOST)} words={counted(cells.length - MOST, 'more', 'more')} />
      ) : null}
      {nameless.length > 0 ? (
        <Others affair={affair} cells={nameless} words={`and ${counted(nameless.length, 'group')} without a name`} />
      ) : null}
    </div>
  )
}

interface OthersProps {
  readonly affair: string
  readonly cells: readonly MatrixCell[]
  readonly words: string
}

/** Who stands there besides; drawn when they are asked for, for they may be hundreds. */
function Others({ affair, cells, words }: OthersProps) {
  const [isOpen, setOpen] = useState(false)
  return (
    <details className={styles.more} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{words}</summary>
      {isOpen ? (
        <ul>
          {cells.map((cell) => (
            <li key={cell.actor.id}>
              <Standing affair={affair} cell={cell} />
            </li>
          ))}
        </ul>
      ) : null}
    </details>
  )
}

function Standing({ affair, cell }: { readonly affair: string; readonly cell: MatrixCell }) {
  const { actor, issue, from, independent, change } = cell
  const notes = notesOf({ ...cell, change: null })
  return (
    <Link
      to="/affairs/$affair/positions/$actor/$issue"
      params={{ affair, actor: actor.id, issue: issue.id }}
      className={styles.standing}
      data-weak={cell.inferred || cell.commitment === 'expected' ? '' : undefined}
    >
      <ActorBadge actor={actor} />
      <span className={styles.actor} data-kind={actor.kind}>
        {actor.name}
      </span>
      <span className={styles.certainty}>
        <Meter commitment={cell.commitment} />
        <span
          aria-hidden
          title={counted(independent, 'report that rests on no other', 'reports that rest on no other')}
        >
          {independent}
        </span>
      </span>
      <span className={styles.when}>
        <span className="visually-hidden">
          {standingWords(cell)}, {counted(independent, 'independent report')},{' '}
        </span>
        {change === null ? (
          sinceWords(from)
        ) : (
          <b title={`Was ${SIDE_NAMES[change.from].toLowerCase()} before.`}>changed {formatDate(change.on)}</b>
        )}
        {notes.map(({ word, meaning }) => (
          <span key={word} className={styles.note} title={meaning}>
            {word}
          </span>
        ))}
      </span>
    </Link>
  )
}
