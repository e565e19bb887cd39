import { setTimeout as sleep } from 'node:timers/promises'
import type { DatabaseSyncInstance } from '@photostructure/sqlite'
import { StandpointError } from '../../text/index.js'
import { explain } from './errors.js'

/** Between two tries: often enough to find the moment between the transactions of another program that never rests. */
const PAUSE_MS = 2

/**
 * Begins a transaction that may write, once no other program is in one. A program that puts article after article into
 * the same record leaves only moments between its transactions: it is waited for as long as it gets on, and for the
 * connection's `busy_timeout` when it does not. (SQLite's own waiting tries ten times a second and gives up although
 * the other gets on.)
 * @throws RECORD_BUSY when nothing was committed by another for that long and the lock is still kept
 */
export async function takeLock(database: DatabaseSyncInstance, path: string): Promise<void> {
  const patience: number = database.prepare('pragma busy_timeout').get().timeout
  let commits: number | null = null
  let deadline = 0
  while (true) {
    const busy = refused(database, path, patience)
    if (busy === null) return
    // Changes whenever another connection has committed: https://sqlite.org/pragma.html#pragma_data_version
    const { data_version } = database.prepare('pragma data_version').get()
    if (data_version !== commits) deadline = Date.now() + patience
    else if (Date.now() > deadline) throw busy
    commits = data_version
    await sleep(PAUSE_MS)
  }
}

/** Tries once, without waiting: null when the transaction is begun, why not when another has the lock. */
function refused(database: DatabaseSyncInstance, path: string, patience: number): StandpointError | null {
  try {
    database.exec('pragma busy_timeout = 0; begin immediate')
    return null
  } catch (error) {
    const known = explain(path, error)
    if (known instanceof StandpointError && known.code === 'RECORD_BUSY') return known
    throw known
  } finally {
    database.exec(`pragma busy_timeout = ${patience}`)
  }
}
