import type { Kysely } from 'kysely'
import { inBatches } from '../../record/batches.js'
import type { Database } from '../../record/schema.js'
import { grouped } from '../../text/index.js'
import type { ActorRulings } from './actor-rulings.js'
import type { AliasProfile } from './join-aliases.js'
import { knownOf, NOTHING_KNOWN } from './known-facts.js'
import { loadFactRows } from './load-facts.js'

export interface BlockMember extends AliasProfile {
  /** As it is now in the record. */
  readonly now: { readonly actor: string; readonly rule: string; readonly score: number; readonly evidence: string }
}

/** More names than this under keys that hang together are not compared: no family name has so many bearers. */
const MOST = 2000

/** All aliases under `keys`, and those that share a key or a decision with them. */
export async function loadBlock(
  db: Kysely<Database>,
  keys: ReadonlySet<string>,
  rulings: ActorRulings,
): Promise<BlockMember[]> {
  const seen = new Map<string, ReadonlySet<string>>()
  let wantedKeys = [...keys]
  const knownKeys = new Set(wantedKeys)
  while (wantedKeys.length > 0 && seen.size < MOST) {
    const found = await inBatches(wantedKeys, (batch) =>
      db
        .selectFrom('alias_key as wanted')
        .innerJoin('alias_key as held', 'held.alias_id', 'wanted.alias_id')
        .select(['held.alias_id', 'held.key'])
        .distinct()
        .where('wanted.key', 'in', batch)
        .execute(),
    )
    const ids = new Set(found.map(({ alias_id }) => alias_id))
    const merged = [...ids].flatMap((id) => rulings.mergedWith(id)).filter((id) => !ids.has(id))
    const also = await inBatches(merged, (batch) =>
      db.selectFrom('alias_key').selectAll().where('alias_id', 'in', batch).execute(),
    )
    const keysOf = grouped([...found, ...also], ({ alias_id }) => alias_id)
    for (const id of [...ids, ...merged])
      if (!seen.has(id)) seen.set(id, new Set((keysOf.get(id) ?? []).map(({ key }) => key).sort()))
    wantedKeys = [...new Set([...found, ...also].map(({ key }) => key))].filter((key) => !knownKeys.has(key))
    for (const key of wantedKeys) knownKeys.add(key)
  }
  return loadMembers(db, seen)
}

async function loadMembers(
  db: Kysely<Database>,
  keysOf: ReadonlyMap<string, ReadonlySet<string>>,
): Promise<BlockMember[]> {
  const ids = [...keysOf.keys()]
  const [rows, facts] = await Promise.all([
    inBatches(ids, (batch) => db.selectFrom('alias').selectAll().where('id', 'in', batch).execute()),
    loadFactRows(db, ids),
  ])
  const known = knownOf(facts)
  return rows.map(({ id, name, kind, actor_id: actor, rule, score, evidence }) => {
    const { facts, readings } = known.get(id) ?? NOTHING_KNOWN
    return { id, name, kind, keys: [...(keysOf.get(id) ?? [])], facts, readings, now: { actor, rule, score, evidence } }
  })
}
