import { type Kysely, sql } from 'kysely'
import type { Database } from '../../record/schema.js'
import { among } from '../among.js'
import { keptState, revisionOf } from '../kept.js'

/** Most that are kept. */
const MOST_KEPT = 5000

interface Kept {
  readonly revision: number
  readonly unnamed: ReadonlySet<string>
}

/**
 * Those of some actors of whom no reading says a name: looked for once, as that takes all their readings; afterwards only the
 * articles that changed are looked at.
 */
export async function keptUnnamed(
  db: Kysely<Database>,
  ids: readonly string[],
  find: (ids: readonly string[]) => Promise<readonly string[]>,
): Promise<readonly string[]> {
  if (ids.length === 0) return []
  if (db.isTransaction) return find(ids)
  const { unnamed } = await keptState<Kept>(db, 'actors without a name', async (before) => {
    const known = new Set(before === undefined || before.unnamed.size > MOST_KEPT ? [] : before.unnamed)
    // Asked first: what comes while it is looked for is looked at again the next time.
    const { revision, named } = await namedSince(db, before?.revision ?? null, [...known])
    for (const id of named) known.delete(id)
    for (const id of await find(ids.filter((id) => !known.has(id)))) known.add(id)
    return { revision, unnamed: known }
  })
  return ids.filter((id) => unnamed.has(id))
}

/** Those of some actors of whom an article that was counted after a revision, in any affair, says a name; and the last revision. */
async function namedSince(db: Kysely<Database>, before: number | null, ids: readonly string[]) {
  if (before === null || ids.length === 0) return { revision: await revisionOf(db), named: [] }
  const last = db.selectFrom('settled_article').select((eb) => eb.fn.max('revision').as('revision'))
  const named = db
    .selectFrom('settled_article')
    .innerJoin('reading', 'reading.article_id', 'settled_article.article_id')
    .innerJoin('reading_actor', 'reading_actor.reading_id', 'reading.id')
    .leftJoin('unnamed_source', (join) =>
      join
        .onRef('unnamed_source.reading_id', '=', 'reading_actor.reading_id')
        .onRef('unnamed_source.local_id', '=', 'reading_actor.local_id'),
    )
    .where('settled_article.revision', '>', before)
    .where('unnamed_source.local_id', 'is', null)
    .where((eb) => among(sql<string>`${eb.ref('reading_actor.actor_id')} || ''`, ids))
    .select('reading_actor.actor_id as id')
    .distinct()
  const rows = await db
    .selectFrom(last.as('last'))
    .leftJoin(named.as('named'), (join) => join.onTrue())
    .select(['last.revision', 'named.id'])
    .execute()
  return { revision: Number(rows[0]?.revision ?? 0), named: rows.flatMap(({ id }) => id ?? []) }
}
