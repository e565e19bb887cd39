import { Button, Skeleton } from '@mantine/core'
import { useQueryErrorResetBoundary } from '@tanstack/react-query'
import { Link, useRouter } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { ApiFailure } from '../api/client.js'
import { capitalised } from '../logic/format.js'
import styles from './states.module.css'

/** What a room shows while its data is on the way. */
export function Loading() {
  return (
    <div role="status" className={styles.loading}>
      <span className="visually-hidden">Loading …</span>
      <Skeleton height={40} width="45%" />
      <Skeleton height={20} width="80%" />
      <Skeleton height={20} width="70%" />
      <Skeleton height={220} />
    </div>
  )
}

interface EmptyProps {
  readonly title: string
  readonly children: ReactNode
}

/** What a room shows when there is nothing to show: why, and what to do. */
export function Empty({ title, children }: EmptyProps) {
  return (
    <div className={styles.empty}>
      <h2>{title}</h2>
      {children}
    </div>
  )
}

/** What went wrong, as a sentence; without what to type in a terminal, which is no cure here. */
export const failureWords = (error: unknown): string =>
  `${capitalised(error instanceof Error ? error.message : String(error))
    .replace(/: [^:]*"standpoint .*$/s, '')
    .replace(/\.+$/, '')}.`

/** What a room shows when its data cannot be had. */
export function Failure({ error }: { readonly error: unknown }) {
  const router = useRouter()
  const { reset } = useQueryErrorResetBoundary()
  const isUnknown = error instanceof ApiFailure && error.status === 404
  return (
    <div role="alert" className={styles.empty}>
      <h1>{isUnknown ? 'Not in the record' : 'This could not be shown'}</h1>
      <p>{failureWords(error)}</p>
      <p className={styles.actions}>
        <Button
          variant="default"
          onClick={() => {
            reset()
            void router.invalidate()
          }}
        >
          Try again
        </Button>
        <Link to="/">All affairs</Link>
      </p>
    </div>
  )
}

export function NotFound() {
  return (
    <Empty title="There is no such page">
      <p>
        The address leads nowhere. <Link to="/">See all affairs.</Link>
      </p>
    </Empty>
  )
}
