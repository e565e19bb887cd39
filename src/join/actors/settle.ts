import type { Kysely } from 'kysely'
import { inBatches } from '../../record/batches.js'
import { insertRows } from '../../record/insert-rows.js'
import type { Database } from '../../record/schema.js'
import type { ActorRulings } from './actor-rulings.js'
import { isAliasId } from './alias-id.js'
import { type Candidate, type Choice, choose } from './choose.js'
import { joinAliases } from './join-aliases.js'
import { knownOf } from './known-facts.js'
import { loadActorIds } from './load-actor-ids.js'
import type { BlockMember } from './load-block.js'
import { loadFactRows } from './load-facts.js'
import type { FactName, Facts, Profile } from './profile.js'
import { FACTS } from './profile.js'

/** An actor of one reading that is to be linked. */
export interface Unit extends Profile {
  readonly readingId: number
  readonly localId: string
  /** ARTICLE:LOCAL */
  readonly unit: string
}

/**
 * Joins the aliases of a block anew; what their articles say follows. Answers the actors who have gained or lost a name, as
 * far as they are still there.
 */
export async function settleAliases(
  db: Kysely<Database>,
  block: readonly BlockMember[],
  rulings: ActorRulings,
): Promise<ReadonlySet<string>> {
  const members = joinAliases(block, rulings)
  const left = new Set<string>()
  const gained = new Set<string>()
  for (const alias of block) {
    const { actor, rule, score, evidence: list } = members.get(alias.id)!
    const evidence = JSON.stringify(list)
    const { now } = alias
    if (now.actor === actor && now.rule === rule && now.score === score && now.evidence === evidence) continue
    await db.updateTable('alias').set({ actor_id: actor, rule, score, evidence }).where('id', '=', alias.id).execute()
    if (now.actor === actor) continue
    left.add(now.actor)
    gained.add(actor)
    await addActor(db, actor, alias)
    await db
      .updateTable('reading_actor')
      .set({ actor_id: actor })
      .where('actor_id', '=', now.actor)
      .where((eb) =>
        eb.exists(
          eb
            .selectFrom('actor_link')
            .select('local_id')
            .whereRef('actor_link.reading_id', '=', 'reading_actor.reading_id')
            .whereRef('actor_link.local_id', '=', 'reading_actor.local_id')
            .where('actor_link.alias_id', '=', alias.id),
        ),
      )
      .execute()
  }
  await dropUnused(db, left)
  return new Set([...left, ...gained])
}

/**
 * Links units, each by decision, by its alias, or by the choice among those that its key finds. Answers which actors their
 * aliases are, by alias.
 */
export async function settleUnits(
  db: Kysely<Database>,
  units: readonly Unit[],
  rulings: ActorRulings,
): Promise<ReadonlyMap<string, string>> {
  if (units.length === 0) return new Map()
  const merged = units.flatMap(({ unit }) => rulings.mergedWith(unit))
  const [actorOf, candidates, now] = await Promise.all([
    loadActorIds(
      db,
      [...units.flatMap(({ alias }) => alias ?? []), ...merged].filter((id) => isAliasId(id)),
    ),
    loadCandidates(
      db,
      units.flatMap(({ alias, keys }) => (alias === null ? keys : [])),
    ),
    loadLinks(db, units),
  ])
  const left = new Set<string>()
  const links: Linked[] = []
  for (const unit of units) {
    const choice = linkOf(unit, rulings, actorOf, candidates)
    const actor = choice.actor ?? unit.unit
    const before = now.get(`${unit.readingId}\n${unit.localId}`)
    if (before === undefined) continue
    if (before.actor_id !== actor) {
      left.add(before.actor_id)
      await addActor(db, actor, unit)
      await db
        .updateTable('reading_actor')
        .set({ actor_id: actor })
        .where('reading_id', '=', unit.readingId)
        .where('local_id', '=', unit.localId)
        .execute()
    }
    if (!isSame(before, choice)) links.push({ unit, choice })
  }
  await putLinks(db, links)
  await dropUnused(db, left)
  return actorOf
}

