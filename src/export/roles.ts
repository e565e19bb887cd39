import { roleOf } from '../views/affairs/overview.js'
import type { ActorRow } from '../views/rows.js'

/**
 * The roles that articles give an actor, most widely reported first, as "foreign minister, Varonia"; without those that
 * another one says more exactly ("minister" beside it).
 */
export const roleWords = ({ roles }: Pick<ActorRow, 'roles'>): readonly string[] =>
  roles.filter((role) => !roles.some((other) => saysMore(other, role))).map((role) => roleOf({ roles: [role] }) ?? '')

type Role = ActorRow['roles'][number]

function saysMore(other: Role, role: Role): boolean {
  if (role.of !== null && role.of !== other.of) return false
  if (other.role === role.role) return role.of === null && other.of !== null
  return other.role.endsWith(` ${role.role}`)
}
