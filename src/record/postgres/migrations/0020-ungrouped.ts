import { type Migration, sql } from 'kysely'

/** Names the articles whose figures are to be grouped anew, whoever changed them: see src/join/figures. */
export const ungrouped: Migration = {
  up: async (db) => {
    for (const [name, when, rows] of [
      [
        'affair_article_ungrouped_new',
        'after insert on affair_article for each row when (new.reading_id is not null)',
        'values (new.affair_id, new.article_id)',
      ],
      [
        'affair_article_ungrouped',
        `after update of reading_id, superseded_by on affair_article for each row
          when (old.reading_id is distinct from new.reading_id or old.superseded_by is distinct from new.superseded_by)`,
        'values (new.affair_id, new.article_id)',
      ],
      [
        'affair_article_ungrouped_old',
        'after delete on affair_article for each row',
        'values (old.affair_id, old.article_id)',
      ],
      [
        'article_ungrouped',
        'after update of published on article for each row when (old.published is distinct from new.published)',
        'select affair_id, article_id from affair_article where article_id = new.id and reading_id is not null',
      ],
      ...(['new', 'old'] as const).map((row) => [
        `anchoring_ungrouped_${row}`,
        `after ${row === 'new' ? 'insert' : 'delete'} on anchoring for each row when (${row}.cell_kind = 'figure')`,
        `values (${row}.affair_id, ${row}.article_id)`,
      ]),
    ]) {
      await sql`create function ${sql.ref(`${name}`)}() returns trigger language plpgsql as ${sql.lit(`begin
        insert into ungrouped (affair_id, article_id) ${rows} on conflict do nothing;
        return null;
      end`)}`.execute(db)
      await sql.raw(`create trigger ${name} ${when} execute function ${name}()`).execute(db)
    }
  },
}
