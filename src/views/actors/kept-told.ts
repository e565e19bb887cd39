import { type Kysely, sql } from 'kysely'
import type { Database } from '../../record/schema.js'
import { keptState } from '../kept.js'
import { listOf } from '../list-of.js'
import type { ActorRef } from '../rows.js'
import { onlyLatest, type Scope, UNKNOWN } from '../scope.js'
import {
  type ActorTold,
  actorsAndOwners,
  inOrder,
  loadNamed,
  loadTold,
  nameOf,
  namesOf,
  type RoleTold,
  rolesOf,
} from './actor-told.js'
import { comesBefore, firstAmong, firstMentions, type Mention, mayComeFirst, type Naming } from './first-mentions.js'
import { loadReported, nothingReported, putName, putRole, type Reported, takeOut } from './reported.js'
import { type Said, saidSince } from './said-since.js'

/** Most that are kept of one scope. */
const MOST_KEPT = 5000
/** When more articles changed, all is loaded anew. */
const MOST_CHANGED = 400

interface Kept {
  readonly revision: number
  /** The reading of each article that counts. */
  readonly readings: Map<string, number>
  /** Id of the outlet of each reading; null: nobody states it. */
  readonly outlets: Map<number, string | null>
  /** Names of outlets by id, which never change. */
  readonly outletNames: Map<string, string>
  readonly actors: Map<string, KeptActor>
}

/** Changed in place. */
interface KeptActor {
  readonly reported: Reported
  /** How many of its readings are of each outlet, by id. */
  readonly outlets: Map<string, number>
  first: Mention | null
  /** A reading that says a name of it; null: none is known. */
  named: number | null
  /** How it is shown; what is null is to be made anew. */
  names: readonly string[] | null
  outletNames: readonly string[] | null
  /** With the names of owners by which they are grouped. */
  roles: { readonly told: readonly RoleTold[]; readonly owners: readonly (string | null)[] } | null
}

/**
 * What the articles of a scope say of some actors: loaded once, and afterwards what changed articles said is taken out and what
 * they say put in.
 */
export async function keptTold(
  db: Kysely<Database>,
  scope: Scope,
  ids: readonly string[],
): Promise<ReadonlyMap<string, ActorTold>> {
  if (db.isTransaction || scope.affair === null || !onlyLatest(scope)) return loadTold(db, scope, ids)
  const { affair } = scope
  const name = `what is told of actors ${JSON.stringify([affair, scope.outlets])}`
  let told: ReadonlyMap<string, ActorTold> | null = null
  await keptState<Kept>(db, name, (before) =>
    // Revision and articles must be of one moment: what is put in must not be there already.
    db
      .transaction()
      .setIsolationLevel('repeatable read')
      .setAccessMode('read only')
      .execute(async (at) => {
        const { revision, changed, isCounted } = await changesSince(at, affair, before?.revision ?? 0)
        const isBegun = before !== undefined && changed <= MOST_CHANGED
        const kept = isBegun ? { ...before, revision } : await begun(at, scope, revision)
        if (isBegun && changed > 0) {
          await bringUp(at, scope, kept, await saidSince(at, affair, before.revision, [...kept.actors.keys()]))
        }
        if (!isCounted) return kept
        await loadLacking(at, scope, kept, ids)
        told = await shownOf(at, kept, ids)
        return kept
      }),
  )
  return told ?? loadTold(db, scope, ids)
}

/** The last revision, how many articles of the affair changed after another one, and whether nothing waits to be counted. */
async function changesSince(db: Kysely<Database>, affair: string, revision: number) {
  const { rows } = await sql<{ waiting: number; changed: number; last: number | null }>`select
    (select count(*) from uncounted) as waiting,
    (select count(*) from settled_article where revision > ${revision} and affair_id = ${affair}) as changed,
    (select max(revision) from settled_article) as last`.execute(db)
  const { waiting, changed, last } = rows[0]!
  return { revision: Number(last ?? 0), changed: Number(changed), isCounted: Number(waiting) === 0 }
}

