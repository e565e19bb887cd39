import { StandpointError } from '../../text/index.js'

/** A word or a phrase of a query. */
export interface SearchTerm {
  /** Words that are looked for in its place: one of them must be there. */
  readonly forms: readonly string[]
  /** Whether every word is meant that begins so. */
  readonly prefix: boolean
}

/** What is asked: a term, all or one of several, or all of `all` and none of `none`. No list but `none` is empty. */
export type SearchQuery =
  | { readonly term: SearchTerm }
  | { readonly any: readonly SearchQuery[] }
  | { readonly all: readonly SearchQuery[]; readonly none: readonly SearchQuery[] }

/**
 * Reads a query as people write it: words and "phrases in quotation marks" that must all be there; a word that ends in *
 * for every word that begins so; OR between two, of which one must be there; NOT or - before what must not; AND where
 * somebody likes to say it; brackets. Only capitals are such a word, OR binds less than the others, and what does not fit (a
 * bracket that nobody closes, an OR at the end) is passed over.
 * @returns null when it holds no word
 * @throws SEARCH_WITHOUT_WORD when all its words are such as must not be there, also on one side of an OR
 */
export function searchQuery(query: string | null): SearchQuery | null {
  if (query === null) return null
  const tokens = [...query.matchAll(TOKEN)].map(([token]) => token)
  let at = 0

  /** Words between two OR. */
  const readAll = (): SearchQuery | null => {
    const all: SearchQuery[] = []
    const none: SearchQuery[] = []
    let negative = false
    for (; at < tokens.length && tokens[at] !== 'OR' && tokens[at] !== ')'; at += 1) {
      const token = tokens[at] ?? ''
      if (token === 'AND') continue
      if (token === 'NOT' || token === '-') {
        negative = true
        continue
      }
      let part: SearchQuery | null
      if (token === '(') {
        at += 1
        part = readAny()
      } else {
        const term = termOf(token)
        part = term === null ? null : { term }
      }
      if (part !== null) (negative ? none : all).push(part)
      negative = false
    }
    if (all.length === 0 && none.length > 0) throw new StandpointError('SEARCH_WITHOUT_WORD', { query })
    if (all.length === 0) return null
    return all.length === 1 && none.length === 0 ? (all[0] ?? null) : { all, none }
  }
  const readAny = (): SearchQuery | null => {
    const any: SearchQuery[] = []
    for (;;) {
      const part = readAll()
      if (part !== null) any.push(part)
      if (tokens[at] !== 'OR') break
      at += 1
    }
    return any.length > 1 ? { any } : (any[0] ?? null)
  }

  const parts: SearchQuery[] = []
  while (at < tokens.length) {
    const part = readAny()
    if (part !== null) parts.push(part)
    // A bracket that nobody opened.
    at += 1
  }
  return parts.length > 1 ? { all: parts, none: [] } : (parts[0] ?? null)
}

/** Phrases, brackets, a minus before a word, phrase or bracket, and words. */
const TOKEN = /["“”][^"“”]*["“”]|[()]|(?<![^\s(])-(?=["“(\p{L}\p{N}])|[^\s()"“”]+/gu

function termOf(token: string): SearchTerm | null {
  const isPhrase = /^["“”].*["“”]$/s.test(token)
  const text = token.replace(/["“”]/g, ' ').trim()
  const bare = text.replace(/\*+$/, '')
  if (!/[\p{L}\p{N}]/u.test(bare)) return null
  if (text.endsWith('*')) return { forms: [bare], prefix: true }
  return { forms: isPhrase ? [bare] : formsOf(bare), prefix: false }
}

/**
 * The Porter stems of the index part "boycott" from "boycotting" (boycot): step 1b undoubles a last consonant other than
 * l, s and z, but only before -ed and -ing. A word with such an end is looked for under both stems.
 */
function formsOf(word: string): readonly string[] {
  const base = word.toLowerCase().replace(/(?:ing|ed|s)$/, '')
  return /^\p{L}{3,}([bcdfghjkmnpqrtvwx])\1$/u.test(base) ? [...new Set([word, base, base.slice(0, -1)])] : [word]
}

/** The terms of which a find may hold some: what is shown and weighed. Those that must not be there are left out. */
export function termsOf(query: SearchQuery): readonly SearchTerm[] {
  if ('term' in query) return [query.term]
  return ('any' in query ? query.any : query.all).flatMap(termsOf)
}
