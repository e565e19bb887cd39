import { useMediaQuery } from '@mantine/hooks'
import type { ReactNode } from 'react'
import styles from './narrow-fold.module.css'

interface NarrowFoldProps {
  /** What is within, in a word or two: "Filters". */
  readonly label: string
  /** How many of it are set. */
  readonly set: number
  readonly className: string
  readonly children: ReactNode
}

/** What stands beside a list where there is room, and folded over it where there is none: the list is what was come for. */
export function NarrowFold({ label, set, className, children }: NarrowFoldProps) {
  const isWide = useMediaQuery('(min-width: 60.01em)', true, { getInitialValueInEffect: false })
  if (isWide) {
    return (
      <section aria-label={label} className={className}>
        {children}
      </section>
    )
  }
  return (
    <details className={styles.fold}>
      <summary>{set === 0 ? label : `${label} (${set})`}</summary>
      <div className={className}>{children}</div>
    </details>
  )
}