/** What is kept is changed in place: when that fails halfway it is not kept any longer (`keptState`). */
async function bringUp(db: Kysely<Database>, scope: Scope, kept: Kept, said: readonly Said[]): Promise<void> {
  const { readings, outlets, outletNames, actors } = kept
  await nameOutlets(
    db,
    outletNames,
    said.map(({ outlet }) => outlet),
  )
  const lost = takeOutAll(kept, new Set(said.map(({ article }) => article)))
  const naming: Naming[] = []
  for (const { article, reading, outlet, published, id, name, unnamed, role, owner } of said) {
    if (reading === null || !isIn(scope, outlet)) continue
    readings.set(article, reading)
    outlets.set(reading, outlet)
    const actor = id === null ? undefined : actors.get(id)
    if (actor === undefined || id === null || name === null) continue
    if (putIn(actor, { reading, outlet, name, role, owner })) naming.push({ id, article, published, reading })
    if (unnamed === null) actor.named ??= reading
  }
  await findFirsts(db, scope, actors, { naming, lost: lost.first })
  const unsure = lost.named.filter((id) => actors.get(id)!.named === null)
  for (const [id, named] of await loadNamed(db, scope.affair ?? '', unsure)) actors.get(id)!.named = named
}

const isIn = ({ outlets }: Scope, outlet: string | null): boolean =>
  outlets === null || (outlets === UNKNOWN ? outlet === null : outlet !== null && outlets.includes(outlet))

interface Lost {
  /** Whose first mention went. */
  readonly first: readonly string[]
  /** Of whom the reading went that was known to say a name. */
  readonly named: readonly string[]
}

/** Takes out what articles said. */
function takeOutAll({ readings, outlets, actors }: Kept, articles: ReadonlySet<string>): Lost {
  const lost = { first: [] as string[], named: [] as string[] }
  const gone = new Set([...articles].flatMap((article) => readings.get(article) ?? []))
  if (gone.size === 0) return lost
  for (const [id, actor] of actors) {
    const own = takeOut(actor.reported, gone)
    if (own.length === 0) continue
    for (const reading of own) count(actor.outlets, outlets.get(reading) ?? null, -1)
    if (actor.first !== null && gone.has(actor.first.reading)) lost.first.push(id)
    if (actor.named !== null && gone.has(actor.named)) {
      lost.named.push(id)
      actor.named = null
    }
    Object.assign(actor, NOTHING_SHOWN)
  }
  for (const article of articles) readings.delete(article)
  for (const reading of gone) outlets.delete(reading)
  return lost
}

const NOTHING_SHOWN = { names: null, outletNames: null, roles: null } satisfies Partial<KeptActor>

/** Puts in what a reading says of an actor, and leaves what is shown where it says no otherwise; answers whether it is another one. */
function putIn(
  actor: KeptActor,
  { reading, outlet, name, role, owner }: Pick<Said, 'outlet' | 'role' | 'owner'> & { reading: number; name: string },
): boolean {
  const { isNew, isNewName } = putName(actor.reported, reading, name)
  if (isNewName) actor.names = null
  if (isNew) {
    const carriers = actor.outlets.size
    count(actor.outlets, outlet, 1)
    if (actor.outlets.size !== carriers) actor.outletNames = null
  }
  if (role !== null) {
    putRole(actor.reported, reading, role, owner)
    actor.roles = null
  }
  return isNew
}

/**
 * Nearly all articles are later than what is known, and need not be looked at. An actor whose first mention went is looked for in
 * all only where the articles that came have none as early as that.
 */
async function findFirsts(
  db: Kysely<Database>,
  scope: Scope,
  actors: Kept['actors'],
  { naming, lost }: { readonly naming: readonly Naming[]; readonly lost: readonly string[] },
): Promise<void> {
  const early = naming.filter((place) => mayComeFirst(place, actors.get(place.id)!.first))
  const found = await firstAmong(db, early)
  const gone = new Set(lost)
  for (const [id, mention] of found) {
    const actor = actors.get(id)!
    const { first } = actor
    const isFirst = first === null || (gone.has(id) ? !comesBefore(first, mention) : comesBefore(mention, first))
    if (!isFirst) continue
    actor.first = mention
    gone.delete(id)
  }
  const anew = await firstMentions(db, scope, [...gone])
  for (const id of gone) actors.get(id)!.first = anew.get(id) ?? null
}

