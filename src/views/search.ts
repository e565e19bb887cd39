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
    if (text.endsWith('*')) return [`"${bare}"*`]
    const forms = phrase === undefined ? formsOf(bare) : [bare]
    return [forms.length === 1 ? `"${bare}"` : `(${forms.map((form) => `"${form}"`).join(' OR ')})`]
  })
  return terms.length === 0 ? null : terms
}

/**
 * The Porter stems of the index part "boycott" from "boycotting" (boycot): step 1b undoubles a last consonant other than
 * l, s and z, but only before -ed and -ing. A word with such an end is looked for under both stems.
 */
function formsOf(word: string): readonly string[] {
  const base = word.toLowerCase().replace(/(?:ing|ed|s)$/, '')
  return /^\p{L}{3,}([bcdfghjkmnpqrtvwx])\1$/u.test(base) ? [...new Set([word, base, base.slice(0, -1)])] : [word]
}

/** That the content of a statement holds all `terms`. */
export const matching = (statement: Expression<string>, terms: readonly string[]): RawBuilder<SqlBool> =>
  sql<SqlBool>`${statement} in (select statement.id from statement_search
    join statement on statement.seq = statement_search.rowid
    where statement_search match ${terms.join(' AND ')})`
