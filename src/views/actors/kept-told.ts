import type { Kysely } from 'kysely'
import type { Database } from '../../record/schema.js'
import { isCounted } from '../counted.js'
import { keptState, revisionOf, settledSince } from '../kept.js'
import { listOf } from '../list-of.js'
import { type Scope, UNKNOWN } from '../scope.js'
import {
  type ActorTold,
  inOrder,
  loadNamed,
  loadTold,
  namesOf,
  ownerNames,
  type RoleTold,
  rolesOf,
} from './actor-told.js'
import { comesBefore, earlierMentions, firstMentions, type Mention } from './first-mentions.js'
import { loadReported, nothingReported, putIn, type Reported, takeOut } from './reported.js'

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

interface KeptActor {
  readonly reported: Reported
  /** How many of its readings are of each outlet, by id. */
  readonly outlets: Map<string, number>
  readonly first: Mention | null
  /** A reading that says a name of it; null: none is known. */
  readonly named: number | null
  /** How it is shown; what is null is to be made anew. */
  readonly shown: {
    readonly names: readonly string[] | null
    readonly outlets: readonly string[] | null
    /** With the names of owners by which they are grouped. */
    readonly roles: { readonly told: readonly RoleTold[]; readonly owners: readonly (string | undefined)[] } | null
  }
}

const NOTHING_SHOWN: KeptActor['shown'] = { names: null, outlets: null, roles: null }

/**
 * What the articles of a scope say of some actors: loaded once, and afterwards what changed articles said is taken out and what
 * they say put in.
 */
export async function keptTold(
  db: Kysely<Database>,
  scope: Scope,
  ids: readonly string[],
): Promise<ReadonlyMap<string, ActorTold>> {
  if (db.isTransaction || !(await isCounted(db, scope))) return loadTold(db, scope, ids)
  const name = `what is told of actors ${JSON.stringify([scope.affair, scope.outlets])}`
  let told = new Map<string, ActorTold>()
  await keptState<Kept>(db, name, (before) =>
    // Revision and articles must be of one moment: what is put in must not be there already.
    db
      .transaction()
      .setIsolationLevel('repeatable read')
      .setAccessMode('read only')
      .execute(async (at) => {
        const kept = await broughtUp(at, scope, before)
        await loadLacking(at, scope, kept, ids)
        told = await shownOf(at, kept, ids)
        return kept
      }),
  )
  return told
}

/** What is kept is changed in place: when that fails halfway it is not kept any longer (`keptState`). */
async function broughtUp(db: Kysely<Database>, scope: Scope, before: Kept | undefined): Promise<Kept> {
  const revision = await revisionOf(db)
  if (before === undefined) return begun(db, scope, revision)
  if (before.revision === revision) return before
  const changed = await settledSince(db, scope.affair ?? '', before.revision)
  if (changed.length > MOST_CHANGED) return begun(db, scope, revision)
  const { readings, outlets, outletNames, actors } = before
  await nameOutlets(
    db,
    outletNames,
    changed.map(({ outlet }) => outlet),
  )
  const lost = await takeOutAll(db, scope, before, changed)
  const come: number[] = []
  for (const { article, reading, outlet } of changed) {
    if (reading === null || !isIn(scope, outlet)) continue
    readings.set(article, reading)
    outlets.set(reading, outlet)
    come.push(reading)
  }
  await putInAll(db, scope, before, come)
  for (const [id, first] of await firstMentions(db, scope, lost)) actors.set(id, { ...actors.get(id)!, first })
  return { ...before, revision }
}

const isIn = ({ outlets }: Scope, outlet: string | null): boolean =>
  outlets === null || (outlets === UNKNOWN ? outlet === null : outlet !== null && outlets.includes(outlet))

