import type { ActorRow, OutletRow, SearchHit, StatementRow } from '../../api/types.js'
import { counted, formatDate, roleWords, speakerWords, titleOf, UNKNOWN_OUTLET } from '../format.js'
import { stringifySearch } from '../search-string.js'

/** A place of the page that a search leads to. */
export interface FoundPlace {
  readonly href: string
  readonly name: string
  /** What it is, in a few words; null where the name says all. */
  readonly detail: string | null
}

export interface PlaceGroup {
  readonly title: string
  readonly places: readonly FoundPlace[]
}

/** Rows of a group. */
export const MOST_PLACES = 6

/** Small letters without accents and apostrophes: what names are compared by. */
export const folded = (words: string): string =>
  words
    .normalize('NFKD')
    .replace(/[\p{M}'’‘]/gu, '')
    .toLowerCase()
    .trim()

/** Whether each word of the query begins a word of one of the names. */
export function fits(query: string, ...names: readonly string[]): boolean {
  const words = folded(names.join(' ')).split(/[^\p{L}\p{N}]+/u)
  return folded(query)
    .split(/\s+/)
    .every((wanted) => words.some((word) => word.startsWith(wanted)))
}

/** The query while it is typed: the last word may be the beginning of one. A query that ends in a mark is left as it is. */
export const asTyped = (query: string): string =>
  /[\p{L}\p{N}]$/u.test(query) && !query.includes('"') ? `${query}*` : query

export const roomPath = (affair: string, ...parts: readonly string[]): string =>
  ['/affairs', affair, ...parts].map((part, at) => (at === 0 ? part : encodeURIComponent(part))).join('/')

/** The rooms of an affair with the words that they are also looked for by. */
const ROOMS: readonly (readonly [name: string, path: readonly string[], search: string, also: string])[] = [
  ['Overview', [], '', 'home at a glance'],
  ['Timeline', ['timeline'], '', 'day by day what happened when'],
  ['Who changed sides', ['timeline'], '?of=change', 'changes of position when'],
  ['What is new', ['digest'], '', 'digest since last visit'],
  ['Search', ['search'], '', 'full text articles words find'],
  ['Positions', ['positions'], '', 'who stands where matrix sides issues'],
  ['Statements', ['statements'], '', 'who said what quotes'],
  ['Events', ['events'], '', 'deeds actions happened'],
  ['Disputes', ['disputes'], '', 'figures numbers contradictions'],
  ['Network', ['network'], '', 'agree ties graph'],
  ['Who says what', ['compare'], '', 'compare claims outlets silence silent left out'],
  ['Wordings', ['compare'], '?of=wordings', 'compare same statement quotes'],
  ['Copies', ['compare'], '?of=copies', 'compare agency took over passages'],
  ['Who quotes whom', ['compare'], '?of=voices', 'compare voices share anonymous sources'],
  ['Word choice', ['compare'], '?of=words', 'compare terms fightin words'],
  ['Actors', ['actors'], '', 'people states organisations'],
  ['Articles', ['articles'], '', 'what was read'],
]

export const foundRooms = (affair: string, query: string): FoundPlace[] =>
  ROOMS.filter(([name, , , also]) => fits(query, name, also)).map(([name, path, search]) => ({
    href: roomPath(affair, ...path) + search,
    name,
    detail: 'room',
  }))

export const foundOutlets = (affair: string, query: string, outlets: readonly OutletRow[]): FoundPlace[] =>
  outlets
    .filter(({ name }) => name !== null && fits(query, name))
    .slice(0, MOST_PLACES)
    .map(({ id, name, articles }) => ({
      href: roomPath(affair, 'outlets', id ?? 'unknown'),
      name: name ?? UNKNOWN_OUTLET,
      detail: `outlet, ${counted(articles, 'article')}`,
    }))

export const foundActors = (affair: string, actors: readonly ActorRow[]): FoundPlace[] =>
  actors.slice(0, MOST_PLACES).map(({ id, name, kind, roles, statements }) => ({
    href: roomPath(affair, 'actors', id),
    name,
    detail: [roleWords(roles) ?? kind, counted(statements, 'statement')].join(', '),
  }))

/** Articles whose title or text has the words: each opens where most of them stand together. */
export const foundArticles = (affair: string, hits: readonly SearchHit[]): FoundPlace[] =>
  hits.slice(0, MOST_PLACES).map(({ article, place }) => ({
    href: roomPath(affair, 'articles', article.id) + stringifySearch({ at: place?.join('-') }),
    name: titleOf(article),
    detail: [article.outlet ?? UNKNOWN_OUTLET, article.published === null ? null : formatDate(article.published)]
      .filter((words) => words !== null)
      .join(', '),
  }))

/** The statements that hold the words, and the way to all of them. */
export function foundStatements(
  affair: string,
  query: string,
  statements: readonly StatementRow[],
  total: number,
): FoundPlace[] {
  const places = statements.slice(0, MOST_PLACES).map((statement) => ({
    href: roomPath(affair, 'articles', statement.article.id) + stringifySearch({ statement: statement.id }),
    name: statement.content,
    detail: [speakerWords(statement), statement.article.outlet ?? UNKNOWN_OUTLET].join(', '),
  }))
  if (total <= places.length) return places
  const all = { href: roomPath(affair, 'statements') + stringifySearch({ search: asTyped(query) }), detail: null }
  return [...places, { ...all, name: `All ${counted(total, 'statement')} with these words` }]
}

/** The place before or after one of `total`, round about; the first when none is chosen yet. */
export const stepPlace = (at: number, step: 1 | -1, total: number): number =>
  total === 0 ? -1 : at === -1 ? (step === 1 ? 0 : total - 1) : (at + step + total) % total
