import type { Problem } from '../ingest/index.js'
import type { Kept } from './read-batch.js'

export interface IntakeProgress {
  /** Articles found so far. */
  readonly found: number
  /** Of these, on the disk with their reading, or known not to have one. */
  readonly done: number
  readonly added: number
  readonly known: number
  /** New texts under an address that the record knows; not counted in `added`. */
  readonly versions: number
  /** Files, lines, rows and articles that could not be read. */
  readonly failed: number
  readonly warnings: number
  /** Articles that were read now; of the others the record had a reading by the same engine and codebook. */
  readonly read: number
  /** Statements in the readings that were made now, and what the engine doubts in them. */
  readonly statements: number
  readonly doubts: number
  /** Articles of which nobody states the outlet, or the day of publication. */
  readonly outletUnknown: number
  readonly publishedUnknown: number
  /** Bytes of the files, packed as they are: taken in so far, and in all; null when that cannot be known. */
  readonly bytes: number
  readonly bytesTotal: number | null
}

export const atStart = (bytesTotal: number | null): IntakeProgress => ({
  found: 0,
  done: 0,
  added: 0,
  known: 0,
  versions: 0,
  failed: 0,
  warnings: 0,
  read: 0,
  statements: 0,
  doubts: 0,
  outletUnknown: 0,
  publishedUnknown: 0,
  bytes: 0,
  bytesTotal,
})

export const withProblem = (progress: IntakeProgress, { severity }: Problem): IntakeProgress =>
  severity === 'error' ? { ...progress, failed: progress.failed + 1 } : { ...progress, warnings: progress.warnings + 1 }

const COUNTED_AS = { new: 'added', known: 'known', version: 'versions' } as const

export function withArticle(progress: IntakeProgress, { raw, put, reading }: Kept): IntakeProgress {
  const counted = COUNTED_AS[put.status]
  return {
    ...progress,
    done: progress.done + 1,
    [counted]: progress[counted] + 1,
    read: progress.read + (reading === null ? 0 : 1),
    statements: progress.statements + (reading?.statements.length ?? 0),
    doubts: progress.doubts + (reading?.doubts.length ?? 0),
    outletUnknown: progress.outletUnknown + (raw.outlet === null ? 1 : 0),
    publishedUnknown: progress.publishedUnknown + (raw.published === null ? 1 : 0),
  }
}
