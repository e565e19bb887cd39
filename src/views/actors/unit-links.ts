import type { Kysely } from 'kysely'
import type { Database } from '../../record/schema.js'
import { listOf } from '../list-of.js'
import type { Scope } from '../scope.js'

/** An actor of an article that is this actor of the record for another reason than its name in full. */
export interface UnitLink {
  readonly unit_id: string
  readonly reading_id: number
  readonly rule: string
}

/** In the order of articles, then of their actors, by id. Without the evidence: most are shown by nobody. */
export async function unitLinks(
  db: Kysely<Database>,
  { dialect }: Pick<Scope, 'dialect'>,
  id: string,
): Promise<readonly UnitLink[]> {
  const columns = await db
    .selectFrom('reading_actor')
    .innerJoin('actor_link', (join) =>
      join
        .onRef('actor_link.reading_id', '=', 'reading_actor.reading_id')
        .onRef('actor_link.local_id', '=', 'reading_actor.local_id'),
    )
    .select([
      listOf(dialect, 'actor_link.unit_id').as('units'),
      listOf(dialect, 'actor_link.reading_id').as('readings'),
      listOf(dialect, 'actor_link.rule').as('rules'),
    ])
    .where('reading_actor.actor_id', '=', id)
    .where('actor_link.rule', 'not in', ['name', 'state', 'codebook'])
    .executeTakeFirstOrThrow()
  const [readings, rules] = [JSON.parse(columns.readings) as number[], JSON.parse(columns.rules) as string[]]
  return (JSON.parse(columns.units) as string[])
    .map((unit_id, at) => ({ unit_id, reading_id: readings[at]!, rule: rules[at]! }))
    .sort((one, other) => (one.unit_id < other.unit_id ? -1 : Number(one.unit_id > other.unit_id)))
}
