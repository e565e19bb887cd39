import { actorText, actorWhyText } from '../../export/actor-text.js'
import { statementShape } from '../../export/lists.js'
import { renderList } from '../../export/render-list.js'
import { counted } from '../../export/wording.js'
import { type ActorChoice, decideActors } from '../../intake/index.js'
import { openRecord } from '../../record/open-record.js'
import { actorView } from '../../views/actors/actor-view.js'
import { findActor } from '../../views/actors/find-actor.js'
import type { ActorShown } from '../commands/actor.js'
import { EXIT, type ExitStatus } from '../exit.js'
import type { Setting } from '../globals.js'

export async function showActor(
  name: string,
  { affair, limit, why = false, format }: ActorShown,
  { recordPath, terminal }: Setting,
): Promise<ExitStatus> {
  const record = await openRecord(recordPath, { mode: 'read' })
  try {
    const view = await actorView(record.db, await findActor(record.db, name), { affair }, { limit })
    if (format === 'json') {
      await terminal.write(`${JSON.stringify(view, null, 2)}\n`)
      return EXIT.done
    }
    await terminal.write(actorText(view, terminal.paint))
    if (why) {
      await terminal.write(actorWhyText(view, terminal.paint))
      return EXIT.done
    }
    const { total, rows } = view.statements
    if (rows.length > 0) await terminal.write('\n')
    const options = { width: terminal.width, paint: terminal.paint, truncate: true }
    for (const piece of renderList(rows, statementShape, 'table', options)) await terminal.write(piece)
    if (rows.length < total) {
      terminal.tell(`the first ${counted(rows.length, 'row')} of ${counted(total, 'statement')}: --limit shows more`)
    }
    return EXIT.done
  } finally {
    await record.close()
  }
}

interface Decided {
  readonly reason?: string
  readonly coder: string
}

export async function merge(one: string, other: string, decided: Decided, setting: Setting): Promise<ExitStatus> {
  const [first, second] = await idsOf([one, other], setting)
  return decide({ kind: 'merge', one: first!, other: second!, reason: decided.reason ?? null }, decided, setting)
}

export async function split(name: string, part: string, decided: Decided, setting: Setting): Promise<ExitStatus> {
  const [actor] = await idsOf([name], setting)
  return decide({ kind: 'split', actor: actor!, part, reason: decided.reason ?? null }, decided, setting)
}

export const undo = (decision: number, decided: Decided, setting: Setting): Promise<ExitStatus> =>
  decide({ kind: 'undo', decision }, decided, setting)

async function decide(choice: ActorChoice, { coder }: Decided, { recordPath, terminal }: Setting): Promise<ExitStatus> {
  const number = await decideActors(recordPath, choice, coder)
  await terminal.write(`decision ${number}\n`)
  terminal.tell(`kept as decision ${number} of ${coder}; "standpoint actor undo ${number}" takes it back`)
  return EXIT.done
}

async function idsOf(names: readonly string[], { recordPath }: Setting): Promise<string[]> {
  const record = await openRecord(recordPath, { mode: 'read' })
  try {
    const ids: string[] = []
    for (const name of names) ids.push(await findActor(record.db, name))
    return ids
  } finally {
    await record.close()
  }
}
