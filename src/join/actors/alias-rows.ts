import type { Kysely } from 'kysely'
import { inBatches } from '../../record/batches.js'
import { insertRows } from '../../record/insert-rows.js'
import type { AliasKeyTable, Database } from '../../record/schema.js'
import { baseOf } from './alias-id.js'
import { describeActors } from './describe-actors.js'
import { CALLED, calledValue, type FactRow, type KnownFacts, knownOf, SEEN } from './known-facts.js'
import { loadActorIds } from './load-actor-ids.js'
import { loadFactRows } from './load-facts.js'
import type { Facts, Profile } from './profile.js'

/** What of a profile is kept with its alias; of states, that they are named. */
const KEPT = ['country', 'role', 'of', 'year', 'name'] as const satisfies readonly (keyof Facts)[]

type NamedProfile = Profile & { readonly alias: string }

/** Adds what profiles say to their aliases; answers the keys under which something is known now that was not. */
export async function addAliases(db: Kysely<Database>, profiles: readonly Profile[]): Promise<ReadonlySet<string>> {
  const named = profiles.filter((profile): profile is NamedProfile => profile.alias !== null)
  if (named.length === 0) return new Set()
  const added = factRows(named, 1)
  const ids = new Set(named.map(({ alias }) => alias))
  const [before, kept] = await Promise.all([loadFactRows(db, ids), loadKeys(db, ids)])
  const [then, now] = [knownOf(before), knownOf(summed([...before, ...added]))]
  const fresh = [...now].filter(([id]) => !then.has(id))
  await insertRows(
    db,
    'alias',
    fresh.map(([id, { called }]) => ({
      ...{ id, ...called!, actor_id: baseOf(id) },
      ...{ rule: 'alone', score: 1, evidence: '[]' },
    })),
    'on conflict do nothing',
  )
  const known = new Set(kept.map(nameOf))
  const own = named.flatMap(({ alias, keys }) => keys.map((key) => ({ key, alias_id: alias })))
  const newKeys = own.filter((row) => !known.has(nameOf(row)))
  await insertRows(db, 'alias_key', newKeys, 'on conflict do nothing')
  await count(db, added)
  const changed = await settleKnown(db, then, now)
  const touched = [...newKeys, ...[...kept, ...own].filter(({ alias_id }) => changed.has(alias_id))]
  return new Set(touched.map(({ key }) => key))
}

/** Takes out what readings said; answers the keys under which something is no longer known. */
export async function forgetReadings(db: Kysely<Database>, readingIds: readonly number[]): Promise<string[]> {
  if (readingIds.length === 0) return []
  const links = await db
    .deleteFrom('actor_link')
    .where('reading_id', 'in', readingIds)
    .returning(['alias_id', 'profile'])
    .execute()
  const profiles = links.flatMap(({ alias_id, profile }) =>
    alias_id === null ? [] : [{ ...(JSON.parse(profile) as Omit<Profile, 'alias'>), alias: alias_id }],
  )
  if (profiles.length === 0) return []
  const ids = [...new Set(profiles.map(({ alias }) => alias))]
  const taken = factRows(profiles, -1)
  const before = await loadFactRows(db, ids)
  await count(db, taken)
  const changed = await settleKnown(db, knownOf(before), knownOf(summed([...before, ...taken])))
  const keys = new Set((await loadKeys(db, changed)).map(({ key }) => key))
  await inBatches(ids, async (batch) => {
    await db.deleteFrom('alias_fact').where('alias_id', 'in', batch).where('readings', '<=', 0).execute()
    return []
  })
  const gone = await inBatches(ids, (batch) =>
    db
      .deleteFrom('alias')
      .where('id', 'in', batch)
      .where(({ not, exists, selectFrom }) =>
        not(
          exists(
            selectFrom('alias_fact')
              .select('fact')
              .whereRef('alias_fact.alias_id', '=', 'alias.id')
              .where('fact', '=', SEEN),
          ),
        ),
      )
      .returning('actor_id')
      .execute(),
  )
  const left = await loadActorIds(db, ids)
  await describeActors(db, [...left.values(), ...gone.map(({ actor_id }) => actor_id)])
  return [...keys]
}

function factRows(profiles: readonly NamedProfile[], readings: 1 | -1): FactRow[] {
  const row = (alias_id: string, fact: string, value: string): FactRow => ({ alias_id, fact, value, readings })
  return summed(
    profiles.flatMap(({ alias, name, kind, facts }) => [
      row(alias, SEEN, ''),
      row(alias, CALLED, calledValue({ name, kind })),
      ...(kind === 'state' ? [] : KEPT.flatMap((fact) => (facts[fact] ?? []).map((value) => row(alias, fact, value)))),
    ]),
  )
}

/** Rows of one fact as one, with all their readings. */
function summed(rows: readonly FactRow[]): FactRow[] {
  const sums = new Map<string, FactRow>()
  for (const row of rows) {
    const id = `${row.alias_id}\n${row.fact}\n${row.value}`
    sums.set(id, { ...row, readings: (sums.get(id)?.readings ?? 0) + row.readings })
  }
  return [...sums.values()].filter(({ readings }) => readings !== 0)
}

const count = (db: Kysely<Database>, rows: readonly FactRow[]) =>
  insertRows(
    db,
    'alias_fact',
    rows,
    'on conflict (alias_id, fact, value) do update set readings = alias_fact.readings + excluded.readings',
  )

/** Gives aliases the names that most readings give them; answers those of which something else is known now. */
async function settleKnown(
  db: Kysely<Database>,
  then: ReadonlyMap<string, KnownFacts>,
  now: ReadonlyMap<string, KnownFacts>,
): Promise<Set<string>> {
  const changed = new Set<string>()
  for (const id of new Set([...then.keys(), ...now.keys()])) {
    const [before, after] = [then.get(id), now.get(id)]
    if (JSON.stringify(before) === JSON.stringify(after)) continue
    changed.add(id)
    const called = after?.called ?? null
    if (before === undefined || called === null) continue
    if (called.name === before.called?.name && called.kind === before.called.kind) continue
    await db.updateTable('alias').set(called).where('id', '=', id).execute()
  }
  return changed
}

const loadKeys = (db: Kysely<Database>, aliases: Iterable<string>): Promise<AliasKeyTable[]> =>
  inBatches(aliases, (batch) => db.selectFrom('alias_key').selectAll().where('alias_id', 'in', batch).execute())

const nameOf = ({ key, alias_id }: AliasKeyTable): string => `${alias_id}\n${key}`
