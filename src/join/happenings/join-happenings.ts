import type { Insertable, Kysely } from 'kysely'
import { inBatches } from '../../record/batches.js'
import { insertRows } from '../../record/insert-rows.js'
import type { Database, EventLinkTable } from '../../record/schema.js'
import { grouped } from '../../text/index.js'
import { compareCopied, compareEvents, type EventLink } from './compare-events.js'
import { copiedEvents } from './copied-events.js'
import { keysOf } from './keys.js'
import { loadEvents } from './load-events.js'
import { typesNear } from './near-types.js'
import { type EventRulings, loadEventRulings } from './rulings.js'
import type { ToldEvent } from './told-event.js'

/**
 * Says which events that earlier articles report are these, and those of which somebody who takes part has become somebody
 * else. Both are found by look-ups: who takes part, type and time. `areNew`: these were never joined before.
 */
export async function joinEvents(db: Kysely<Database>, ids: readonly string[], areNew = false): Promise<void> {
  const stale = (await db.deleteFrom('event_stale').returning('event_id').execute()).map(({ event_id }) => event_id)
  const wanted = [...new Set([...ids, ...stale])].sort()
  if (wanted.length === 0) return
  await forget(db, areNew ? stale : wanted)
  const events = await loadEvents(db, wanted)
  const keys = [...events.values()].flatMap((event) => keysOf(event).map((key) => ({ key, event_id: event.id })))
  await insertRows(db, 'event_key', keys)
  const [rulings, candidates, copied] = await Promise.all([
    loadEventRulings(db, [...events.values()]),
    candidatesOf(db, [...events.values()]),
    copiedEvents(db, [...events.values()]),
  ])
  const others = await loadEvents(
    db,
    [...[...candidates.values(), ...copied.values()].flatMap((list) => [...list]), ...rulings.others].filter(
      (id) => !events.has(id),
    ),
  )
  const links = new Map<string, Insertable<EventLinkTable>>()
  for (const event of events.values()) {
    const passage = copied.get(event.id) ?? new Set<string>()
    for (const id of new Set([...(candidates.get(event.id) ?? []), ...passage, ...rulings.mergedWith(event.id)])) {
      const other = events.get(id) ?? others.get(id)
      if (other === undefined) continue
      // In one order whichever came first: what is joined must not depend on that.
      const [first, second] = event.id < id ? [event, other] : [other, event]
      const link = linkOf(first, second, rulings, passage.has(id))
      if (link === null) continue
      const [event_id, other_id] = [first.id, second.id]
      const { relation, score, evidence } = link
      links.set(`${event_id}\n${other_id}`, { event_id, other_id, relation, score, evidence: JSON.stringify(evidence) })
    }
  }
  await insertRows(db, 'event_link', [...links.values()])
}

function linkOf(one: ToldEvent, other: ToldEvent, rulings: EventRulings, isCopied: boolean): EventLink | null {
  if (rulings.areApart(one.id, other.id)) return null
  if (rulings.mergedWith(one.id).includes(other.id)) {
    return { relation: 'same', score: 1, evidence: [{ what: 'merged', value: '', adds: 1 }] }
  }
  return (isCopied ? compareCopied(one, other) : null) ?? compareEvents(one, other)
}

async function forget(db: Kysely<Database>, ids: readonly string[]): Promise<void> {
  await inBatches(ids, async (batch) => {
    await db.deleteFrom('event_key').where('event_id', 'in', batch).execute()
    await db.deleteFrom('event_link').where('event_id', 'in', batch).execute()
    await db.deleteFrom('event_link').where('other_id', 'in', batch).execute()
    return []
  })
}

/** By id of an event: others under its keys, of its type or a near one. */
async function candidatesOf(
  db: Kysely<Database>,
  events: readonly ToldEvent[],
): Promise<Map<string, ReadonlySet<string>>> {
  const keysBy = new Map(events.map((event) => [event.id, keysOf(event, typesNear(event.type))]))
  const rows = await inBatches([...keysBy.values()].flat(), (batch) =>
    db.selectFrom('event_key').select(['key', 'event_id']).where('key', 'in', batch).execute(),
  )
  const holders = grouped(rows, ({ key }) => key)
  return new Map(
    [...keysBy].map(([event, keys]) => [
      event,
      new Set(
        keys.flatMap((key) => (holders.get(key) ?? []).map(({ event_id }) => event_id)).filter((id) => id !== event),
      ),
    ]),
  )
}
