import type { CueClass, StatementKind } from '../../api/types.js'

/** The classes of a cue, each with the verb that a reader sees. In the order in which the filter offers them. */
export const CLASS_NAMES: Readonly<Record<CueClass, string>> = {
  said: 'said',
  wrote: 'wrote',
  denied: 'denied',
  asked: 'asked',
  urged: 'urged',
  promised: 'promised',
  believes: 'believes',
  wants: 'wants',
  supports: 'supports',
  opposes: 'opposes',
  decreed: 'decreed',
  shows: 'shows',
}

export const KIND_NAMES: Readonly<Record<StatementKind, string>> = {
  direct: 'Direct',
  indirect: 'Indirect',
  mixed: 'Mixed',
}

/** What the statement list is asked for: the search parameters of its URL. */
export interface StatementFilter {
  actor?: string
  outlet?: string
  kind?: string
  class?: string
  since?: string
  until?: string
  /** `day`: since and until are days of the timeline. */
  dated?: string
  search?: string
}

const DAY = /^\d{4}(-\d{2}(-\d{2})?)?$/
const isText = (value: string): boolean => value.length <= 500
const isDay = (value: string): boolean => DAY.test(value)

/** Each field of the filter, in the order in which it stands in the URL, with what it may hold. */
const FIELDS: Readonly<Record<keyof StatementFilter, (value: string) => boolean>> = {
  actor: isText,
  outlet: isText,
  kind: (value) => Object.hasOwn(KIND_NAMES, value),
  class: (value) => Object.hasOwn(CLASS_NAMES, value),
  since: isDay,
  until: isDay,
  dated: (value) => value === 'day',
  search: isText,
}

const FIELD_NAMES = Object.keys(FIELDS) as readonly (keyof StatementFilter)[]

/** The filter in search parameters that anybody may have typed: what cannot be a filter is left out. */
export function parseFilter(raw: Readonly<Record<string, unknown>>): StatementFilter {
  const filter: StatementFilter = {}
  for (const field of FIELD_NAMES) {
    const value = raw[field]
    if (typeof value !== 'string') continue
    const trimmed = value.trim()
    if (trimmed !== '' && FIELDS[field](trimmed)) filter[field] = trimmed
  }
  return filter
}

/** The filter with some fields set and, where the new value is empty or undefined, cleared. */
export function changeFilter(
  filter: StatementFilter,
  change: { readonly [field in keyof StatementFilter]?: string | null | undefined },
): StatementFilter {
  return parseFilter({ ...filter, ...change })
}

/** How many fields are set; `dated` only says how the days are meant. */
export const countFilters = (filter: StatementFilter): number =>
  Object.keys(filter).filter((field) => field !== 'dated').length
