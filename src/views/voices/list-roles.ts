import type { Kysely } from 'kysely'
import type { Database } from '../../record/schema.js'
import { scopeOf } from '../scope.js'
import { rolesOf } from './roles-of.js'

/**
 * The office that most articles of an affair give each of some actors, by id.
 * @throws AFFAIR_UNKNOWN
 */
export async function listRoles(
  db: Kysely<Database>,
  affair: string,
  actors: readonly string[],
): Promise<Readonly<Record<string, string>>> {
  return Object.fromEntries(await rolesOf(db, await scopeOf(db, { affair }), actors))
}
