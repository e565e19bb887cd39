import { type Migration, sql } from 'kysely'

/** Names the articles of which something changed that is counted, whoever changed it: see src/record/counts. */
export const uncounted: Migration = {
  up: async (db) => {
    const ofArticle = (condition: string) => `select affair_id, article_id from affair_article where ${condition}`
    for (const [name, when, rows] of [
      [
        'affair_article_uncounted_new',
        'after insert on affair_article for each row when (new.reading_id is not null)',
        'values (new.affair_id, new.article_id)',
      ],
      [
        'affair_article_uncounted',
        `after update of reading_id, superseded_by on affair_article for each row
          when (old.reading_id is distinct from new.reading_id or old.superseded_by is distinct from new.superseded_by)`,
        'values (new.affair_id, new.article_id)',
      ],
      [
        'affair_article_uncounted_old',
        'after delete on affair_article for each row',
        'values (old.affair_id, old.article_id)',
      ],
      [
        'article_uncounted',
        `after update of outlet_id, published on article for each row
          when (old.outlet_id is distinct from new.outlet_id or old.published is distinct from new.published)`,
        ofArticle('article_id = new.id and reading_id is not null'),
      ],
      [
        'reading_actor_uncounted',
        `after update of actor_id on reading_actor for each row
          when (old.actor_id is distinct from new.actor_id)`,
        ofArticle('reading_id = new.reading_id'),
      ],
      ...(['new', 'old'] as const).map((row) => [
        `anchoring_uncounted_${row}`,
        `after ${row === 'new' ? 'insert' : 'delete'} on anchoring for each row when (${row}.cell_kind = 'statement')`,
        `select ${row}.affair_id, article_id from statement where id = ${row}.cell_id`,
      ]),
    ]) {
      await sql`create function ${sql.ref(`${name}`)}() returns trigger language plpgsql as ${sql.lit(`begin
        insert into uncounted (affair_id, article_id) ${rows} on conflict do nothing;
        return null;
      end`)}`.execute(db)
      await sql.raw(`create trigger ${name} ${when} execute function ${name}()`).execute(db)
    }
  },
}
