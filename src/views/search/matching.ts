import { type Expression, type RawBuilder, type SqlBool, sql } from 'kysely'
import type { DialectName } from '../../record/dialect.js'
import type { SearchQuery, SearchTerm } from './query.js'

/** What full text is kept of. */
export type Searched = 'article' | 'statement'

/** The query in the language of SQLite's FTS5: https://sqlite.org/fts5.html#full_text_query_syntax */
export function fts5Query(query: SearchQuery): string {
  const joined = (parts: readonly SearchQuery[], word: string) => `(${parts.map(fts5Query).join(` ${word} `)})`
  if ('any' in query) return joined(query.any, 'OR')
  if ('all' in query) {
    const all = joined(query.all, 'AND')
    return query.none.length === 0 ? all : `(${all} NOT ${joined(query.none, 'OR')})`
  }
  const { forms, prefix } = query.term
  return `(${forms.map((form) => `"${form}"${prefix ? '*' : ''}`).join(' OR ')})`
}

/** The query as PostgreSQL's `tsquery`; `search_text` and the configuration are those of its migrations. */
function tsQuery(query: SearchQuery): RawBuilder<unknown> {
  const joined = (parts: readonly SearchQuery[], operator: '&&' | '||') =>
    sql`(${sql.join(parts.map(tsQuery), sql.raw(` ${operator} `))})`
  if ('any' in query) return joined(query.any, '||')
  if ('all' in query) {
    const all = joined(query.all, '&&')
    return query.none.length === 0 ? all : sql`(${all} && !!${joined(query.none, '||')})`
  }
  return sql`(${sql.join(
    query.term.forms.map((form) => tsTerm(form, query.term)),
    sql` || `,
  )})`
}

const tsTerm = (form: string, { prefix }: SearchTerm): RawBuilder<unknown> =>
  prefix
    ? sql`to_tsquery('standpoint', search_text(${`'${form.replace(/['\\]/g, ' ')}':*`}))`
    : sql`phraseto_tsquery('standpoint', search_text(${form}))`

/** That the content of the statement with the number `seq` answers the query. */
export const matching = (dialect: DialectName, seq: Expression<number>, query: SearchQuery): RawBuilder<SqlBool> =>
  sql<SqlBool>`${seq} in (select seq from ${matches(dialect, 'statement', query)} as matched)`

/**
 * The rows that answer the query as `(select seq, rank …)`: the better, the lower the rank, which is each database's own
 * (bm25 or ts_rank; a word of a title weighs five times as much).
 */
export function matches(dialect: DialectName, searched: Searched, query: SearchQuery): RawBuilder<unknown> {
  const index = sql.ref(`${searched}_search`)
  if (dialect === 'sqlite') {
    const weights = searched === 'article' ? sql`, 5.0, 1.0` : sql``
    return sql`(select rowid as seq, bm25(${index}${weights}) as rank from ${index} where ${index} match ${fts5Query(query)})`
  }
  const asked = tsQuery(query)
  return sql`(select seq, -ts_rank('{0.1, 0.1, 0.2, 1}', words, ${asked}) as rank from ${index} where words @@ ${asked})`
}
