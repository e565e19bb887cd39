import { type Expression, type Kysely, type SqlBool, sql } from 'kysely'
import { codeOfState } from '../../read/actors/index.js'
import { dialectOf } from '../../record/dialect.js'
import type { Database } from '../../record/schema.js'
import { foldName, idsNamed } from '../names.js'

/**
 * Ids of the actors that a person may mean by an id, by the code or a name of a state ("US", "Britain"), or by words of
 * one of the names that articles give them.
 */
export async function actorsNamed(db: Kysely<Database>, wanted: string): Promise<string[]> {
  const id = wanted.trim().toLowerCase()
  const known = await db
    .selectFrom('actor')
    .select('id')
    .where('id', '=', id)
    .union(db.selectFrom('reading_actor').select('actor_id as id').where('actor_id', '=', id))
    .executeTakeFirst()
  if (known !== undefined) return [id]
  const states = await statesMeant(db, wanted)
  return states.length > 0 ? states : idsNamed(await namesLike(db, wanted), wanted)
}

/** The state that a code or name of states means, where the record has it: one id as a rule. */
export async function statesMeant(db: Kysely<Database>, wanted: string): Promise<string[]> {
  const code = codeOfState(wanted)
  if (code === null) return []
  const rows = await db
    .selectFrom('actor')
    .select('id')
    .where('kind', '=', 'state')
    .where('country', '=', code)
    .orderBy('id')
    .execute()
  return rows.map(({ id }) => id)
}

/** Names with their actors, those among them that may hold the words of `wanted`. */
export function namesLike(
  db: Kysely<Database>,
  wanted: string,
): Promise<readonly { readonly id: string; readonly name: string }[]> {
  const [longest] = foldName(wanted)
    .split(' ')
    .sort((one, other) => other.length - one.length)
  // What is not plain ASCII is told apart from other letters by foldName, and not alike by every database.
  const mayHold = (name: Expression<string>): Expression<SqlBool> =>
    sql<SqlBool>`(${name} ${sql.raw(dialectOf(db) === 'sqlite' ? 'like' : 'ilike')} ${`%${longest}%`}
      or length(${name}) <> octet_length(${name}))`
  return db
    .selectFrom('actor')
    .select(['id', 'name'])
    .where((eb) => mayHold(eb.ref('name')))
    .union(
      db
        .selectFrom('reading_actor')
        .select(['actor_id as id', 'name'])
        .distinct()
        .where((eb) => mayHold(eb.ref('name'))),
    )
    .execute()
}
