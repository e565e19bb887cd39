import { renew, undo } from '../../api/decide.js'
import type { DecisionRow } from '../../api/types.js'
import { decisionWords } from '../../logic/reader/decisions.js'
import { TextButton } from '../text-button.js'
import styles from './cell-decisions.module.css'
import { useDecide } from './use-decide.js'

interface DecisionItemsProps {
  readonly decisions: readonly DecisionRow[]
  /** Whether the words that were decided on are shown: false where they are at hand. */
  readonly hasWords?: boolean
}

/** Decisions with who made them, what is otherwise since, and how to take them back or renew them. */
export function DecisionItems({ decisions, hasWords = false }: DecisionItemsProps) {
  const { mayDecide, isNamed, change } = useDecide()
  if (decisions.length === 0) return null
  return (
    <ul className={styles.items}>
      {decisions.map((decision) => (
        <li key={decision.id}>
          {hasWords ? <q className={styles.words}>{decision.cell.words}</q> : null} {decisionWords(decision)}{' '}
          {mayDecide && isNamed ? (
            <>
              <TextButton className={styles.undo} onClick={() => change.mutate((by) => undo(decision.id, by))}>
                take back
              </TextButton>
              {decision.anchor === 'changed' ? (
                <TextButton className={styles.undo} onClick={() => change.mutate((by) => renew(decision.id, by))}>
                  holds as it is now
                </TextButton>
              ) : null}
            </>
          ) : null}
          {decision.note === null ? null : <span className={styles.note}>Note: {decision.note}</span>}
        </li>
      ))}
      {change.isError ? (
        <li role="alert" className={styles.failure}>
          {change.error.message}
        </li>
      ) : null}
    </ul>
  )
}
