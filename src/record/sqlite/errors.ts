import { statfsSync } from 'node:fs'
import { dirname } from 'node:path'
import { type ErrorCode, StandpointError } from '../../text/index.js'

// Primary result codes: https://sqlite.org/rescode.html
const CODES: Readonly<Record<number, ErrorCode>> = {
  3: 'RECORD_UNWRITABLE', // SQLITE_PERM
  5: 'RECORD_BUSY', // SQLITE_BUSY
  6: 'RECORD_BUSY', // SQLITE_LOCKED
  8: 'RECORD_UNWRITABLE', // SQLITE_READONLY
  10: 'RECORD_UNWRITABLE', // SQLITE_IOERR
  11: 'RECORD_DAMAGED', // SQLITE_CORRUPT
  13: 'DISK_FULL', // SQLITE_FULL
  14: 'RECORD_UNWRITABLE', // SQLITE_CANTOPEN
  26: 'RECORD_NOT_STANDPOINT', // SQLITE_NOTADB
}

/** What SQLite says in so many words (`sqlite3_errstr`), for errors that the driver hands on without their number: those amid rows. */
const SAID: Readonly<Record<string, number>> = {
  'database is locked': 5,
  'database table is locked': 6,
  'attempt to write a readonly database': 8,
  'disk I/O error': 10,
  'database disk image is malformed': 11,
  'database or disk is full': 13,
  'unable to open database file': 14,
  'file is not a database': 26,
}

/** Runs `work` on the record at `path`; what goes wrong with the file is thrown as a StandpointError. */
export function explained<Result>(path: string, work: () => Result): Result {
  try {
    return work()
  } catch (error) {
    throw explain(path, error)
  }
}

/** The StandpointError for an error of SQLite that the user can do something about; any other error as it is. */
export function explain(path: string, error: unknown): unknown {
  if (!(error instanceof Error)) return error
  const code = CODES[numberOf(error) & 0xff]
  if (code === undefined) return error
  // A full disk also shows as an I/O error, when it is the shared index beside the record that cannot grow.
  const full = code === 'RECORD_UNWRITABLE' && isFull(path)
  return new StandpointError(full ? 'DISK_FULL' : code, { path, reason: error.message }, { cause: error })
}

/** The result code of an error; 0 for what is none of SQLite's. */
function numberOf(error: Error): number {
  if ('errcode' in error && typeof error.errcode === 'number') return error.errcode
  return 'code' in error && error.code === 'ERR_SQLITE_ERROR' ? (SAID[error.message] ?? 0) : 0
}

function isFull(path: string): boolean {
  try {
    return statfsSync(dirname(path)).bavail === 0
  } catch {
    return false
  }
}
