import type { Job } from '../../api/desk.js'
import { counted } from '../format.js'

/** How far a job is, 0..1; null while that cannot be said. */
export function shareOf({ kind, state, progress }: Pick<Job, 'kind' | 'state' | 'progress'>): number | null {
  if (state === 'done') return 1
  const { found, done, bytes, bytesTotal } = progress
  if (kind === 'reread') return found === 0 ? null : done / found
  if (bytesTotal === null || bytesTotal === 0 || found === 0) return null
  // Files are taken in a little ahead of their articles.
  return Math.min(1, bytes / bytesTotal) * (done / found)
}

/** Articles a second; null before the first. */
export const rateOf = ({ progress, workedMs }: Pick<Job, 'progress' | 'workedMs'>): number | null =>
  progress.done === 0 || workedMs < 500 ? null : (progress.done * 1000) / workedMs

/** Seconds that are left if it goes on like this; null while that cannot be said. */
export function secondsLeft(job: Pick<Job, 'kind' | 'state' | 'progress' | 'workedMs'>): number | null {
  const share = shareOf(job)
  if (share === null || share < 0.02 || job.workedMs < 1000) return null
  return (job.workedMs / 1000) * ((1 - share) / share)
}

/** "about 3 minutes", in steps that a person would say. */
export function durationWords(seconds: number): string {
  if (seconds < 10) return 'a few seconds'
  if (seconds < 50) return `${Math.round(seconds / 10) * 10} seconds`
  const minutes = Math.round(seconds / 60)
  if (minutes < 60) return `about ${counted(Math.max(1, minutes), 'minute')}`
  return `about ${counted(Math.round(minutes / 60), 'hour')}`
}

/** "4.1 articles a second". */
export const rateWords = (rate: number): string => `${rate < 10 ? rate.toFixed(1) : Math.round(rate)} articles a second`

const UNITS = ['bytes', 'kB', 'MB', 'GB'] as const

/** "1.2 MB" */
export function sizeWords(bytes: number): string {
  const power = Math.min(UNITS.length - 1, bytes < 1000 ? 0 : Math.floor(Math.log10(bytes) / 3))
  const value = bytes / 1000 ** power
  return power === 0 ? counted(bytes, 'byte') : `${value < 10 ? value.toFixed(1) : Math.round(value)} ${UNITS[power]}`
}
