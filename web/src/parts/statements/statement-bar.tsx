import { ActionIcon } from '@mantine/core'
import { ChevronDown, ChevronUp } from 'lucide-react'
import type { ReactNode } from 'react'
import { counted, formatCount } from '../../logic/format.js'
import styles from './statement-bar.module.css'

interface StatementBarProps {
  /** Place of the open statement, from 0; -1 when none is open. */
  readonly at: number
  readonly total: number
  readonly onStep: (step: 1 | -1) => void
  /** The open statement, where there is no margin to show it in. */
  readonly children?: ReactNode
}

/** Steps from statement to statement. */
export function StatementBar({ at, total, onStep, children }: StatementBarProps) {
  return (
    <div className={styles.bar}>
      <p className={styles.place}>
        {at === -1 ? counted(total, 'statement') : `Statement ${formatCount(at + 1)} of ${formatCount(total)}`}
      </p>
      <ActionIcon
        variant="default"
        size="lg"
        aria-label="Statement before"
        disabled={at === 0}
        onClick={() => onStep(-1)}
      >
        <ChevronUp size={18} aria-hidden />
      </ActionIcon>
      <ActionIcon
        variant="default"
        size="lg"
        aria-label="Next statement"
        disabled={at === total - 1}
        onClick={() => onStep(1)}
      >
        <ChevronDown size={18} aria-hidden />
      </ActionIcon>
      {children === undefined ? null : <div className={styles.open}>{children}</div>}
    </div>
  )
}
