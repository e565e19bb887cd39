import { type ErrorCode, StandpointError } from '../../text/index.js'

// Classes and codes: https://www.postgresql.org/docs/15/errcodes-appendix.html
const CODES: Readonly<Record<string, ErrorCode>> = {
  '25006': 'RECORD_UNWRITABLE', // read_only_sql_transaction
  '42501': 'RECORD_UNWRITABLE', // insufficient_privilege
  '53100': 'DISK_FULL', // disk_full
  '55P03': 'RECORD_BUSY', // lock_not_available
  XX001: 'RECORD_DAMAGED', // data_corrupted
  XX002: 'RECORD_DAMAGED', // index_corrupted
  '3D000': 'RECORD_UNREACHABLE', // invalid_catalog_name
  '53300': 'RECORD_UNREACHABLE', // too_many_connections
}
/** Invalid authorisation, connection exceptions, operator intervention (shutdown). */
const UNREACHABLE = /^(?:28|08|57P)/
/** What Node says of a connection that could not be made or broke off. */
const NO_CONNECTION = /^(?:E[A-Z_]+)$|Connection terminated|timeout expired|connection timeout/i

/** Two writers met; the same transaction goes through when it is tried again. */
const MET = new Set(['40001', '40P01', '23505'])

/** The StandpointError for an error of the server that the user can do something about; any other error as it is. */
export function explain(place: string, error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof StandpointError) return error
  const sqlState = codeOf(error)
  const known =
    CODES[sqlState] ?? (UNREACHABLE.test(sqlState) || isConnectionError(error) ? 'RECORD_UNREACHABLE' : undefined)
  if (known === undefined) return error
  return new StandpointError(known, { path: place, reason: reasonOf(error) }, { cause: error })
}

export const isMeeting = (error: unknown): boolean => error instanceof Error && MET.has(codeOf(error))

const codeOf = (error: Error): string => ('code' in error && typeof error.code === 'string' ? error.code : '')

const isConnectionError = (error: Error): boolean =>
  (/^E[A-Z]/.test(codeOf(error)) && NO_CONNECTION.test(codeOf(error))) || NO_CONNECTION.test(error.message)

/** Several addresses that were tried in vain come as one error without a message. */
const reasonOf = (error: Error): string =>
  error.message !== '' ? error.message : error instanceof AggregateError ? String(error.errors[0]) : error.name