/** Takes out what articles said; answers the actors whose first mention went with it. */
async function takeOutAll(
  db: Kysely<Database>,
  scope: Scope,
  { readings, outlets, actors }: Kept,
  changed: readonly { readonly article: string }[],
): Promise<readonly string[]> {
  const gone = new Set(changed.flatMap(({ article }) => readings.get(article) ?? []))
  if (gone.size === 0) return []
  const [lost, unsure]: [string[], string[]] = [[], []]
  for (const [id, actor] of actors) {
    const own = takeOut(actor.reported, gone)
    if (own.length === 0) continue
    for (const reading of own) count(actor.outlets, outlets.get(reading) ?? null, -1)
    const isLost = actor.first !== null && gone.has(actor.first.reading)
    const isUnsure = actor.named !== null && gone.has(actor.named)
    if (isLost) lost.push(id)
    if (isUnsure) unsure.push(id)
    const { first, named } = actor
    const left = { first: isLost ? null : first, named: isUnsure ? null : named }
    actors.set(id, { ...actor, ...left, shown: NOTHING_SHOWN })
  }
  for (const { article } of changed) readings.delete(article)
  for (const reading of gone) outlets.delete(reading)
  for (const [id, named] of await loadNamed(db, scope.affair ?? '', unsure)) {
    actors.set(id, { ...actors.get(id)!, named })
  }
  return lost
}

/** Puts in what readings say that have been counted since. */
async function putInAll(
  db: Kysely<Database>,
  scope: Scope,
  { actors, outlets }: Kept,
  readings: readonly number[],
): Promise<void> {
  const told = readings.length === 0 ? [] : await loadReported(db, scope, { ids: [...actors.keys()], readings })
  const known = new Map<string, Mention | null>()
  for (const [id, more] of told) {
    const actor = actors.get(id)
    if (actor === undefined) continue
    actors.set(id, grown(actor, more, outlets))
    known.set(id, actor.first)
  }
  if (known.size === 0) return
  const earlier = await earlierMentions(db, known, readings)
  for (const [id, first] of known) {
    const found = earlier.get(id)
    const isFirst = found !== undefined && (first === null || comesBefore(found, first))
    actors.set(id, { ...actors.get(id)!, first: isFirst ? found : first })
  }
}

/** Of what is shown, what other readings say no otherwise is left as it is. */
function grown(actor: KeptActor, more: Reported, outlets: Kept['outlets']): KeptActor {
  const { reported, shown } = actor
  const isNamed = [...more.names.keys()].every((name) => reported.names.has(name))
  const carriers = actor.outlets.size
  for (const reading of more.readings) count(actor.outlets, outlets.get(reading) ?? null, 1)
  putIn(reported, more)
  return {
    ...actor,
    shown: {
      names: isNamed ? shown.names : null,
      outlets: actor.outlets.size === carriers ? shown.outlets : null,
      roles: more.roles.size === 0 ? shown.roles : null,
    },
  }
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
  const told = await loadReported(db, scope, { ids: lacking, readings: null })
  const firsts = await firstMentions(db, scope, lacking)
  const named = await loadNamed(db, scope.affair ?? '', lacking)
  for (const id of lacking) {
    const reported = told.get(id) ?? nothingReported()
    const carriers = new Map<string, number>()
    for (const reading of reported.readings) count(carriers, outlets.get(reading) ?? null, 1)
    actors.set(id, {
      ...{ reported, outlets: carriers, first: firsts.get(id) ?? null, named: named.get(id) ?? null },
      shown: NOTHING_SHOWN,
    })
  }
}

async function shownOf(
  db: Kysely<Database>,
  { actors, outletNames }: Kept,
  ids: readonly string[],
): Promise<Map<string, ActorTold>> {
  const asked = ids.map((id) => [id, actors.get(id)!] as const)
  const owners = await ownerNames(
    db,
    asked.map(([, { reported }]) => reported),
  )
  return new Map(
    asked.map(([id, actor]): [string, ActorTold] => {
      const { reported, shown, first } = actor
      const names = shown.names ?? inOrder(reported.names.keys())
      const outlets = shown.outlets ?? namesOf(actor.outlets.keys(), outletNames)
      const own = [...reported.roles.values()].map(({ owner }) => owners.get(owner ?? ''))
      const isSame = shown.roles?.owners.every((name, at) => name === own[at]) === true
      const roles = isSame && shown.roles !== null ? shown.roles : { told: rolesOf(reported, owners), owners: own }
      actors.set(id, { ...actor, shown: { names, outlets, roles } })
      return [id, { names, outlets, roles: roles.told, first, named: actor.named !== null }]
    }),
  )
}
