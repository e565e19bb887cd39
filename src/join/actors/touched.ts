import type { Kysely } from 'kysely'
import type { Database } from '../../record/schema.js'
import { decisionMeant } from '../decision-meant.js'
import { membersOf } from './actor-rulings.js'
import { isAliasId } from './alias-id.js'
import { unitId } from './canonical-actor.js'
import { loadNamed } from './load-named.js'
import { profilesOf } from './profile.js'
import type { Unit } from './settle.js'

export interface Touched {
  readonly keys: ReadonlySet<string>
  readonly units: readonly Unit[]
}

/** Whom a decision speaks of: keys of names, and actors of single articles. */
export async function touchedBy(db: Kysely<Database>, decisionId: number): Promise<Touched> {
  const members = await decidedMembers(db, decisionId)
  const aliases = members.filter(isAliasId)
  const keys =
    aliases.length === 0
      ? []
      : await db.selectFrom('alias_key').select('key').distinct().where('alias_id', 'in', aliases).execute()
  const units: Unit[] = []
  for (const member of members.filter((id) => !isAliasId(id))) units.push(...(await loadUnits(db, member)))
  return { keys: new Set(keys.map(({ key }) => key)), units }
}

async function decidedMembers(db: Kysely<Database>, decisionId: number): Promise<string[]> {
  const decision = await decisionMeant(db, decisionId)
  return decision === null ? [] : [...membersOf(decision).named]
}

/** An actor of an article, in all readings that know it. */
async function loadUnits(db: Kysely<Database>, member: string): Promise<Unit[]> {
  const colon = member.indexOf(':')
  const [article, local] = [member.slice(0, colon), member.slice(colon + 1)]
  const readings = await db.selectFrom('reading').select('id').where('article_id', '=', article).execute()
  const units: Unit[] = []
  for (const { id: readingId } of readings) {
    const { published, named, declared } = await loadNamed(db, readingId)
    const index = named.findIndex(({ actor }) => actor.id === local)
    const profile = profilesOf(named, published, declared)[index]
    if (profile !== undefined) units.push({ ...profile, readingId, localId: local, unit: unitId(article, local) })
  }
  return units
}
