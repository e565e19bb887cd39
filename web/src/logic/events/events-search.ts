import { EVENT_TYPES, MODALITY_NAMES } from './plover.js'

/** What the list of events is asked for: the search parameters of its URL. */
export interface EventsSearch {
  /** PLOVER type. */
  type?: string
  modality?: string
  /** Words of a name. */
  actor?: string
  since?: string
  until?: string
}

const DAY = /^\d{4}(-\d{2}(-\d{2})?)?$/

const FIELDS: Readonly<Record<keyof EventsSearch, (value: string) => boolean>> = {
  type: (value) => Object.hasOwn(EVENT_TYPES, value),
  modality: (value) => Object.hasOwn(MODALITY_NAMES, value),
  actor: (value) => value.length <= 500,
  since: (value) => DAY.test(value),
  until: (value) => DAY.test(value),
}

const FIELD_NAMES = Object.keys(FIELDS) as readonly (keyof EventsSearch)[]

/** The search in parameters that anybody may have typed: what cannot be one is left out. */
export function parseEventsSearch(raw: Readonly<Record<string, unknown>>): EventsSearch {
  const search: EventsSearch = {}
  for (const field of FIELD_NAMES) {
    const value = raw[field]
    if (typeof value === 'string' && value.trim() !== '' && FIELDS[field](value.trim())) search[field] = value.trim()
  }
  return search
}
