import { type Expression, type Kysely, type RawBuilder, type SqlBool, sql } from 'kysely'
import type { Database } from '../../record/schema.js'
import { inBatches } from '../batches.js'
import { listOf } from '../list-of.js'
import { readingsIn, type Scope } from '../scope.js'

/** What readings say of an actor, each with those that say it: so that a reading can be taken out, and another put in. */
export interface Reported {
  /** All that name it. */
  readonly readings: Set<number>
  readonly names: Map<string, Set<number>>
  /** By role and owner. */
  readonly roles: Map<string, ReportedRole>
}

export interface ReportedRole {
  readonly role: string
  /** Id of the actor that it belongs to. */
  readonly owner: string | null
  readonly readings: Set<number>
}

/**
 * What all readings of a scope that count say of some actors: those of whom they say nothing are left out.
 * @param held the readings, where they are known: a database would list them all for each question
 */
export async function loadReported(
  db: Kysely<Database>,
  scope: Scope,
  ids: readonly string[],
  held: ReadonlyMap<number, unknown> | null = null,
): Promise<Map<string, Reported>> {
  const found = new Map<string, Reported>()
  const of = (id: string): Reported => {
    const known = found.get(id) ?? nothingReported()
    found.set(id, known)
    return known
  }
  const counting = (json: string): Set<number> => {
    const readings = JSON.parse(json) as number[]
    return new Set(held === null ? readings : readings.filter((reading) => held.has(reading)))
  }
  const isCounting = held === null ? inScope(db, scope) : null
  for (const { id, name, readings } of await names(db, scope, ids, isCounting)) {
    const sayIt = counting(readings)
    if (sayIt.size === 0) continue
    const own = of(id)
    own.names.set(name, sayIt)
    for (const reading of sayIt) own.readings.add(reading)
  }
  for (const { id, role, owner, readings } of await roles(db, scope, ids, isCounting)) {
    const sayIt = counting(readings)
    if (sayIt.size > 0) of(id).roles.set(roleKey(role, owner), { role, owner, readings: sayIt })
  }
  return found
}

export const nothingReported = (): Reported => ({ readings: new Set(), names: new Map(), roles: new Map() })

/** Takes readings out; answers those that name the actor. */
export function takeOut({ readings, names, roles }: Reported, gone: Iterable<number>): readonly number[] {
  const own = [...gone].filter((reading) => readings.delete(reading))
  if (own.length === 0) return own
  for (const [name, sayIt] of names) {
    for (const reading of own) sayIt.delete(reading)
    if (sayIt.size === 0) names.delete(name)
  }
  for (const [key, role] of roles) {
    for (const reading of own) role.readings.delete(reading)
    if (role.readings.size === 0) roles.delete(key)
  }
  return own
}

/** Puts in that a reading names the actor; answers whether it did not, and whether nobody did by that name. */
export function putName({ readings, names }: Reported, reading: number, name: string) {
  const isNew = !readings.has(reading)
  const sayIt = names.get(name)
  readings.add(reading)
  if (sayIt === undefined) names.set(name, new Set([reading]))
  else sayIt.add(reading)
  return { isNew, isNewName: sayIt === undefined }
}

/** Puts in that a reading gives the actor a role. */
export function putRole({ roles }: Reported, reading: number, role: string, owner: string | null): void {
  const key = roleKey(role, owner)
  const known = roles.get(key)
  if (known === undefined) roles.set(key, { role, owner, readings: new Set([reading]) })
  else known.readings.add(reading)
}

const roleKey = (role: string, owner: string | null): string => JSON.stringify([role, owner])

type Clause = ((reading: Expression<number>) => RawBuilder<SqlBool>) | null

/** That a reading counts in the scope, and is of one of its outlets: held against a list, whatever index there is. */
const inScope = (db: Kysely<Database>, scope: Scope) => (reading: Expression<number>) =>
  sql<SqlBool>`+${reading} in ${readingsIn(db, scope)}`

const names = (db: Kysely<Database>, { dialect }: Scope, ids: readonly string[], isCounting: Clause) =>
  inBatches(ids, (batch) =>
    db
      .selectFrom('reading_actor')
      .where('reading_actor.actor_id', 'in', batch)
      .$if(isCounting !== null, (query) => query.where((eb) => isCounting!(eb.ref('reading_actor.reading_id'))))
      .select(['reading_actor.actor_id as id', 'reading_actor.name'])
      .select(listOf(dialect, 'reading_actor.reading_id').as('readings'))
      .groupBy(['reading_actor.actor_id', 'reading_actor.name'])
      .execute(),
  )

const roles = (db: Kysely<Database>, { dialect }: Scope, ids: readonly string[], isCounting: Clause) =>
  inBatches(ids, (batch) =>
    db
      .selectFrom('role')
      .where('role.actor_id', 'in', batch)
      .$if(isCounting !== null, (query) => query.where((eb) => isCounting!(eb.ref('role.reading_id'))))
      .select(['role.actor_id as id', 'role.role', 'role.of_actor_id as owner'])
      .select(listOf(dialect, 'role.reading_id').as('readings'))
      .groupBy(['role.actor_id', 'role.role', 'role.of_actor_id'])
      .execute(),
  )
