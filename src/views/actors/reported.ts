import { type Expression, type Kysely, type RawBuilder, type SqlBool, sql } from 'kysely'
import type { Database } from '../../record/schema.js'
import { among } from '../among.js'
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

/** Some actors, in some readings or (null) in all of a scope that count. */
export interface Asked {
  readonly ids: readonly string[]
  readonly readings: readonly number[] | null
}

/** Actors of whom the readings say nothing are left out. */
export async function loadReported(db: Kysely<Database>, scope: Scope, asked: Asked): Promise<Map<string, Reported>> {
  const found = new Map<string, Reported>()
  const of = (id: string): Reported => {
    const known = found.get(id) ?? nothingReported()
    found.set(id, known)
    return known
  }
  for (const { id, name, readings } of await names(db, scope, asked)) {
    const [own, sayIt] = [of(id), readingsOf(readings)]
    own.names.set(name, sayIt)
    for (const reading of sayIt) own.readings.add(reading)
  }
  for (const { id, role, owner, readings } of await roles(db, scope, asked)) {
    of(id).roles.set(roleKey(role, owner), { role, owner, readings: readingsOf(readings) })
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

/** Puts in what other readings say. */
export function putIn({ readings, names, roles }: Reported, more: Reported): void {
  for (const reading of more.readings) readings.add(reading)
  for (const [name, sayIt] of more.names) {
    const known = names.get(name)
    if (known === undefined) names.set(name, sayIt)
    else for (const reading of sayIt) known.add(reading)
  }
  for (const [key, role] of more.roles) {
    const known = roles.get(key)
    if (known === undefined) roles.set(key, role)
    else for (const reading of role.readings) known.readings.add(reading)
  }
}

const roleKey = (role: string, owner: string | null): string => JSON.stringify([role, owner])
const readingsOf = (json: string): Set<number> => new Set(JSON.parse(json) as number[])

const names = (db: Kysely<Database>, scope: Scope, { ids, readings }: Asked) =>
  inBatches(ids, (batch) =>
    db
      .selectFrom('reading_actor')
      .where((eb) => isOne(eb.ref('reading_actor.actor_id'), batch, readings))
      .where((eb) => inScope(db, scope, eb.ref('reading_actor.reading_id'), readings))
      .select(['reading_actor.actor_id as id', 'reading_actor.name'])
      .select(listOf(scope.dialect, 'reading_actor.reading_id').as('readings'))
      .groupBy(['reading_actor.actor_id', 'reading_actor.name'])
      .execute(),
  )

const roles = (db: Kysely<Database>, scope: Scope, { ids, readings }: Asked) =>
  inBatches(ids, (batch) =>
    db
      .selectFrom('role')
      .where((eb) => isOne(eb.ref('role.actor_id'), batch, readings))
      .where((eb) => inScope(db, scope, eb.ref('role.reading_id'), readings))
      .select(['role.actor_id as id', 'role.role', 'role.of_actor_id as owner'])
      .select(listOf(scope.dialect, 'role.reading_id').as('readings'))
      .groupBy(['role.actor_id', 'role.role', 'role.of_actor_id'])
      .execute(),
  )

/** That an actor is one of some: where few readings are looked at, not by an index of actors. */
const isOne = (actor: Expression<string>, ids: readonly string[], readings: readonly number[] | null) =>
  readings === null ? sql<SqlBool>`${actor} in (${sql.join(ids)})` : among(sql<string>`${actor} || ''`, ids)

/** That a reading counts in the scope, and is of one of its outlets: held against a list, whatever index there is. */
const inScope = (
  db: Kysely<Database>,
  scope: Scope,
  reading: Expression<number>,
  readings: readonly number[] | null,
): RawBuilder<SqlBool> =>
  readings === null ? sql<SqlBool>`+${reading} in ${readingsIn(db, scope)}` : among(reading, readings)
