/** What the search room is asked for: the search parameters of its URL. */
export interface SearchRoomSearch {
  /** What is looked for. */
  q?: string
  /** `statement`; articles when left out. */
  in?: string
  actor?: string
  outlet?: string
  issue?: string
  kind?: string
  /** "en", or `unknown`. */
  language?: string
  since?: string
  until?: string
}

const DAY = /^\d{4}(-\d{2}(-\d{2})?)?$/
const isText = (value: string): boolean => value !== '' && value.length <= 500

const FIELDS: Readonly<Record<keyof SearchRoomSearch, (value: string) => boolean>> = {
  q: isText,
  in: (value) => value === 'statement',
  actor: isText,
  outlet: isText,
  issue: isText,
  kind: (value) => ['direct', 'indirect', 'mixed'].includes(value),
  language: (value) => /^([a-z]{2,3}|unknown)$/.test(value),
  since: (value) => DAY.test(value),
  until: (value) => DAY.test(value),
}

const FIELD_NAMES = Object.keys(FIELDS) as readonly (keyof SearchRoomSearch)[]

/** The search in parameters that anybody may have typed: what cannot be one is left out. */
export function parseSearchRoom(raw: Readonly<Record<string, unknown>>): SearchRoomSearch {
  const search: SearchRoomSearch = {}
  for (const field of FIELD_NAMES) {
    const value = raw[field]
    if (typeof value === 'string' && FIELDS[field](value.trim())) search[field] = value.trim()
  }
  return search
}

/** The search as the API takes it; null where there is no letter or number to look for. */
export function searchQuestion(
  affair: string,
  { q, ...narrowing }: SearchRoomSearch,
): (Omit<SearchRoomSearch, 'q'> & { readonly affair: string; readonly search: string }) | null {
  return q === undefined || !/[\p{L}\p{N}]/u.test(q) ? null : { ...narrowing, affair, search: q }
}

/** The fields that narrow a search, in the order in which they are shown, with the lists of values that the API gives. */
export const NARROWED = [
  { field: 'outlet', facet: 'outlets', name: 'Outlet' },
  { field: 'actor', facet: 'actors', name: 'Actor' },
  { field: 'issue', facet: 'issues', name: 'Issue' },
  { field: 'kind', facet: 'kinds', name: 'Told' },
  { field: 'language', facet: 'languages', name: 'Language' },
  { field: 'since', facet: 'months', name: 'Month' },
] as const

/** How many fields narrow a search. */
export const countNarrowed = (search: SearchRoomSearch): number =>
  NARROWED.filter(({ field }) => search[field] !== undefined).length

/** "Portuguese" of "pt"; the code itself where the browser knows no name, "Not stated" of none. */
export function languageName(code: string): string {
  if (code === 'unknown') return 'Not stated'
  try {
    return new Intl.DisplayNames(['en'], { type: 'language' }).of(code) ?? code
  } catch {
    return code
  }
}

/** The search with a value of a facet set, or taken away where it is set already; a month sets both its ends. */
export function narrowed(search: SearchRoomSearch, field: keyof SearchRoomSearch, value: string): SearchRoomSearch {
  const isSet = search[field] === value
  if (field === 'since') return parseSearchRoom({ ...search, since: isSet ? '' : value, until: isSet ? '' : value })
  return parseSearchRoom({ ...search, [field]: isSet ? '' : value })
}

/** A snippet in runs, what was found told apart. */
export function foundRuns(
  { span: [start], text }: { readonly span: readonly [number, number]; readonly text: string },
  marks: readonly (readonly [number, number])[],
): { readonly at: number; readonly text: string; readonly isFound: boolean }[] {
  const runs: { at: number; text: string; isFound: boolean }[] = []
  let at = 0
  for (const [from, to] of [...marks].sort((one, other) => one[0] - other[0])) {
    const [begin, end] = [Math.max(at, from - start), Math.min(text.length, to - start)]
    if (begin >= end) continue
    if (begin > at) runs.push({ at, text: text.slice(at, begin), isFound: false })
    runs.push({ at: begin, text: text.slice(begin, end), isFound: true })
    at = end
  }
  if (at < text.length) runs.push({ at, text: text.slice(at), isFound: false })
  return runs
}
