import { type Migration, sql } from 'kysely'
import { FILLABLE, FIXED } from '../../migrations/evidence-columns.js'

/** Evidence never changes, decisions are only ever added: the database itself refuses, whoever asks. */
export const guards: Migration = {
  up: async (db) => {
    const changed = (columns: readonly string[], onlyWhenKnown: boolean) =>
      sql.join(
        columns.map((column) => {
          const [was, is] = [sql.ref(`old.${column}`), sql.ref(`new.${column}`)]
          return onlyWhenKnown ? sql`(${was} is not null and ${is} is not ${was})` : sql`${is} is not ${was}`
        }),
        sql` or `,
      )
    await sql`create trigger article_is_evidence before update on article
      when ${changed(FIXED, false)} or ${changed(FILLABLE, true)}
      begin select raise(abort, 'evidence is never changed: article'); end`.execute(db)
    await sql`create trigger article_stays before delete on article
      begin select raise(abort, 'evidence is never deleted: article'); end`.execute(db)
    await sql`create trigger document_is_evidence before update on document
      begin select raise(abort, 'evidence is never changed: document'); end`.execute(db)
    await sql`create trigger document_stays before delete on document
      begin select raise(abort, 'evidence is never deleted: document'); end`.execute(db)
    await sql`create trigger decision_is_signed before update on decision
      begin select raise(abort, 'decisions are only ever added'); end`.execute(db)
    await sql`create trigger decision_stays before delete on decision
      begin select raise(abort, 'decisions are only ever added'); end`.execute(db)
  },
}
