import { type Kysely, sql } from 'kysely'
import type { Database } from '../schema.js'

/** Notes that the articles have been counted, and by what of them. */
export const noteSettled = (db: Kysely<Database>, revision: number) =>
  sql`insert into settled_article (affair_id, article_id, reading_id, outlet_id, published, revision)
    select uncounted.affair_id, uncounted.article_id, held.reading_id, article.outlet_id, article.published,
      ${sql.lit(revision)}
    from uncounted
    left join affair_article as held on held.affair_id = uncounted.affair_id and held.article_id = uncounted.article_id
      and held.superseded_by is null
    left join article on article.id = uncounted.article_id
      where true
    on conflict (affair_id, article_id) do update set reading_id = excluded.reading_id, outlet_id = excluded.outlet_id,
      published = excluded.published, revision = excluded.revision`.execute(db)
