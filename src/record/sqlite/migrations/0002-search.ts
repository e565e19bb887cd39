import { type Migration, sql } from 'kysely'

/** Full text: FTS5 with English stems over the tables' own texts, kept equal by triggers. */
export const search: Migration = {
  up: async (db) => {
    for (const { table, columns } of [
      { table: 'article', columns: ['title', 'text'] },
      { table: 'statement', columns: ['content_text'] },
    ]) {
      const index = sql.ref(`${table}_search`)
      const list = sql.join(columns.map((column) => sql.ref(column)))
      const valuesOf = (row: 'new' | 'old') => sql.join(columns.map((column) => sql.ref(`${row}.${column}`)))
      const add = sql`insert into ${index}(rowid, ${list}) values (new.seq, ${valuesOf('new')})`
      const remove = sql`insert into ${index}(${index}, rowid, ${list}) values ('delete', old.seq, ${valuesOf('old')})`
      const trigger = (name: string) => sql.ref(`${table}_search_${name}`)
      await sql`create virtual table ${index} using fts5(${list}, content=${sql.lit(table)}, content_rowid='seq',
        tokenize='porter unicode61')`.execute(db)
      await sql`create trigger ${trigger('add')} after insert on ${sql.table(table)}
        begin ${add}; end`.execute(db)
      await sql`create trigger ${trigger('remove')} after delete on ${sql.table(table)}
        begin ${remove}; end`.execute(db)
      await sql`create trigger ${trigger('change')} after update of ${list} on ${sql.table(table)}
        begin ${remove}; ${add}; end`.execute(db)
    }
  },
}
