import { decisionShape } from '../../export/columns/decision-columns.js'
import { decideCell } from '../../intake/index.js'
import type { CellDecisionKind } from '../../record/index.js'
import { openRecord } from '../../record/open-record.js'
import { findActor } from '../../views/actors/find-actor.js'
import { listDecisions } from '../../views/decisions/list-decisions.js'
import { affairMeant } from '../../views/ledger/affair-meant.js'
import type { Corrected, Decided, DecisionsChoice } from '../commands/decisions.js'
import { EXIT, type ExitStatus } from '../exit.js'
import type { Setting } from '../globals.js'
import { printRows } from './print-rows.js'

export async function decisions(choice: DecisionsChoice, { recordPath, terminal }: Setting): Promise<ExitStatus> {
  const { affair, article, anchor, undone, limit } = choice
  const { db, close } = await openRecord(recordPath, { mode: 'read' })
  try {
    const nothing =
      anchor === 'open'
        ? 'no decision waits to be looked at'
        : 'no decision found: "standpoint decisions --help" shows how to make one'
    const listing = await listDecisions(db, { affair, article, anchor, undone }, { limit })
    return await printRows(listing, { one: 'decision', shape: decisionShape, nothing }, choice, terminal)
  } finally {
    await close()
  }
}

export async function decide(
  kind: CellDecisionKind,
  cell: string,
  { affair, note, coder }: Decided,
  setting: Setting,
): Promise<ExitStatus> {
  const { db, close } = await openRecord(setting.recordPath, { mode: 'read' })
  const meant = await affairMeant(db, affair).finally(close)
  const choice = { affair: meant, kind, cell, note: note ?? null, renews: null }
  return tell(await decideCell(setting.recordPath, { kind: 'decide', choice }, coder), coder, setting)
}

export async function correct(
  cell: string,
  { affair, note, coder, side, commitment, date, actor, evidence }: Corrected,
  setting: Setting,
): Promise<ExitStatus> {
  const { db, close } = await openRecord(setting.recordPath, { mode: 'read' })
  const [meant, who] = await Promise.all([
    affairMeant(db, affair),
    actor === undefined ? undefined : findActor(db, actor),
  ]).finally(close)
  const instead = { side, commitment, date, actor: who, evidence }
  const choice = { affair: meant, kind: 'correct' as const, cell, note: note ?? null, instead, renews: null }
  return tell(await decideCell(setting.recordPath, { kind: 'decide', choice }, coder), coder, setting)
}

export const renew = async (decision: number, { coder }: Decided, setting: Setting): Promise<ExitStatus> =>
  tell(await decideCell(setting.recordPath, { kind: 'renew', decision }, coder), coder, setting)

export const undo = async (decision: number, { coder }: Decided, setting: Setting): Promise<ExitStatus> =>
  tell(await decideCell(setting.recordPath, { kind: 'undo', decision }, coder), coder, setting)

async function tell(number: number, coder: string, { terminal }: Setting): Promise<ExitStatus> {
  await terminal.write(`decision ${number}\n`)
  terminal.tell(`kept as decision ${number} of ${coder}; "standpoint decisions undo ${number}" takes it back`)
  return EXIT.done
}
