import type { Kysely } from 'kysely'
import { inBatches } from '../../record/batches.js'
import type { Database } from '../../record/schema.js'
import { grouped } from '../../text/index.js'
import { baseOf } from './alias-id.js'
import { CALLED, type Called, type FactRow, knownOf, SEEN } from './known-facts.js'

/**
 * Gives these actors the name, kind and country that most readings give them; a family name only where there is no full one.
 * Events of whom that changes for the comparison of events are joined anew.
 */
export async function describeActors(db: Kysely<Database>, actors: Iterable<string>): Promise<void> {
  const ids = new Set(actors)
  const [rows, now] = await Promise.all([
    inBatches(ids, (batch) =>
      db
        .selectFrom('alias')
        .innerJoin('alias_fact', 'alias_fact.alias_id', 'alias.id')
        .select(['alias.actor_id', 'alias_id', 'fact', 'value', 'readings'])
        .where('alias.actor_id', 'in', batch)
        .where('fact', 'in', [SEEN, CALLED, 'country'])
        .where('readings', '>', 0)
        .execute(),
    ),
    inBatches(ids, (batch) => db.selectFrom('actor').selectAll().where('id', 'in', batch).execute()),
  ])
  const factsOf = grouped(rows, ({ actor_id }) => actor_id)
  for (const actor of now) {
    const facts = factsOf.get(actor.id)
    const called = facts === undefined ? null : calledBest(facts)
    if (facts === undefined || called === null) continue
    // What is known of a state by its id is not counted.
    const country = called.kind === 'state' ? actor.country : countryMost(facts)
    if (called.name === actor.name && called.kind === actor.kind && country === actor.country) continue
    await db
      .updateTable('actor')
      .set({ ...called, country })
      .where('id', '=', actor.id)
      .execute()
    if (called.kind !== actor.kind || country !== actor.country) await markEvents(db, actor.id)
  }
}

/** The name of the alias that most readings give. */
function calledBest(rows: readonly FactRow[]): Called | null {
  const known = knownOf(rows)
  const [best] = rows
    .filter(({ fact }) => fact === SEEN)
    .sort(
      (a, b) =>
        Number(isFamilyName(a.alias_id)) - Number(isFamilyName(b.alias_id)) ||
        b.readings - a.readings ||
        (a.alias_id < b.alias_id ? -1 : 1),
    )
  return (best === undefined ? null : known.get(best.alias_id)?.called) ?? null
}

const isFamilyName = (id: string): boolean => baseOf(id) === id && id.includes('@')

function countryMost(rows: readonly FactRow[]): string | null {
  const counts = new Map<string, number>()
  for (const { fact, value, readings } of rows)
    if (fact === 'country') counts.set(value, (counts.get(value) ?? 0) + readings)
  const [most] = [...counts].sort(([a, many], [b, others]) => others - many || (a < b ? -1 : 1))
  return most?.[0] ?? null
}

/** Who takes part is weighed by kind and country. */
async function markEvents(db: Kysely<Database>, actor: string): Promise<void> {
  await db
    .insertInto('event_stale')
    .columns(['event_id'])
    .expression((eb) => eb.selectFrom('event_actor').select('event_id').distinct().where('actor_id', '=', actor))
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
