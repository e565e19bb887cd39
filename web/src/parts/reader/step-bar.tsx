import { ActionIcon } from '@mantine/core'
import { ChevronDown, ChevronUp } from 'lucide-react'
import type { ReactNode } from 'react'
import { formatCount } from '../../logic/format.js'
import styles from './step-bar.module.css'

interface StepBarProps {
  /** What is walked: "Statement", or "Mark" where several layers are on. */
  readonly one: string
  /** Place of the open one, from 0; -1 when none is open. */
  readonly at: number
  readonly total: number
  readonly onStep: (by: 1 | -1) => void
  /** The open one, where there is no margin to show it in. */
  readonly children?: ReactNode
}

/** Steps from one mark of an article to the next. */
export function StepBar({ one, at, total, onStep, children }: StepBarProps) {
  return (
    <div className={styles.bar}>
      <p className={styles.place}>
        {at === -1
          ? `${formatCount(total)} ${one.toLowerCase()}${total === 1 ? '' : 's'}`
          : `${one} ${formatCount(at + 1)} of ${formatCount(total)}`}
      </p>
      <ActionIcon
        variant="default"
        size="lg"
        aria-label={`${one} before`}
        disabled={at === 0}
        onClick={() => onStep(-1)}
      >
        <ChevronUp size={18} aria-hidden />
      </ActionIcon>
      <ActionIcon
        variant="default"
        size="lg"
        aria-label={`Next ${one.toLowerCase()}`}
        disabled={at === total - 1}
        onClick={() => onStep(1)}
      >
        <ChevronDown size={18} aria-hidden />
      </ActionIcon>
      {children === undefined ? null : <div className={styles.open}>{children}</div>}
    </div>
  )
}
