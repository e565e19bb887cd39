import { type Expression, type RawBuilder, type SqlBool, sql } from 'kysely'

/**
 * Words and "phrases in quotation marks" of a query; null when it holds no word. A word that ends in * finds every
 * word that begins with it.
 */
export function searchTerms(query: string | null): readonly string[] | null {
  if (query === null) return null
  const terms = [...query.matchAll(/["“”]([^"“”]+)["“”]|(\S+)/g)].flatMap(([, phrase, word]) => {
    const text = (phrase ?? word ?? '').replace(/["“”]/g, ' ').trim()
    const bare = text.replace(/\*+$/, '')
    if (!/[\p{L}\p{N}]/u.test(bare)) return []
    return [text.endsWith('*') ? `"${bare}"*` : `"${bare}"`]
  })
  return terms.length === 0 ? null : terms
}

/** That the content of a statement holds all `terms`. */
export const matching = (statement: Expression<string>, terms: readonly string[]): RawBuilder<SqlBool> =>
  sql<SqlBool>`${statement} in (select statement.id from statement_search
    join statement on statement.seq = statement_search.rowid
    where statement_search match ${terms.join(' ')})`
