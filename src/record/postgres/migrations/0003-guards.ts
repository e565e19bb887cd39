import { type Migration, sql } from 'kysely'
import { FILLABLE, FIXED } from '../../migrations/evidence-columns.js'

/** Evidence never changes, decisions are only ever added: the database itself refuses, whoever asks. */
export const guards: Migration = {
  up: async (db) => {
    await sql`create function refuse() returns trigger language plpgsql
      as 'begin raise exception ''%'', tg_argv[0]; end'`.execute(db)
    const changed = [
      ...FIXED.map((column) => `old."${column}" is distinct from new."${column}"`),
      ...FILLABLE.map((column) => `(old."${column}" is not null and old."${column}" is distinct from new."${column}")`),
    ]
    await sql`create trigger article_is_evidence before update on article for each row
      when (${sql.raw(changed.join(' or '))})
      execute function refuse('evidence is never changed: article')`.execute(db)
    for (const [name, when, table, message] of [
      ['article_stays', 'delete', 'article', 'evidence is never deleted: article'],
      ['document_is_evidence', 'update', 'document', 'evidence is never changed: document'],
      ['document_stays', 'delete', 'document', 'evidence is never deleted: document'],
      ['decision_is_signed', 'update', 'decision', 'decisions are only ever added'],
      ['decision_stays', 'delete', 'decision', 'decisions are only ever added'],
    ] as const) {
      await sql`create trigger ${sql.ref(name)} before ${sql.raw(when)} on ${sql.table(table)}
        for each row execute function refuse(${sql.lit(message)})`.execute(db)
    }
    // A tree's entry may hold 2,700 bytes at most, and addresses can be longer.
    await sql`drop index article_by_url`.execute(db)
    await sql`create index article_by_url on article using hash (url)`.execute(db)
  },
}
