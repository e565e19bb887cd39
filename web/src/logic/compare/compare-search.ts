import { CLAIM_KIND_NAMES } from './claims.js'

/** What the room of comparisons is asked for: the search parameters of its URL. */
export interface CompareSearch {
  /** `wordings`, `copies`, `voices` or `words`; left out for claims. */
  of?: string
  /** Claims: their kind, the name of the outlet that is silent on them, and of one that says so. */
  kind?: string
  silent?: string
  says?: string
  /** Wordings: id of a speaker. */
  speaker?: string
  /** Wordings and copies: name of an outlet; `unknown` for articles whose outlet nobody states. */
  outlet?: string
  /** Wordings: `1` for those only whose words differ. */
  differs?: string
  /** Word choice: the outlet on the right, and that on the left; left out for the first outlet, and for all others. */
  one?: string
  other?: string
  /** Voices: what makes one, the issue of sides, and `quoted` or `reported` for these statements only. */
  by?: string
  on?: string
  told?: string
}

/** What is compared, each with the word on its tab; the first needs no parameter. */
export const COMPARISON_NAMES: Readonly<Record<string, string>> = {
  claims: 'Who says what',
  wordings: 'Wordings',
  copies: 'Copies',
  voices: 'Who quotes whom',
  words: 'Word choice',
}

/** What makes one voice. */
export const VOICE_NAMES: Readonly<Record<string, string>> = {
  actor: 'Actor',
  state: 'State',
  role: 'Office',
  side: 'Side',
}

/** How a statement is told, as the filter of statements has it. */
export const TOLD_KINDS: Readonly<Record<string, { readonly name: string; readonly kind: string }>> = {
  quoted: { name: 'Quoted wholly', kind: 'direct' },
  partly: { name: 'Quoted in part', kind: 'mixed' },
  reported: { name: 'Reported only', kind: 'indirect' },
}

const isText = (value: string): boolean => value !== '' && value.length <= 500

const FIELDS: Readonly<Record<keyof CompareSearch, (value: string) => boolean>> = {
  of: (value) => value !== 'claims' && Object.hasOwn(COMPARISON_NAMES, value),
  kind: (value) => Object.hasOwn(CLAIM_KIND_NAMES, value),
  silent: isText,
  says: isText,
  speaker: isText,
  outlet: isText,
  differs: (value) => value === '1',
  one: isText,
  other: isText,
  by: (value) => Object.hasOwn(VOICE_NAMES, value) && value !== 'actor',
  on: isText,
  told: (value) => Object.hasOwn(TOLD_KINDS, value),
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
