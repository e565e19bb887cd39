import type { Kysely } from 'kysely'
import type { Database } from '../../record/schema.js'
import { baseOf } from './alias-id.js'
import { STEPS } from './compare-persons.js'
import type { Facts, Profile } from './profile.js'

/** How often an alias is named is kept as a fact of this name, with an empty value. */
export const SEEN = 'seen'

/** What of a profile is kept with its alias; of states, that they are named. */
const KEPT = ['country', 'role', 'of', 'year', 'name'] as const satisfies readonly (keyof Facts)[]

interface FactRow {
  readonly alias_id: string
  readonly fact: string
  readonly value: string
  readonly readings: number
}

/** Adds what profiles say to their aliases; answers the keys under which something is known now that was not. */
export async function addAliases(db: Kysely<Database>, profiles: readonly Profile[]): Promise<ReadonlySet<string>> {
  const named = profiles.filter((profile): profile is Profile & { alias: string } => profile.alias !== null)
  if (named.length === 0) return new Set()
  const aliases = new Map(named.map((profile) => [profile.alias, profile]))
  const rows = [...aliases].map(([id, { name, kind }]) => ({
    ...{ id, name, kind, actor_id: baseOf(id) },
    ...{ rule: 'alone', score: 1, evidence: '[]' },
  }))
  const added = await db
    .insertInto('alias')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .execute()
  const keys = named.flatMap(({ alias, keys }) => keys.map((key) => ({ key, alias_id: alias })))
  const addedKeys =
    keys.length === 0
      ? []
      : await db
          .insertInto('alias_key')
          .values(keys)
          .onConflict((conflict) => conflict.doNothing())
          .returning('key')
          .execute()
  const news = await count(db, factRows(named, 1))
  const changed = new Set([...added.map(({ id }) => id), ...news])
  return new Set([...addedKeys.map(({ key }) => key), ...(await keysOf(db, changed))])
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
    alias_id === null ? [] : [{ ...(JSON.parse(profile) as Profile), alias: alias_id }],
  )
  if (profiles.length === 0) return []
  const changed = await count(db, factRows(profiles, -1))
  const keys = await keysOf(db, changed)
  const ids = [...new Set(profiles.map(({ alias }) => alias))]
  await db.deleteFrom('alias_fact').where('alias_id', 'in', ids).where('readings', '<=', 0).execute()
  await db
    .deleteFrom('alias')
    .where('id', 'in', ids)
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
    .execute()
  return keys
}

function factRows(profiles: readonly (Profile & { alias: string })[], readings: 1 | -1): FactRow[] {
  const rows = new Map<string, FactRow>()
  const add = (alias_id: string, fact: string, value: string): void => {
    const id = `${alias_id}\n${fact}\n${value}`
    rows.set(id, { alias_id, fact, value, readings: (rows.get(id)?.readings ?? 0) + readings })
  }
  for (const { alias, kind, facts } of profiles) {
    add(alias, SEEN, '')
    if (kind === 'state') continue
    for (const fact of KEPT) for (const value of facts[fact] ?? []) add(alias, fact, value)
  }
  return [...rows.values()]
}

/** Adds counts; answers the aliases of which something became known, ceased to be, or made them known or unknown. */
async function count(db: Kysely<Database>, rows: readonly FactRow[]): Promise<Set<string>> {
  const changed = new Set<string>()
  for (let at = 0; at < rows.length; at += BATCH) {
    const batch = rows.slice(at, at + BATCH)
    const counted = await db
      .insertInto('alias_fact')
      .values(batch)
      .onConflict((conflict) =>
        conflict
          .columns(['alias_id', 'fact', 'value'])
          .doUpdateSet((eb) => ({ readings: eb('alias_fact.readings', '+', eb.ref('excluded.readings')) })),
      )
      .returning(['alias_id', 'fact', 'value', 'readings'])
      .execute()
    const seen = new Map(counted.flatMap((row) => (row.fact === SEEN ? [[row.alias_id, row.readings]] : [])))
    const added = new Map(
      batch.map(({ alias_id, fact, value, readings }) => [`${alias_id}\n${fact}\n${value}`, readings]),
    )
    for (const { alias_id, fact, value, readings } of counted) {
      const before = readings - (added.get(`${alias_id}\n${fact}\n${value}`) ?? 0)
      const limits = fact === SEEN ? [1, ...STEPS] : (seen.get(alias_id) ?? 0) < WELL_KNOWN ? [1] : []
      if (limits.some((least) => before < least !== readings < least)) changed.add(alias_id)
    }
  }
  return changed
}

const BATCH = 200
/** After so many readings one more thing said changes nothing; what it costs must not grow with the record. */
const WELL_KNOWN = 30

async function keysOf(db: Kysely<Database>, aliases: ReadonlySet<string>): Promise<string[]> {
  if (aliases.size === 0) return []
  const rows = await db
    .selectFrom('alias_key')
    .select('key')
    .distinct()
    .where('alias_id', 'in', [...aliases])
    .execute()
  return rows.map(({ key }) => key)
}
