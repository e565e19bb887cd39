import type { CueClass, Filter, StatementKind } from '../../api/types.js'

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

/** How sure the engine is at least, as the filter offers it. */
export const CONFIDENCE_NAMES: Readonly<Record<string, string>> = { '0.85': 'Sure', '0.6': 'Fairly sure or more' }

/** Whether a person has ruled on a statement. */
export const REVIEW_NAMES: Readonly<Record<string, string>> = { yes: 'By a person', no: 'Not yet' }

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
  /** ISO 3166-1 alpha-2 code of a state, or words of its name. */
  state?: string
  /** Office of a speaker, in small letters. */
  role?: string
  /** Id of an issue, or words of its question. */
  issue?: string
  /** Least confidence, 0..1. */
  confidence?: string
  /** `yes` or `no`: whether a person has ruled on it. */
  reviewed?: string
  /** Article id. */
  article?: string
  /** `same`: one statement in its wordings together. */
  group?: string
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
  state: isText,
  role: isText,
  issue: isText,
  confidence: (value) => Number(value) > 0 && Number(value) <= 1,
  reviewed: (value) => Object.hasOwn(REVIEW_NAMES, value),
  article: isText,
  group: (value) => value === 'same',
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

/** How many fields are set; `dated` only says how the days are meant, and `group` how the rows are shown. */
export const countFilters = (filter: StatementFilter): number =>
  Object.keys(filter).filter((field) => field !== 'dated' && field !== 'group').length

/** The filter as the API takes it. */
export function askedOf({ group: _, confidence, ...filter }: StatementFilter): Filter {
  return { ...filter, ...(confidence === undefined ? {} : { confidence: Number(confidence) }) }
}
