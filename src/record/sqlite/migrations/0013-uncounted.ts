import { type Migration, sql } from 'kysely'

/** Names the articles of which something changed that is counted, whoever changed it: see src/record/counts. */
export const uncounted: Migration = {
  up: async (db) => {
    // "or ignore" would give way to what the statement that fires it says of conflicts.
    const mark = (rows: string) => `begin insert into uncounted (affair_id, article_id)
      select affair_id, article_id from (${rows}) as changed where not exists (select 1 from uncounted
        where uncounted.affair_id = changed.affair_id and uncounted.article_id = changed.article_id); end`
    const ofArticle = (condition: string) => mark(`select affair_id, article_id from affair_article where ${condition}`)
    const ofRow = (row: 'new' | 'old') => mark(`select ${row}.affair_id as affair_id, ${row}.article_id as article_id`)
    for (const [name, when, work] of [
      ['affair_article_uncounted_new', 'after insert on affair_article when new.reading_id is not null', ofRow('new')],
      [
        'affair_article_uncounted',
        `after update of reading_id, superseded_by on affair_article
          when old.reading_id is not new.reading_id or old.superseded_by is not new.superseded_by`,
        ofRow('new'),
      ],
      ['affair_article_uncounted_old', 'after delete on affair_article', ofRow('old')],
      [
        'article_uncounted',
        `after update of outlet_id, published on article
          when old.outlet_id is not new.outlet_id or old.published is not new.published`,
        ofArticle('article_id = new.id and reading_id is not null'),
      ],
      [
        'reading_actor_uncounted',
        'after update of actor_id on reading_actor when old.actor_id is not new.actor_id',
        ofArticle('reading_id = new.reading_id'),
      ],
      ...(['new', 'old'] as const).map((row) => [
        `anchoring_uncounted_${row}`,
        `after ${row === 'new' ? 'insert' : 'delete'} on anchoring when ${row}.cell_kind = 'statement'`,
        mark(`select ${row}.affair_id as affair_id, article_id from statement where id = ${row}.cell_id`),
      ]),
    ]) {
      await sql.raw(`create trigger ${name} ${when} ${work}`).execute(db)
    }
  },
}