function linkOf(
  unit: Unit,
  rulings: ActorRulings,
  actorOf: ReadonlyMap<string, string>,
  candidates: ReadonlyMap<string, readonly Candidate[]>,
): Choice {
  const merged = rulings.mergedWith(unit.unit)
  if (merged.length > 0) {
    const known = merged.flatMap((member) => actorOf.get(member) ?? [])
    return { actor: known[0] ?? [unit.unit, ...merged].sort()[0]!, rule: 'merged', score: 1, evidence: [] }
  }
  if (rulings.isSplit(unit.unit)) return { actor: null, rule: 'split', score: 1, evidence: [] }
  if (unit.alias !== null) {
    const rule = unit.declared === true ? 'codebook' : unit.kind === 'state' ? 'state' : 'name'
    return { actor: actorOf.get(unit.alias) ?? null, rule, score: 1, evidence: [] }
  }
  return choose(
    unit,
    unit.keys.flatMap((key) => candidates.get(key) ?? []),
  )
}

interface Linked {
  readonly unit: Unit
  readonly choice: Choice
}

/** Kept where it says something: of those whom nothing tells apart there is nothing to say. */
async function putLinks(db: Kysely<Database>, links: readonly Linked[]): Promise<void> {
  const told = links.filter(({ choice }) => choice.rule !== 'not-named')
  const rows = told.map(({ unit, choice: { rule, score, evidence } }) => {
    const { readingId: reading_id, localId: local_id, unit: unit_id, alias } = unit
    const profile = JSON.stringify(keptOf(unit))
    return { reading_id, local_id, unit_id, alias_id: alias, profile, rule, score, evidence: JSON.stringify(evidence) }
  })
  await insertRows(
    db,
    'actor_link',
    rows,
    `on conflict (reading_id, local_id) do update set
      rule = excluded.rule, score = excluded.score, evidence = excluded.evidence`,
  )
  const open = told.flatMap(({ unit: { alias, keys, readingId: reading_id, localId: local_id } }) =>
    alias === null ? keys.map((key) => ({ key, reading_id, local_id })) : [],
  )
  await insertRows(db, 'open_key', open, 'on conflict do nothing')
}

/** A profile as it is kept: what is empty or stands in another column is left out. */
const keptOf = ({ name, kind, keys, facts, declared }: Profile): Omit<Profile, 'alias'> => ({
  ...{ name, kind, keys },
  facts: Object.fromEntries(Object.entries(facts).filter(([, values]) => values.length > 0)),
  ...(declared === undefined ? {} : { declared }),
})

/** Units under `keys` that have no alias. */
export const openUnits = async (db: Kysely<Database>, keys: ReadonlySet<string>): Promise<Unit[]> =>
  unitsOf(
    await inBatches([...keys], (batch) =>
      db
        .selectFrom('open_key')
        .innerJoin('actor_link', (join) =>
          join
            .onRef('actor_link.reading_id', '=', 'open_key.reading_id')
            .onRef('actor_link.local_id', '=', 'open_key.local_id'),
        )
        .select(['actor_link.reading_id', 'actor_link.local_id', 'unit_id', 'alias_id', 'profile'])
        .where('open_key.key', 'in', batch)
        .execute(),
    ),
  )

/** Units of ARTICLE:LOCAL ids that were linked before. */
export const linkedUnits = async (db: Kysely<Database>, ids: readonly string[]): Promise<Unit[]> =>
  unitsOf(
    await inBatches(ids, (batch) =>
      db
        .selectFrom('actor_link')
        .select(['reading_id', 'local_id', 'unit_id', 'alias_id', 'profile'])
        .where('unit_id', 'in', batch)
        .execute(),
    ),
  )

interface LinkRow {
  readonly reading_id: number
  readonly local_id: string
  readonly alias_id: string | null
  readonly profile: string
  readonly unit_id: string
}

