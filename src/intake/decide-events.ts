import { eventRuling, joinerUrl } from '../join/index.js'
import { openRecord, openWriter } from '../record/index.js'

/** What a person decides about reports of events; events are named by id. */
export interface EventChoice {
  readonly kind: 'merge' | 'split'
  readonly one: string
  readonly other: string
  readonly reason: string | null
}

/**
 * Adds a decision to the record at `path`, and joins its events anew; answers the number of the decision.
 * @throws EVENT_UNKNOWN, EVENTS_SAME, and what `openWriter` throws
 */
export async function decideEvents(
  path: string,
  { kind, one, other, reason }: EventChoice,
  coder: string,
): Promise<number> {
  const { db, close } = await openRecord(path, { mode: 'read' })
  const decided = await eventRuling(db, kind, one, other, reason).finally(close)
  const writer = await openWriter(path, joinerUrl())
  try {
    return await writer.putDecision({ ...decided, coder })
  } finally {
    await writer.close()
  }
}
