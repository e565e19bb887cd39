import { CLAIM_KIND_NAMES } from './claims.js'

/** What the room of comparisons is asked for: the search parameters of its URL. */
export interface CompareSearch {
  /** `wordings`, `copies` or `words`; left out for claims. */
  of?: string
  /** Claims: their kind, and the name of the outlet that is silent on them. */
  kind?: string
  silent?: string
  /** Wordings: id of a speaker. */
  speaker?: string
  /** Wordings and copies: name of an outlet; `unknown` for articles whose outlet nobody states. */
  outlet?: string
  /** Wordings: `1` for those only whose words differ. */
  differs?: string
  /** Word choice: the outlet on the right, and that on the left; left out for the first outlet, and for all others. */
  one?: string
  other?: string
}

/** What is compared, each with the word on its tab; the first needs no parameter. */
export const COMPARISON_NAMES: Readonly<Record<string, string>> = {
  claims: 'Who says what',
  wordings: 'Wordings',
  copies: 'Copies',
  words: 'Word choice',
}

const isText = (value: string): boolean => value !== '' && value.length <= 500

const FIELDS: Readonly<Record<keyof CompareSearch, (value: string) => boolean>> = {
  of: (value) => value !== 'claims' && Object.hasOwn(COMPARISON_NAMES, value),
  kind: (value) => Object.hasOwn(CLAIM_KIND_NAMES, value),
  silent: isText,
  speaker: isText,
  outlet: isText,
  differs: (value) => value === '1',
  one: isText,
  other: isText,
}

const FIELD_NAMES = Object.keys(FIELDS) as readonly (keyof CompareSearch)[]

/** The search in parameters that anybody may have typed: what cannot be one is left out. */
export function parseCompareSearch(raw: Readonly<Record<string, unknown>>): CompareSearch {
  const search: CompareSearch = {}
  for (const field of FIELD_NAMES) {
    const value = raw[field]
    if (typeof value === 'string' && FIELDS[field](value.trim())) search[field] = value.trim()
  }
  return search
}