function count(outlets: Map<string, number>, outlet: string | null, more: 1 | -1): void {
  if (outlet === null) return
  const readings = (outlets.get(outlet) ?? 0) + more
  if (readings === 0) outlets.delete(outlet)
  else outlets.set(outlet, readings)
}

async function begun(db: Kysely<Database>, scope: Scope, revision: number): Promise<Kept> {
  const rows = await db
    .selectFrom('settled_article')
    .where('affair_id', '=', scope.affair ?? '')
    .where('reading_id', 'is not', null)
    .select([
      listOf(scope.dialect, 'article_id').as('articles'),
      listOf(scope.dialect, 'reading_id').as('readings'),
      listOf(scope.dialect, 'outlet_id').as('outlets'),
    ])
    .executeTakeFirstOrThrow()
  const articles = JSON.parse(rows.articles) as string[]
  const readingIds = JSON.parse(rows.readings) as number[]
  const outletIds = JSON.parse(rows.outlets) as (string | null)[]
  const readings = new Map<string, number>()
  const outlets = new Map<number, string | null>()
  for (const [at, article] of articles.entries()) {
    const outlet = outletIds[at] ?? null
    if (!isIn(scope, outlet)) continue
    readings.set(article, readingIds[at]!)
    outlets.set(readingIds[at]!, outlet)
  }
  const outletNames = new Map<string, string>()
  await nameOutlets(db, outletNames, outletIds)
  return { revision, readings, outlets, outletNames, actors: new Map() }
}

async function nameOutlets(
  db: Kysely<Database>,
  names: Map<string, string>,
  ids: readonly (string | null)[],
): Promise<void> {
  if (ids.every((id) => id === null || names.has(id))) return
  for (const { id, name } of await db.selectFrom('outlet').select(['id', 'name']).execute()) names.set(id, name)
}

async function loadLacking(
  db: Kysely<Database>,
  scope: Scope,
  { actors, outlets }: Kept,
  ids: readonly string[],
): Promise<void> {
  if (actors.size + ids.length > MOST_KEPT) actors.clear()
  const lacking = ids.filter((id) => !actors.has(id))
  if (lacking.length === 0) return
  const told = await loadReported(db, scope, lacking, outlets)
  const firsts = await firstMentions(db, scope, lacking)
  const named = await loadNamed(db, scope.affair ?? '', lacking)
  for (const id of lacking) {
    const reported = told.get(id) ?? nothingReported()
    const carriers = new Map<string, number>()
    for (const reading of reported.readings) count(carriers, outlets.get(reading) ?? null, 1)
    const first = firsts.get(id) ?? null
    actors.set(id, { reported, outlets: carriers, first, named: named.get(id) ?? null, ...NOTHING_SHOWN })
  }
}

async function shownOf(
  db: Kysely<Database>,
  { actors, outletNames }: Kept,
  ids: readonly string[],
): Promise<ReadonlyMap<string, ActorTold>> {
  const asked = ids.map((id) => actors.get(id)!.reported)
  const known = await actorsAndOwners(db, ids, asked)
  return new Map(
    ids.flatMap((id): [string, ActorTold][] => {
      const actor = known.get(id)
      return actor === undefined ? [] : [[id, toldOf(actors.get(id)!, actor, { known, outletNames })]]
    }),
  )
}

function toldOf(
  kept: KeptActor,
  actor: ActorRef,
  { known, outletNames }: { readonly known: ReadonlyMap<string, ActorRef>; readonly outletNames: Map<string, string> },
): ActorTold {
  const { reported, first, named } = kept
  kept.names ??= inOrder(reported.names.keys())
  kept.outletNames ??= namesOf(kept.outlets.keys(), outletNames)
  const owners = [...reported.roles.values()].map(({ owner }) => nameOf(known, owner))
  const isSame = kept.roles?.owners.every((name, at) => name === owners[at]) === true
  if (!isSame) kept.roles = { told: rolesOf(reported, known), owners }
  const { names, outletNames: outlets, roles } = kept
  return { actor, names, outlets, roles: roles?.told ?? [], first, named: named !== null }
}
