import { eventText } from '../../export/event-text.js'
import { counted } from '../../export/wording.js'
import { decideEvents } from '../../intake/index.js'
import { openRecord } from '../../record/open-record.js'
import { eventView } from '../../views/events/list-events.js'
import type { EventDecided } from '../commands/event.js'
import { EXIT, type ExitStatus } from '../exit.js'
import type { Setting } from '../globals.js'
import { tellUnjoined } from './tell-unjoined.js'

export async function showEvent(
  id: string,
  { affair, format }: { readonly affair?: string; readonly format: 'text' | 'json' },
  { recordPath, terminal }: Setting,
): Promise<ExitStatus> {
  const record = await openRecord(recordPath, { mode: 'read' })
  try {
    await tellUnjoined(record.db, terminal)
    const event = await eventView(record.db, id, affair)
    await terminal.write(format === 'json' ? `${JSON.stringify(event, null, 2)}\n` : eventText(event, terminal.paint))
    return EXIT.done
  } finally {
    await record.close()
  }
}

export async function decideEvent(
  kind: 'merge' | 'split',
  one: string,
  other: string,
  { reason, coder }: EventDecided,
  { recordPath, terminal }: Setting,
): Promise<ExitStatus> {
  const number = await decideEvents(recordPath, { kind, one, other, reason: reason ?? null }, coder)
  await terminal.write(`decision ${number}\n`)
  const record = await openRecord(recordPath, { mode: 'read' })
  try {
    const { reports } = await eventView(record.db, one)
    terminal.tell(
      `${counted(reports.length, 'report')} of this happening now; "standpoint actor undo ${number}" takes it back`,
    )
  } finally {
    await record.close()
  }
  return EXIT.done
}
