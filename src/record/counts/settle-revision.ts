import { type Kysely, sql } from 'kysely'
import type { Database } from '../schema.js'

/** The articles to be counted, by what counts of them now. */
const NOW = sql`now as (
  select uncounted.affair_id, uncounted.article_id, held.reading_id, article.outlet_id, article.published
  from uncounted
  left join affair_article as held on held.affair_id = uncounted.affair_id and held.article_id = uncounted.article_id
    and held.superseded_by is null
  left join article on article.id = uncounted.article_id)`

/**
 * Marks the actors whom articles name that were counted by another reading, outlet or date: to be called while the articles
 * stand in the counts as they were, and again as they are.
 */
export const markActorsOf = (db: Kysely<Database>, revision: number) =>
  sql`with ${NOW}
    update actor_total set changed = ${sql.lit(revision)} where (affair_id, actor_id) in (
      select actor_count.affair_id, actor_count.actor_id from now cross join settled_article as known
      cross join actor_count
      where known.affair_id = now.affair_id and known.article_id = now.article_id
        and (known.reading_id is distinct from now.reading_id or known.outlet_id is distinct from now.outlet_id
          or known.published is distinct from now.published)
        and actor_count.affair_id = now.affair_id and actor_count.article_id = now.article_id)`.execute(db)

/** Marks those of whom something moved. */
export async function markMovedActors(db: Kysely<Database>, revision: number): Promise<void> {
  const moved = await db.selectFrom('moved_actor').select('actor_id').limit(1).executeTakeFirst()
  if (moved === undefined) return
  await sql`update actor_total set changed = ${sql.lit(revision)}
    where affair_id in (select affair_id from uncounted) and actor_id in (select actor_id from moved_actor)`.execute(db)
  await db.deleteFrom('moved_actor').execute()
}

/** Notes that the articles have been counted. */
export const noteSettled = (db: Kysely<Database>, revision: number) =>
  sql`with ${NOW}
    insert into settled_article (affair_id, article_id, reading_id, outlet_id, published, since, revision)
    select affair_id, article_id, reading_id, outlet_id, published, ${sql.lit(revision)}, ${sql.lit(revision)} from now
      where true
    on conflict (affair_id, article_id) do update set reading_id = excluded.reading_id, outlet_id = excluded.outlet_id,
      published = excluded.published, revision = excluded.revision`.execute(db)