const unitsOf = (rows: readonly LinkRow[]): Unit[] =>
  rows.map(({ reading_id, local_id, unit_id, alias_id, profile }) => ({
    ...(JSON.parse(profile) as Omit<Profile, 'alias'>),
    ...{ alias: alias_id, readingId: reading_id, localId: local_id, unit: unit_id },
  }))

/** Actors under each key, by their aliases there. */
async function loadCandidates(db: Kysely<Database>, keys: readonly string[]): Promise<Map<string, Candidate[]>> {
  const rows = await inBatches([...new Set(keys)], (batch) =>
    db
      .selectFrom('alias_key')
      .innerJoin('alias', 'alias.id', 'alias_key.alias_id')
      .select(['alias_key.key', 'alias.id', 'alias.name', 'alias.actor_id'])
      .where('alias_key.key', 'in', batch)
      .orderBy('alias.id')
      .execute(),
  )
  const known = knownOf(
    await loadFactRows(
      db,
      rows.map(({ id }) => id),
    ),
  )
  const byKey = new Map<string, Map<string, (typeof rows)[number][]>>()
  for (const row of rows) {
    const actors = byKey.get(row.key) ?? new Map<string, (typeof rows)[number][]>()
    byKey.set(row.key, actors.set(row.actor_id, [...(actors.get(row.actor_id) ?? []), row]))
  }
  return new Map(
    [...byKey].map(([key, actors]) => [
      key,
      [...actors].map(([actor, aliases]): Candidate => {
        const all = aliases.flatMap(({ id }) => known.get(id) ?? [])
        return {
          actor,
          names: aliases.map(({ name }) => name),
          facts: united(all.map(({ facts }) => facts)),
          readings: Math.max(0, ...all.map(({ readings }) => readings)),
        }
      }),
    ]),
  )
}

const united = (list: readonly Facts[]): Facts =>
  Object.fromEntries(FACTS.map((name: FactName) => [name, [...new Set(list.flatMap((facts) => facts[name] ?? []))]]))

/** How units are linked now; those of a new reading have no rule yet. */
async function loadLinks(db: Kysely<Database>, units: readonly Unit[]): Promise<Map<string, Now>> {
  const locals = [...new Set(units.map(({ localId }) => localId))]
  const rows = await inBatches([...new Set(units.map(({ readingId }) => readingId))], (batch) =>
    db
      .selectFrom('reading_actor')
      .leftJoin('actor_link', (join) =>
        join
          .onRef('actor_link.reading_id', '=', 'reading_actor.reading_id')
          .onRef('actor_link.local_id', '=', 'reading_actor.local_id'),
      )
      .select([
        'reading_actor.reading_id',
        'reading_actor.local_id',
        'reading_actor.actor_id',
        'rule',
        'score',
        'evidence',
      ])
      .where('reading_actor.reading_id', 'in', batch)
      .where('reading_actor.local_id', 'in', locals)
      .execute(),
  )
  return new Map(rows.map(({ reading_id, local_id, ...now }) => [`${reading_id}\n${local_id}`, now]))
}

interface Now {
  readonly actor_id: string
  readonly rule: string | null
  readonly score: number | null
  readonly evidence: string | null
}

const isSame = (now: Now, { rule, score, evidence }: Choice): boolean =>
  now.rule === rule && now.score === score && now.evidence === JSON.stringify(evidence)

async function addActor(
  db: Kysely<Database>,
  id: string,
  { name, kind, facts }: Pick<Profile, 'name' | 'kind' | 'facts'>,
): Promise<void> {
  await db
    .insertInto('actor')
    .values({ id, name, kind, country: facts.country?.[0] ?? null })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** Actors whom no reading knows any more. */
async function dropUnused(db: Kysely<Database>, ids: ReadonlySet<string>): Promise<void> {
  if (ids.size === 0) return
  await db
    .deleteFrom('actor')
    .where('id', 'in', [...ids])
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('reading_actor').select('actor_id').whereRef('reading_actor.actor_id', '=', 'actor.id'))),
    )
    .execute()
}
