import { useLocalStorage } from '@mantine/hooks'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { type Decided, decide, renew, undo } from '../../api/decide.js'
import { abilitiesQuery } from '../../api/desk.js'
import type { DecisionRow } from '../../api/types.js'
import type { ReaderCell } from '../../logic/reader/cells.js'
import { decisionWords } from '../../logic/reader/decisions.js'
import styles from './cell-decisions.module.css'

interface CellDecisionsProps {
  readonly affair: string
  readonly cell: ReaderCell
  readonly decisions: readonly DecisionRow[] | undefined
}

const KINDS = { confirm: 'Confirm', reject: 'Reject', note: 'Note' } as const

/** What people decided of an open cell; and where the server lets one, what to decide of it. */
export function CellDecisions({ affair, cell, decisions = [] }: CellDecisionsProps) {
  const client = useQueryClient()
  const mayDecide =
    useQuery(abilitiesQuery()).data?.importing === true && cell.layer !== 'actors' && cell.layer !== 'times'
  const [coder, setCoder] = useLocalStorage({ key: 'standpoint-coder', defaultValue: '' })
  const [note, setNote] = useState('')
  const change = useMutation({
    mutationFn: (make: (by: string) => Promise<unknown>) => make(coder.trim()),
    onSuccess: () => {
      setNote('')
      // Whatever counts what was decided is asked anew.
      return client.invalidateQueries()
    },
  })
  const make = (kind: Decided['kind']) =>
    change.mutate((by) => decide({ affair, kind, cell: cell.id, note: note.trim() || null, coder: by }))
  if (decisions.length === 0 && !mayDecide) return null
  const isNamed = coder.trim() !== ''
  return (
    <div className={styles.decisions}>
      <ul>
        {decisions.map((decision) => (
          <li key={decision.id}>
            {decisionWords(decision)}{' '}
            {mayDecide && isNamed ? (
              <>
                <button
                  type="button"
                  className={styles.undo}
                  onClick={() => change.mutate((by) => undo(decision.id, by))}
                >
                  take back
                </button>
                {decision.anchor === 'changed' ? (
                  <>
                    {' '}
                    <button
                      type="button"
                      className={styles.undo}
                      onClick={() => change.mutate((by) => renew(decision.id, by))}
                    >
                      holds as it is now
                    </button>
                  </>
                ) : null}
              </>
            ) : null}
            {decision.note === null ? null : <q className={styles.note}>{decision.note}</q>}
          </li>
        ))}
      </ul>
      {mayDecide ? (
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
        </div>
      ) : null}
      {change.isError ? (
        <p role="alert" className={styles.failure}>
          {change.error.message}
        </p>
      ) : null}
    </div>
  )
}

/** In a note, that somebody decided something of it. */
export function DecisionSign({ decisions = [] }: Pick<CellDecisionsProps, 'decisions'>) {
  const ruling = decisions.find(({ rules }) => rules)
  const word =
    ruling === undefined
      ? decisions.some(({ anchor }) => anchor === 'changed')
        ? 'look again'
        : null
      : ruling.kind === 'confirm'
        ? 'confirmed'
        : 'rejected'
  return word === null ? null : (
    <span className={styles.sign} data-kind={ruling?.kind}>
      {word}
    </span>
  )
}
