import { useState } from 'react'
import { type Decided, decide } from '../../api/decide.js'
import type { ArticlePosition, Commitment, DecisionRow, Side } from '../../api/types.js'
import type { ReaderCell } from '../../logic/reader/cells.js'
import { CorrectionForm } from '../correction/correction-form.js'
import styles from './cell-decisions.module.css'
import { DecisionItems } from './decision-items.js'
import { useDecide } from './use-decide.js'

interface CellDecisionsProps {
  readonly affair: string
  readonly cell: ReaderCell
  readonly decisions: readonly DecisionRow[] | undefined
}

/** What can be decided by one button; to correct takes a form. */
const KINDS = { confirm: 'Confirm', reject: 'Reject', note: 'Note' } as const

/** What people decided of an open cell; and where the server lets one, what to decide of it. */
export function CellDecisions({ affair, cell, decisions = [] }: CellDecisionsProps) {
  const [note, setNote] = useState('')
  const { mayDecide, coder, setCoder, isNamed, change } = useDecide(() => setNote(''))
  const isCell = cell.layer !== 'actors' && cell.layer !== 'times'
  const make = (kind: Decided['kind']) =>
    change.mutate((by) => decide({ affair, kind, cell: cell.id, note: note.trim() || null, coder: by }))
  if (!isCell || (decisions.length === 0 && !mayDecide)) return null
  return (
    <div className={styles.decisions}>
      <DecisionItems decisions={decisions} />
      {mayDecide ? (
        <details className={styles.decide}>
          <summary>Decide on it</summary>
          <div className={styles.tools}>
            <input
              aria-label="Your name"
              placeholder="Your name"
              value={coder}
              onChange={(event) => setCoder(event.currentTarget.value)}
            />
            <input
              aria-label="Note"
              placeholder="Note"
              value={note}
              onChange={(event) => setNote(event.currentTarget.value)}
            />
          </div>
          <div className={styles.tools}>
            {Object.entries(KINDS).map(([kind, name]) => (
              <button
                key={kind}
                type="button"
                className={styles.button}
                disabled={!isNamed || change.isPending || (kind === 'note' && note.trim() === '')}
                onClick={() => make(kind as Decided['kind'])}
              >
                {name}
              </button>
            ))}
            {isNamed ? null : <span className={styles.hint}>Decisions are signed: give your name first.</span>}
          </div>
        </details>
      ) : null}
      {cell.layer === 'positions' ? (
        <CorrectionForm affair={affair} cell={cell.id} actor={cell.position.actor} read={readOf(cell.position)} />
      ) : null}
      {change.isError ? (
        <p role="alert" className={styles.failure}>
          {change.error.message}
        </p>
      ) : null}
    </div>
  )
}

const readOf = ({ side, commitment, date }: ArticlePosition) => ({
  ...{ side: side as Side, commitment: commitment as Commitment, date: date ?? '', evidence: '' },
})

const RULING_WORDS = { confirm: 'confirmed', reject: 'rejected', correct: 'corrected', note: null } as const

/** In a note, that somebody decided something of it. */
export function DecisionSign({ decisions = [] }: Pick<CellDecisionsProps, 'decisions'>) {
  const ruling = decisions.find(({ rules }) => rules)
  const word = ruling === undefined ? null : RULING_WORDS[ruling.kind]
  const shown = word ?? (decisions.some(({ anchor }) => anchor === 'changed') ? 'look again' : null)
  return shown === null ? null : (
    <span className={styles.sign} data-kind={ruling?.kind}>
      {shown}
    </span>
  )
}
