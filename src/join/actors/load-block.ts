import type { Kysely } from 'kysely'
import { inBatches } from '../../record/batches.js'
import type { Database } from '../../record/schema.js'
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
  const [rows, facts] = await Promise.all([
    inBatches(ids, (batch) => db.selectFrom('alias').selectAll().where('id', 'in', batch).execute()),
    loadFactRows(db, ids),
  ])
  const known = knownOf(facts)
  return rows.map(({ id, name, kind, actor_id: actor, rule, score, evidence }) => {
    const { facts, readings } = known.get(id) ?? NOTHING_KNOWN
    return { id, name, kind, keys: keysOf.get(id) ?? [], facts, readings, now: { actor, rule, score, evidence } }
  })
}
