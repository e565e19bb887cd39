/** Search parameters of the rooms that have some besides the statement filter. */

export interface ReaderSearch {
  /** Id of the statement that is open. */
  statement?: string
}

export function parseReaderSearch(raw: Readonly<Record<string, unknown>>): ReaderSearch {
  const { statement } = raw
  return typeof statement === 'string' && statement !== '' ? { statement } : {}
}

export interface ActorsSearch {
  /** Words of a name. */
  name?: string
  /** Kind of actor. */
  kind?: string
}

/** The kinds of actors, each with the word that a reader sees for several. */
export const ACTOR_KIND_NAMES: Readonly<Record<string, string>> = {
  person: 'People',
  state: 'States',
  organisation: 'Organisations',
  group: 'Groups',
}

export function parseActorsSearch(raw: Readonly<Record<string, unknown>>): ActorsSearch {
  const search: ActorsSearch = {}
  const { name, kind } = raw
  if (typeof name === 'string' && name.trim() !== '' && name.length <= 500) search.name = name
  if (typeof kind === 'string' && Object.hasOwn(ACTOR_KIND_NAMES, kind)) search.kind = kind
  return search
}
