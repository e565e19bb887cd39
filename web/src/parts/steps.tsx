import { Button } from '@mantine/core'
import { useState } from 'react'
import { counted, formatCount } from '../logic/format.js'
import styles from './steps.module.css'

export interface Steps<Row> {
  readonly shown: readonly Row[]
  readonly total: number
  /** Rows that the next step adds; 0 when all are shown. */
  readonly next: number
  readonly showMore: () => void
}

/** The first rows of a long list, and as many again each time that somebody asks; a new list begins anew. */
export function useSteps<Row>(rows: readonly Row[], step: number): Steps<Row> {
  const [asked, setAsked] = useState({ rows, count: step })
  const count = asked.rows === rows ? asked.count : step
  return {
    shown: rows.slice(0, count),
    total: rows.length,
    next: Math.max(0, Math.min(step, rows.length - count)),
    showMore: () => setAsked({ rows, count: count + step }),
  }
}

interface MoreRowsProps {
  readonly steps: Pick<Steps<unknown>, 'shown' | 'total' | 'next' | 'showMore'>
  /** What a row is, in the singular: "event". */
  readonly one: string
}

/** How many rows of the list are shown, and the button for more; nothing where all are. */
export const MoreRows = ({ steps: { shown, total, next, showMore }, one }: MoreRowsProps) =>
  next === 0 ? null : (
    <p className={styles.more}>
      <Button variant="default" onClick={showMore}>
        {formatCount(next)} more
      </Button>
      <span>
        {formatCount(shown.length)} of {counted(total, one)}
      </span>
    </p>
  )
