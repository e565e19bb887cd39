import { type Expression, type RawBuilder, type SqlBool, sql } from 'kysely'
import type { DialectName } from '../record/dialect.js'

/** A word or a phrase of a query. */
export interface SearchTerm {
  /** Words that are looked for in its place: one of them must be there. */
  readonly forms: readonly string[]
  /** Whether every word is meant that begins so. */
  readonly prefix: boolean
}

/**
 * Words and "phrases in quotation marks" of a query; null when it holds no word. A word that ends in * finds every
 * word that begins with it.
 */
export function searchTerms(query: string | null): readonly SearchTerm[] | null {
  if (query === null) return null
  const terms = [...query.matchAll(/["“”]([^"“”]+)["“”]|(\S+)/g)].flatMap(([, phrase, word]): SearchTerm[] => {
    const text = (phrase ?? word ?? '').replace(/["“”]/g, ' ').trim()
    const bare = text.replace(/\*+$/, '')
    if (!/[\p{L}\p{N}]/u.test(bare)) return []
    if (text.endsWith('*')) return [{ forms: [bare], prefix: true }]
    return [{ forms: phrase === undefined ? formsOf(bare) : [bare], prefix: false }]
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

/** The terms in the language of SQLite's FTS5: https://sqlite.org/fts5.html#full_text_query_syntax */
export const fts5Query = (terms: readonly SearchTerm[]): string =>
  terms
    .map(({ forms, prefix }) => `(${forms.map((form) => `"${form}"${prefix ? '*' : ''}`).join(' OR ')})`)
    .join(' AND ')

/** The terms as PostgreSQL's `tsquery`; `search_text` and the configuration are those of its migrations. */
function tsQuery(terms: readonly SearchTerm[]): RawBuilder<unknown> {
  const either = ({ forms, prefix }: SearchTerm) =>
    sql.join(
      forms.map((form) =>
        prefix
          ? sql`to_tsquery('standpoint', search_text(${`'${form.replace(/['\\]/g, ' ')}':*`}))`
          : sql`phraseto_tsquery('standpoint', search_text(${form}))`,
      ),
      sql` || `,
    )
  return sql.join(
    terms.map((term) => sql`(${either(term)})`),
    sql` && `,
  )
}

/** That the content of a statement holds all `terms`. */
export const matching = (
  dialect: DialectName,
  statement: Expression<string>,
  terms: readonly SearchTerm[],
): RawBuilder<SqlBool> =>
  dialect === 'sqlite'
    ? sql<SqlBool>`${statement} in (select statement.id from statement_search
        join statement on statement.seq = statement_search.rowid
        where statement_search match ${fts5Query(terms)})`
    : sql<SqlBool>`${statement} in (select statement.id from statement_search
        join statement on statement.seq = statement_search.seq
        where statement_search.words @@ (${tsQuery(terms)}))`
