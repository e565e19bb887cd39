import type { Facts } from './facts.js'
import type { Origin } from './item.js'

/** The facts of an article that a table, a JSON object or a sidecar may hold: the contract's names. */
export const FIELDS = ['text', 'outlet', 'published', 'timezone', 'title', 'url', 'language'] as const
export type Field = (typeof FIELDS)[number]

/** The user's own names for fields: `--column text=Body`. */
export type FieldNames = Readonly<Partial<Record<Field, string>>>

/** What exports of archives, spreadsheets and scrapers call each field, the commonest first; compared by `plainName`. */
const SYNONYMS: Readonly<Record<Field, readonly string[]>> = {
  text: ['text', 'body', 'content', 'article', 'fulltext', 'articletext', 'articlebody', 'maintext'],
  outlet: ['outlet', 'source', 'publisher', 'newspaper', 'publication', 'sourcename', 'sitename', 'medium'],
  published: [
    'published',
    'date',
    'pubdate',
    'publishdate',
    'publicationdate',
    'publishedat',
    'datepublished',
    'datetime',
  ],
  timezone: ['timezone', 'tz', 'outlettimezone'],
  title: ['title', 'headline', 'heading'],
  url: ['url', 'link', 'canonicalurl', 'permalink', 'webaddress'],
  language: ['language', 'lang'],
}

const plainName = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')

/** Names that are no facts of ours but that every such file holds. */
const KNOWN_ELSE: ReadonlySet<string> = new Set(['id', 'author', 'authors', 'byline', 'tags', 'description'])
export const isKnownElse = (name: string): boolean => KNOWN_ELSE.has(plainName(name))

/**
 * Which of `names` holds each field: the user's own name for it, else the first of its synonyms that is there. A name
 * that the user gave and that is not there is `missing`.
 */
export function matchFields(
  names: readonly string[],
  own: FieldNames,
): { readonly found: FieldNames; readonly missing: readonly Field[] } {
  const plain = new Map(names.map((name) => [plainName(name), name]).toReversed() as [string, string][])
  const found: Partial<Record<Field, string>> = {}
  const missing: Field[] = []
  for (const field of FIELDS) {
    const wanted = own[field]
    const name =
      wanted === undefined
        ? SYNONYMS[field].map((synonym) => plain.get(synonym)).find((match) => match !== undefined)
        : names.includes(wanted)
          ? wanted
          : plain.get(plainName(wanted))
    if (name !== undefined) found[field] = name
    else if (wanted !== undefined) missing.push(field)
  }
  return { found, missing }
}

/** The facts that a row, object or sidecar states, looked up field by field. */
export function factsFrom(origin: Origin, value: (field: Field) => string | null | undefined): Facts {
  return {
    origin,
    outlet: value('outlet') ?? null,
    published: value('published') ?? null,
    timezone: value('timezone') ?? null,
    title: value('title') ?? null,
    url: value('url') ?? null,
    language: value('language') ?? null,
  }
}
