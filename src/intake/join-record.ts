import { joinerUrl, unjoinedReadings } from '../join/index.js'
import { openRecord, openWriter } from '../record/index.js'

export interface JoinRecordOptions {
  /** Told after each batch. */
  readonly onReadings?: ((done: number, all: number) => void) | undefined
  /** When aborted, the batch in hand is finished and kept; the same again goes on from there. */
  readonly signal?: AbortSignal | undefined
}

/** Readings of one transaction: joined wholly or not at all. */
const BATCH = 20

/**
 * Joins the readings of the record at `path` that were joined by older rules, or never, in the order in which they were
 * made; answers how many were joined, and how many there were to join.
 * @throws what `openWriter` and its calls throw
 */
export async function joinRecord(
  path: string,
  { onReadings, signal }: JoinRecordOptions = {},
): Promise<{ readonly joined: number; readonly all: number }> {
  const { db, close } = await openRecord(path, { mode: 'read' })
  const readings = await unjoinedReadings(db).finally(close)
  if (readings.length === 0) return { joined: 0, all: 0 }
  const writer = await openWriter(path, joinerUrl())
  let joined = 0
  try {
    for (let at = 0; at < readings.length && signal?.aborted !== true; at += BATCH) {
      const batch = readings.slice(at, at + BATCH)
      await writer.joinAgain(batch)
      joined += batch.length
      onReadings?.(joined, readings.length)
    }
  } finally {
    await writer.close()
  }
  return { joined, all: readings.length }
}
