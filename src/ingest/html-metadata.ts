import { languageTag, webAddress } from './facts.js'
import type { HtmlDocument, HtmlElement } from './html-node.js'
import { htmlText } from './html-text.js'
import { parseDate } from './parse-date.js'

/** What a page says about its article outside the article's text; null where it says nothing. */
export interface HtmlMetadata {
  readonly title: string | null
  readonly url: string | null
  readonly language: string | null
  readonly outlet: string | null
  readonly published: string | null
  /** The whole text, where the page carries it as data. */
  readonly body: string | null
}

/** Reads JSON-LD first, made for this, then meta tags, then the page's own elements. */
export function htmlMetadata(document: HtmlDocument): HtmlMetadata {
  const article = jsonLdArticle(document)
  const meta = metaTags(document)
  const named = (names: readonly string[]): readonly string[] => names.flatMap((name) => meta.get(name) ?? [])
  const attribute = (selector: string, name: string): string | null =>
    document.querySelector(selector)?.getAttribute(name) ?? null
  return {
    title: firstFilled([
      textIn(article, 'headline'),
      ...named(TITLE_TAGS),
      headingText(document.querySelector('h1')),
      windowTitle(document.querySelector('title')?.textContent ?? ''),
    ]),
    url: firstFilled(
      [
        attribute('link[rel="canonical"]', 'href'),
        ...named(['og:url']),
        textIn(article, 'url'),
        textIn(article, 'mainEntityOfPage'),
      ],
      webAddress,
    ),
    language: firstFilled(
      [
        attribute('html', 'lang'),
        textIn(article, 'inLanguage'),
        ...named(['content-language', 'og:locale', 'dc.language', 'language']),
      ],
      languageTag,
    ),
    outlet: firstFilled([textIn(article, 'publisher'), ...named(OUTLET_TAGS)]),
    published: firstDate([
      textIn(article, 'datePublished'),
      ...named(DATE_TAGS),
      ...timeElements(document),
      textIn(article, 'dateCreated'),
      ...named(UPDATE_TAGS),
      textIn(article, 'dateModified'),
    ]),
    body: textIn(article, 'articleBody'),
  }
}

const TITLE_TAGS = ['og:title', 'twitter:title', 'dc.title', 'citation_title', 'sailthru.title', 'parsely-title']
const OUTLET_TAGS = ['og:site_name', 'publisher', 'dc.publisher', 'citation_publisher', 'application-name']
const DATE_TAGS = [
  'article:published_time',
  'article:published',
  'og:published_time',
  'og:article:published_time',
  'datepublished',
  'pubdate',
  'publishdate',
  'publish-date',
  'publication_date',
  'publication-date',
  'date',
  'dc.date',
  'dc.date.issued',
  'dcterms.created',
  'dcterms.date',
  'citation_publication_date',
  'sailthru.date',
  'parsely-pub-date',
  'cxenseparse:recs:publishtime',
  'rnews:datepublished',
]
const UPDATE_TAGS = ['article:modified_time', 'og:updated_time', 'last-modified', 'dcterms.modified']

/** Meta tags by their name in lower case; a page may say the same thing twice. */
function metaTags(document: HtmlDocument): ReadonlyMap<string, readonly string[]> {
  const tags = new Map<string, string[]>()
  for (const element of document.querySelectorAll('meta')) {
    const content = element.getAttribute('content')
    if (content === null) continue
    for (const attribute of ['property', 'name', 'itemprop', 'http-equiv']) {
      const name = element.getAttribute(attribute)?.toLowerCase()
      if (name) tags.set(name, [...(tags.get(name) ?? []), content])
    }
  }
  return tags
}

const TIME_ELEMENTS = ['time[itemprop="datePublished"]', 'time[pubdate]', 'article time', 'main time', 'time']

const timeElements = (document: HtmlDocument): readonly (string | null)[] =>
  TIME_ELEMENTS.map((selector) => document.querySelector(selector)).map(
    (element) => element?.getAttribute('datetime') ?? element?.textContent ?? null,
  )

/** Its first paragraph: a heading that is never closed holds the whole article. */
const headingText = (heading: HtmlElement | null): string | null =>
  heading === null ? null : (htmlText(heading).split('\n\n')[0] ?? null)

/** The title of the window without the name of the site at its end; null when that leaves no headline. */
function windowTitle(title: string): string | null {
  const words = title.trim().replace(SITE_NAME, '')
  return words.split(/\s+/u).length < 3 ? null : words
}

const SITE_NAME =
  /\s+(?:[|·•»]\s+[^|·•»]{2,60}|[-–—]\s+(?:[\p{Lu}\p{N}][^\s]*(?:\s+(?:of|the|and|&)(?=\s))?(?:\s+|$)){1,5})$/u

function firstFilled(
  values: readonly (string | null)[],
  parse: (value: string) => string | null = (value) => value,
): string | null {
  for (const value of values) {
    const words = value?.replace(/\s+/gu, ' ').trim() ?? ''
    const parsed = words === '' ? null : parse(words)
    if (parsed !== null) return parsed
  }
  return null
}

/** The first that is a date; else the first that is none, so that it can be named. */
const firstDate = (values: readonly (string | null)[]): string | null =>
  firstFilled(values, (value) => (parseDate(value) === null ? null : value)) ?? firstFilled(values)

// ── JSON-LD

type JsonObject = Readonly<Record<string, unknown>>

const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The first object of a type of news article in the page's JSON-LD; an empty object when there is none. */
function jsonLdArticle(document: HtmlDocument): JsonObject {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    const found = objectsIn(parsed(script.textContent ?? '')).find(isArticle)
    if (found) return found
  }
  return {}
}

const isArticle = (object: JsonObject): boolean =>
  [object['@type']].flat().some((type) => typeof type === 'string' && /(?:Article|BlogPosting|Reportage)$/u.test(type))

function parsed(json: string): unknown {
  try {
    // Some pages wrap the data in comments or CDATA, left from the days of XHTML.
    return JSON.parse(json.replace(/^\s*(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|<!\[CDATA\[)|(?:-->|\]\]>)\s*$/gu, ''))
  } catch {
    return null
  }
}

function objectsIn(value: unknown): readonly JsonObject[] {
  if (Array.isArray(value)) return value.flatMap(objectsIn)
  if (!isObject(value)) return []
  return [value, ...objectsIn(value['@graph'])]
}

/** A value as text: itself, or the name, address or first of what it holds. */
function textIn(object: JsonObject, key: string): string | null {
  const value = [object[key]].flat()[0]
  if (typeof value === 'string') return unescaped(value)
  if (!isObject(value)) return null
  const name = value.name ?? value['@id'] ?? value.url
  return typeof name === 'string' ? unescaped(name) : null
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  quot: '"',
  apos: "'",
  '#39': "'",
  '#039': "'",
  lt: '<',
  gt: '>',
}

/** Entities do not belong into JSON-LD, and many pages have them there. */
const unescaped = (text: string): string =>
  text.replace(/&(amp|quot|apos|#0?39|lt|gt);/gu, (whole, name: string) => ENTITIES[name] ?? whole)
