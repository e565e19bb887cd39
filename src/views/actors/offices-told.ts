import type { Kysely } from 'kysely'
import { isFormer, officeOf } from '../../join/index.js'
import type { Database } from '../../record/schema.js'
import { listOf } from '../list-of.js'
import { heldReadings, publishedIn, type Scope } from '../scope.js'

/** A place where an article gives an actor an office. */
export interface OfficeTold {
  readonly office: string
  readonly isFormer: boolean
  /** Name of the actor that it belongs to. */
  readonly of: string | null
  readonly reading: number
  readonly start: number
  readonly end: number
  readonly article: string
  readonly published: string | null
}

/** Where the articles of a scope give an actor offices, in no order. */
export async function officesTold(db: Kysely<Database>, scope: Scope, id: string): Promise<readonly OfficeTold[]> {
  const { dialect } = scope
  // One row of lists: rows by the thousand take longer to be handed over than to be found.
  const columns = await db
    .selectFrom('role')
    .innerJoin(heldReadings(db, scope).as('held'), 'held.reading_id', 'role.reading_id')
    .innerJoin('article', 'article.id', 'held.article_id')
    .leftJoin('actor as owner', 'owner.id', 'role.of_actor_id')
    .select([
      listOf(dialect, 'role.role').as('roles'),
      listOf(dialect, 'owner.name').as('owners'),
      listOf(dialect, 'role.reading_id').as('readings'),
      listOf(dialect, 'role.start').as('starts'),
      listOf(dialect, 'role.end').as('ends'),
      listOf(dialect, 'article.id').as('articles'),
      listOf(dialect, 'article.published').as('dates'),
    ])
    .where('role.actor_id', '=', id)
    .where(publishedIn(scope))
    .executeTakeFirstOrThrow()
  const [owners, dates] = [listIn<string | null>(columns.owners), listIn<string | null>(columns.dates)]
  const [readings, articles] = [listIn<number>(columns.readings), listIn<string>(columns.articles)]
  const [starts, ends] = [listIn<number>(columns.starts), listIn<number>(columns.ends)]
  const offices = new Map<string, Pick<OfficeTold, 'office' | 'isFormer'>>()
  const told: OfficeTold[] = []
  for (const [at, role] of listIn<string>(columns.roles).entries()) {
    const known = offices.get(role) ?? { office: officeOf(role), isFormer: isFormer(role) }
    offices.set(role, known)
    if (known.office === '') continue
    told.push({
      office: known.office,
      isFormer: known.isFormer,
      of: owners[at] ?? null,
      reading: readings[at]!,
      start: starts[at]!,
      end: ends[at]!,
      article: articles[at]!,
      published: dates[at] ?? null,
    })
  }
  return told
}

// The database put it together, so it is not checked again.
const listIn = <Value>(json: string): readonly Value[] => JSON.parse(json) as Value[]
