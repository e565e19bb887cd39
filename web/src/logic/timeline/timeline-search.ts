/** What the timeline is asked for: the search parameters of its URL. */
export interface TimelineSearch {
  /** `statement`, `event` or `change`; all three when left out. */
  of?: string
  /** Id or words of a name. */
  actor?: string
  outlet?: string
  since?: string
  until?: string
}

export const TIMELINE_KIND_NAMES: Readonly<Record<string, string>> = {
  change: 'Changes',
  event: 'Events',
  statement: 'Statements',
}

const DAY = /^\d{4}(-\d{2}(-\d{2})?)?$/
const isText = (value: string): boolean => value !== '' && value.length <= 500

const FIELDS: Readonly<Record<keyof TimelineSearch, (value: string) => boolean>> = {
  of: (value) => Object.hasOwn(TIMELINE_KIND_NAMES, value),
  actor: isText,
  outlet: isText,
  since: (value) => DAY.test(value),
  until: (value) => DAY.test(value),
}

/** The search in parameters that anybody may have typed: what cannot be one is left out. */
export function parseTimelineSearch(raw: Readonly<Record<string, unknown>>): TimelineSearch {
  const search: TimelineSearch = {}
  for (const field of Object.keys(FIELDS) as readonly (keyof TimelineSearch)[]) {
    const value = raw[field]
    if (typeof value === 'string' && FIELDS[field](value.trim())) search[field] = value.trim()
  }
  return search
}
