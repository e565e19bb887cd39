import type { Known, RawArticle } from '../ingest/item.js'
import { type Article, slug } from '../text/index.js'
import { sha256 } from './hash.js'

/** What the record knows of an article beside its text. */
export interface ArticleFacts {
  readonly title: string | null
  readonly url: string | null
  readonly outlet: Outlet | null
  readonly published: Known | null
  readonly language: string | null
}

export interface Outlet {
  readonly id: string
  readonly name: string
  /** Where it was learned: one of ingest's origins. */
  readonly origin: Known['origin']
}

/** A raw article in the form that every database keeps without loss. */
export interface Candidate extends ArticleFacts {
  readonly text: string
  readonly textHash: string
}

export function candidateOf(raw: RawArticle): Candidate {
  const text = storable(raw.text)
  const outletName = raw.outlet === null ? '' : storable(raw.outlet.value).trim()
  return {
    text,
    textHash: sha256(text),
    title: raw.title === null ? null : storable(raw.title),
    url: raw.url === null ? null : storable(raw.url),
    outlet:
      raw.outlet === null || outletName === ''
        ? null
        : { id: slug(outletName) || sha256(outletName).slice(0, 8), name: outletName, origin: raw.outlet.origin },
    published: raw.published,
    language: raw.language,
  }
}

/**
 * Id of an article that is new: first 16 hex digits of the SHA-256 over outlet, URL and text, and, where a page has gone back
 * to an earlier text, over the id of the version `after` which it did.
 */
export const newArticleId = ({ outlet, url, text }: Candidate, after: string | null = null): string =>
  sha256(JSON.stringify([outlet?.id ?? null, url, text, ...(after === null ? [] : [after])])).slice(0, 16)

/**
 * How surely a candidate is the article of which we have the same text: null when outlet or URL say otherwise (a wire
 * copy under another name is evidence of its own), else the number of the two that are known to be the same.
 */
export function likeness(candidate: ArticleFacts, kept: ArticleFacts): number | null {
  const pairs = [
    [candidate.outlet?.id ?? null, kept.outlet?.id ?? null],
    [candidate.url, kept.url],
  ] as const
  let same = 0
  for (const [one, other] of pairs) {
    if (one === null || other === null) continue
    if (one !== other) return null
    same += 1
  }
  return same
}

/** What is known after `added` came in: what was known stays, what was not is filled in. */
export const filledIn = (kept: ArticleFacts, added: ArticleFacts): ArticleFacts => ({
  title: kept.title ?? added.title,
  url: kept.url ?? added.url,
  outlet: kept.outlet ?? added.outlet,
  published: kept.published ?? added.published,
  language: kept.language ?? added.language,
})

/** The article as the engine reads it. */
export const articleOf = (id: string, text: string, facts: ArticleFacts): Article => ({
  id,
  text,
  outlet: facts.outlet?.name ?? null,
  published: facts.published?.value ?? null,
  title: facts.title,
  url: facts.url,
  language: facts.language,
})

/** SHA-256 over all that the engine is given beside the text. */
export const factsHash = ({ outlet, published, title, url, language }: ArticleFacts): string =>
  sha256(JSON.stringify([outlet?.id ?? null, published?.value ?? null, title, url, language]))

/**
 * NUL and lone surrogates, which no database keeps in a text, become U+FFFD: one code unit for one, so that offsets
 * stay as they are.
 */
const storable = (text: string): string =>
  text.replace(/\0|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, '\uFFFD')
