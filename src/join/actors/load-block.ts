import type { Kysely } from 'kysely'
import type { Database } from '../../record/schema.js'
import type { ActorRulings } from './actor-rulings.js'
import { SEEN } from './alias-rows.js'
import type { AliasProfile } from './join-aliases.js'
import { FACTS, type FactName, type Facts } from './profile.js'

export interface BlockMember extends AliasProfile {
  /** As it is now in the record. */
  readonly now: { readonly actor: string; readonly rule: string; readonly score: number; readonly evidence: string }
  readonly countries: ReadonlyMap<string, number>
}

/** Of each fact the values that most readings give. */
const MOST_VALUES = 20
/** What fewer than a tenth of the readings say is as often a slip. */
const RARE: ReadonlySet<FactName> = new Set(['role', 'of'])

/** More names than this under keys that hang together are not compared: no family name has so many bearers. */
const MOST = 2000

/** All aliases under `keys`, and those that share a key or a decision with them. */
export async function loadBlock(
  db: Kysely<Database>,
  keys: ReadonlySet<string>,
  rulings: ActorRulings,
): Promise<BlockMember[]> {
  const seen = new Map<string, string[]>()
  let wantedKeys = [...keys]
  const knownKeys = new Set(wantedKeys)
  while (wantedKeys.length > 0 && seen.size < MOST) {
    const found = await inBatches(wantedKeys, (batch) =>
      db.selectFrom('alias_key').select('alias_id').distinct().where('key', 'in', batch).execute(),
    )
    const ids = found.flatMap(({ alias_id }) => [alias_id, ...rulings.mergedWith(alias_id)])
    const fresh = [...new Set(ids)].filter((id) => !seen.has(id))
    for (const id of fresh) seen.set(id, [])
    const rows = await inBatches(fresh, (batch) =>
      db.selectFrom('alias_key').selectAll().where('alias_id', 'in', batch).execute(),
    )
    for (const { key, alias_id } of rows) seen.get(alias_id)?.push(key)
    wantedKeys = [...new Set(rows.map(({ key }) => key))].filter((key) => !knownKeys.has(key))
    for (const key of wantedKeys) knownKeys.add(key)
  }
  return loadMembers(db, seen)
}

async function loadMembers(
  db: Kysely<Database>,
  keysOf: ReadonlyMap<string, readonly string[]>,
): Promise<BlockMember[]> {
  const ids = [...keysOf.keys()]
  const rows = await inBatches(ids, (batch) => db.selectFrom('alias').selectAll().where('id', 'in', batch).execute())
  const facts = await loadFacts(db, ids)
  return rows.map(({ id, name, kind, actor_id: actor, rule, score, evidence }) => ({
    ...{ id, name, kind, keys: keysOf.get(id) ?? [] },
    ...(facts.get(id) ?? NOTHING),
    now: { actor, rule, score, evidence },
  }))
}

export interface KnownFacts {
  readonly facts: Facts
  readonly readings: number
  readonly countries: ReadonlyMap<string, number>
}

const NOTHING: KnownFacts = { facts: {}, readings: 0, countries: new Map() }

/** What is known of aliases; values in a fixed order. */
export async function loadFacts(db: Kysely<Database>, ids: readonly string[]): Promise<Map<string, KnownFacts>> {
  const rows = await inBatches(ids, (batch) =>
    db
      .selectFrom('alias_fact')
      .selectAll()
      .where('alias_id', 'in', batch)
      .where('readings', '>', 0)
      .orderBy('alias_id')
      .orderBy('fact')
      .orderBy('readings', 'desc')
      .orderBy('value')
      .execute(),
  )
  const seen = new Map(rows.flatMap((row) => (row.fact === SEEN ? [[row.alias_id, row.readings]] : [])))
  const known = new Map<
    string,
    { facts: Partial<Record<FactName, string[]>>; readings: number; countries: Map<string, number> }
  >()
  for (const { alias_id, fact, value, readings } of rows) {
    const one = known.get(alias_id) ?? { facts: {}, readings: 0, countries: new Map<string, number>() }
    known.set(alias_id, one)
    if (fact === SEEN) one.readings = readings
    if (fact === 'country') one.countries.set(value, readings)
    const name = FACTS.find((candidate) => candidate === fact)
    if (name === undefined) continue
    const values = one.facts[name] ?? []
    if (values.length >= MOST_VALUES || (RARE.has(name) && readings * 10 < (seen.get(alias_id) ?? 0))) continue
    values.push(value)
    one.facts[name] = values
  }
  return known
}

export async function inBatches<Id, Row>(
  ids: readonly Id[],
  load: (batch: readonly Id[]) => Promise<readonly Row[]>,
): Promise<Row[]> {
  const rows: Row[] = []
  for (let at = 0; at < ids.length; at += 500) rows.push(...(await load(ids.slice(at, at + 500))))
  return rows
}
