import { type Migration, sql } from 'kysely'

/** Names the articles whose figures are to be grouped anew, whoever changed them: see src/join/figures. */
export const ungrouped: Migration = {
  up: async (db) => {
    // "or ignore" would give way to what the statement that fires it says of conflicts.
    const mark = (rows: string) => `begin insert into ungrouped (affair_id, article_id)
      select affair_id, article_id from (${rows}) as changed where not exists (select 1 from ungrouped
        where ungrouped.affair_id = changed.affair_id and ungrouped.article_id = changed.article_id); end`
    const ofRow = (row: 'new' | 'old') => mark(`select ${row}.affair_id as affair_id, ${row}.article_id as article_id`)
    for (const [name, when, work] of [
      ['affair_article_ungrouped_new', 'after insert on affair_article when new.reading_id is not null', ofRow('new')],
      [
        'affair_article_ungrouped',
        `after update of reading_id, superseded_by on affair_article
          when old.reading_id is not new.reading_id or old.superseded_by is not new.superseded_by`,
        ofRow('new'),
      ],
      ['affair_article_ungrouped_old', 'after delete on affair_article', ofRow('old')],
      [
        'article_ungrouped',
        'after update of published on article when old.published is not new.published',
        mark('select affair_id, article_id from affair_article where article_id = new.id and reading_id is not null'),
      ],
      ...(['new', 'old'] as const).map((row) => [
        `anchoring_ungrouped_${row}`,
        `after ${row === 'new' ? 'insert' : 'delete'} on anchoring when ${row}.cell_kind = 'figure'`,
        ofRow(row),
      ]),
    ]) {
      await sql.raw(`create trigger ${name} ${when} ${work}`).execute(db)
    }
  },
}
