/**
 * Every error that Standpoint raises by itself: a code that is never reused, and the message that goes with it. A
 * message says what was got, what was expected and what to do.
 */
const MESSAGES = {
  PIPELINE_NEEDS_UNMET: 'stage "{stage}" needs "{part}", which no stage before it adds: put one that does before it',
} as const satisfies Record<string, string>

export type ErrorCode = keyof typeof MESSAGES

/** @example new StandpointError('PIPELINE_NEEDS_UNMET', { stage: 'statements', part: 'quotations' }) */
export class StandpointError extends Error {
  override readonly name = 'StandpointError'
  readonly code: ErrorCode
  readonly details: Readonly<Record<string, unknown>>

  constructor(code: ErrorCode, details: Readonly<Record<string, unknown>> = {}, options?: ErrorOptions) {
    super(
      MESSAGES[code].replace(/\{(\w+)\}/g, (_, key: string) => String(details[key] ?? '?')),
      options,
    )
    this.code = code
    this.details = details
  }
}
