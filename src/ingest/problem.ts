import { type ErrorCode, StandpointError } from '../text/index.js'
import type { Problem } from './item.js'

type Details = Readonly<Record<string, unknown>>

/** Something in one place that cannot be read and is left out. */
export const errorAt = (source: string, code: ErrorCode, details: Details = {}): Problem => ({
  severity: 'error',
  code,
  source,
  message: new StandpointError(code, details).message,
})

/** Something in one place that is doubtful, and is read all the same. */
export const warningAt = (source: string, code: ErrorCode, details: Details = {}): Problem => ({
  ...errorAt(source, code, details),
  severity: 'warning',
})
