import type { Span } from '../api/types.js'

/** Search parameters of the rooms that have some besides the statement filter. */

export interface ReaderSearch {
  /** Id of the statement that is open. */
  statement?: string
  /** Id of what else is open: an event, position or figure, "actor:ID" or "time:START". */
  cell?: string
  /** Place of the words that are open, START-END in the text, where they are no cell. */
  at?: string
  /** The layers that are shown, with commas, or "none"; left out for the usual ones. */
  layers?: string
  /** "1": what changed from the version before is shown instead of what is read. */
  changes?: string
}

const PLACE = /^(\d{1,9})-(\d{1,9})$/

export function parseReaderSearch(raw: Readonly<Record<string, unknown>>): ReaderSearch {
  const { statement, cell, at, layers, changes } = raw
  const rest: ReaderSearch = {}
  if (typeof layers === 'string' && layers.length <= 100) rest.layers = layers
  if (changes === '1' || changes === 1) rest.changes = '1'
  if (typeof statement === 'string' && statement !== '') return { statement, ...rest }
  if (typeof cell === 'string' && cell !== '') return { cell, ...rest }
  return typeof at === 'string' && placeOf(at) !== null ? { at, ...rest } : rest
}

/** The span of a place in a URL; null for what is none. */
export function placeOf(at: string | undefined): Span | null {
  const [, start, end] = PLACE.exec(at ?? '') ?? []
  const span: Span = [Number(start), Number(end)]
  return span[0] < span[1] ? span : null
}

/** How the reader opens at a piece of evidence: at its statement, else at its first words. */
export function placeSearch(statement: string | null, evidence: readonly { readonly span: Span }[]): ReaderSearch {
  if (statement !== null) return { statement }
  const [first] = evidence
  return first === undefined ? {} : { at: first.span.join('-') }
}

/** How the reader opens at a cell, by its layer. */
export const cellSearch = ({
  id,
  layer,
}: {
  readonly id: string
  readonly layer: string
}): Pick<ReaderSearch, 'statement' | 'cell'> => (layer === 'statements' ? { statement: id } : { cell: id })

export interface ActorsSearch {
  /** Words of a name. */
  name?: string
  /** Kind of actor. */
  kind?: string
  /** Also those whom no article names. */
  nameless?: true
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
  const { name, kind, nameless } = raw
  if (typeof name === 'string' && name.trim() !== '' && name.length <= 500) search.name = name
  if (typeof kind === 'string' && Object.hasOwn(ACTOR_KIND_NAMES, kind)) search.kind = kind
  if (nameless === true) search.nameless = true
  return search
}
