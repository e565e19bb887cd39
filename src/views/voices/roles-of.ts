import type { Kysely } from 'kysely'
import type { Database } from '../../record/schema.js'
import { loadRoles } from '../actors/actor-told.js'
import type { Scope } from '../scope.js'

/** The office that most articles of the scope give each of these actors: "foreign minister, Varonia". None, where none does. */
export async function rolesOf(
  db: Kysely<Database>,
  scope: Scope,
  actors: readonly string[],
): Promise<Map<string, string>> {
  const roles = new Map<string, string>()
  for (const { id, role, of } of await loadRoles(db, scope, actors)) {
    if (!roles.has(id)) roles.set(id, of === null ? role : `${role}, ${of}`)
  }
  return roles
}
