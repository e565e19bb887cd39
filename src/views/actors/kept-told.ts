import type { Kysely } from 'kysely'
import type { Database } from '../../record/schema.js'
import { among } from '../among.js'
import { isCounted } from '../counted.js'
import { keptState, revisionOf, settledSince } from '../kept.js'
import { carriedBy, type Scope } from '../scope.js'
import { type ActorTold, loadTold, type RoleTold } from './actor-told.js'
import { comesBefore } from './first-mentions.js'

/** Most that are kept of one scope. */
const MOST_KEPT = 5000
/** When more articles came, all is loaded anew. */
const MOST_NEW = 400

interface Kept {
  readonly revision: number
  readonly told: Map<string, ActorTold>
}

/**
 * What the articles of a scope say of some actors: loaded once, then added to with each article that comes, and loaded anew
 * for those actors to whom anything else happened.
 */
export async function keptTold(
  db: Kysely<Database>,
  scope: Scope,
  ids: readonly string[],
): Promise<ReadonlyMap<string, ActorTold>> {
  if (db.isTransaction || !(await isCounted(db, scope))) return loadTold(db, scope, ids)
  const name = `what is told of actors ${JSON.stringify([scope.affair, scope.outlets])}`
  const { told } = await keptState<Kept>(db, name, (before) =>
    // Revision and articles must be of one moment: what is added must not be added twice.
    db
      .transaction()
      .setIsolationLevel('repeatable read')
      .setAccessMode('read only')
      .execute((at) => advanced(at, scope, ids, before)),
  )
  return new Map(ids.flatMap((id) => [[id, told.get(id)!] as const]))
}

async function advanced(
  db: Kysely<Database>,
  scope: Scope,
  ids: readonly string[],
  before: Kept | undefined,
): Promise<Kept> {
  const revision = await revisionOf(db)
  const told = before === undefined ? new Map<string, ActorTold>() : await broughtUpTo(db, scope, before, revision)
  for (const id of await renamed(db, told, ids)) told.delete(id)
  if (told.size > MOST_KEPT) told.clear()
  const lacking = ids.filter((id) => !told.has(id))
  for (const [id, own] of await loadTold(db, scope, lacking)) told.set(id, own)
  return { revision, told }
}

async function broughtUpTo(
  db: Kysely<Database>,
  scope: Scope,
  { revision: from, told: before }: Kept,
  revision: number,
): Promise<Map<string, ActorTold>> {
  // A copy: what fails halfway leaves what was.
  const told = new Map(before)
  if (from === revision) return told
  const affair = scope.affair ?? ''
  const changed = await settledSince(db, affair, from)
  if (changed.length > MOST_NEW) return new Map()
  const kept = await db
    .selectFrom('actor_total')
    .where('affair_id', '=', affair)
    .where((eb) => among(eb.ref('actor_id'), [...told.keys()]))
    .where('changed', '<=', from)
    .select('actor_id')
    .execute()
  const same = new Set(kept.map(({ actor_id }) => actor_id))
  for (const id of told.keys()) if (!same.has(id)) told.delete(id)
  const added = changed.flatMap(({ reading, isNew }) => (isNew && reading !== null ? [reading] : []))
  const readings = scope.outlets === null ? added : await carried(db, scope, added)
  for (const [id, more] of await loadTold(db, scope, [...told.keys()], { readings, told })) {
    const own = told.get(id)
    if (own !== undefined) told.set(id, both(own, more))
  }
  return told
}

/** Those of some readings that are of the scope's outlets. */
async function carried(db: Kysely<Database>, scope: Scope, readings: readonly number[]): Promise<readonly number[]> {
  const rows = await db
    .selectFrom('reading')
    .innerJoin('article', 'article.id', 'reading.article_id')
    .where((eb) => among(eb.ref('reading.id'), readings))
    .where(carriedBy(scope))
    .select('reading.id')
    .execute()
  return rows.map(({ id }) => id)
}

/** Those of some actors of whom a role belongs to somebody who has another name now. */
async function renamed(
  db: Kysely<Database>,
  told: ReadonlyMap<string, ActorTold>,
  ids: readonly string[],
): Promise<readonly string[]> {
  const owners = new Set<string>()
  for (const id of ids) for (const role of told.get(id)?.roles ?? []) for (const owner of role.owners) owners.add(owner)
  if (owners.size === 0) return []
  const rows = await db
    .selectFrom('actor')
    .where((eb) => among(eb.ref('id'), [...owners]))
    .select(['id', 'name'])
    .execute()
  const names = new Map(rows.map(({ id, name }) => [id, name]))
  const isSame = ({ of, owners }: RoleTold): boolean => owners.every((owner) => names.get(owner) === of)
  return ids.filter((id) => told.get(id)?.roles.every(isSame) === false)
}

const compare = (one: string, other: string): number => (one < other ? -1 : Number(one > other))

const union = (some: readonly string[], more: readonly string[]): readonly string[] =>
  more.every((one) => some.includes(one)) ? some : [...new Set([...some, ...more])].sort(compare)

/** What two sets of articles say that have none in common. */
const both = (some: ActorTold, more: ActorTold): ActorTold => ({
  names: union(some.names, more.names),
  roles: more.roles.length === 0 ? some.roles : addedUp(some.roles, more.roles),
  outlets: union(some.outlets, more.outlets),
  first: more.first === null || (some.first !== null && !comesBefore(more.first, some.first)) ? some.first : more.first,
  named: some.named || more.named,
})

function addedUp(some: readonly RoleTold[], more: readonly RoleTold[]): readonly RoleTold[] {
  const roles = [...some]
  for (const role of more) {
    const at = roles.findIndex((known) => known.role === role.role && known.of === role.of)
    const known = roles[at]
    if (known === undefined) roles.push(role)
    else {
      const owners = union(known.owners, role.owners)
      roles[at] = { ...known, owners, articles: known.articles + role.articles }
    }
  }
  return roles.sort(
    (one, other) =>
      other.articles - one.articles ||
      compare(one.role, other.role) ||
      Number(one.of === null) - Number(other.of === null) ||
      compare(one.of ?? '', other.of ?? ''),
  )
}
