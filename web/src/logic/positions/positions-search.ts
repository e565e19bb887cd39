import { ACTOR_KIND_NAMES } from '../room-search.js'

/** What the matrix is asked for: the search parameters of its URL. */
export interface PositionsSearch {
  /** Day, month or year; left out for all that is known. */
  asOf?: string
  /** Kind of actor. */
  kind?: string
  /** Words of a name. */
  name?: string
}

const DAY = /^\d{4}(-\d{2}(-\d{2})?)?$/

export function parsePositionsSearch(raw: Readonly<Record<string, unknown>>): PositionsSearch {
  const search: PositionsSearch = {}
  const { asOf, kind, name } = raw
  if (typeof asOf === 'string' && DAY.test(asOf)) search.asOf = asOf
  if (typeof kind === 'string' && Object.hasOwn(ACTOR_KIND_NAMES, kind)) search.kind = kind
  if (typeof name === 'string' && name.trim() !== '' && name.length <= 500) search.name = name
  return search
}

/** The same for one actor and issue: only as of when. */
export function parseAsOf(raw: Readonly<Record<string, unknown>>): Pick<PositionsSearch, 'asOf'> {
  const { asOf } = parsePositionsSearch(raw)
  return asOf === undefined ? {} : { asOf }
}
