import { Readability } from '@mozilla/readability'
import { NO_FACTS } from './facts.js'
import { type HtmlMetadata, htmlMetadata } from './html-metadata.js'
import { type HtmlDocument, type HtmlNode, parseHtml } from './html-node.js'
import { htmlText, nesting, SURROUNDINGS } from './html-text.js'
import type { Item } from './item.js'
import { makeArticle } from './make-article.js'
import { errorAt } from './problem.js'
import { type Input, isProblem, readWhole } from './reader.js'
import { headline, statedFacts } from './stated-facts.js'

/**
 * A web page: its headline and the paragraphs of its article, parted by blank lines, without the page around them. What
 * the page says of itself in data comes first, what stands in its lines ("Published: …") after that.
 */
export async function* readHtml(input: Input): AsyncIterable<Item> {
  const whole = await readWhole(input)
  if (isProblem(whole)) return yield { problem: whole }
  for (const problem of whole.warnings) yield { problem }
  const page = readPage(whole.decoded.text)
  if (page === null) return yield { problem: errorAt(input.name, 'HTML_NO_TEXT') }
  const { text, lines, metadata } = page
  const { body: _, ...facts } = metadata
  const stated = { ...statedFacts(lines, HTML_REACH), title: headline(text) }
  const found = { text, source: input.name, bytes: whole.bytes, mediaType: input.mediaType }
  yield* makeArticle(found, [input.option, ...input.sidecar, { ...NO_FACTS, ...facts, origin: 'metadata' }, stated])
}

/** Menus put many lines above an article. */
const HTML_REACH = 80

interface Page {
  readonly text: string
  /** All lines of the page, furniture and all. */
  readonly lines: string
  readonly metadata: HtmlMetadata
}

/** Null when the page holds no article. */
export function readPage(html: string): Page | null {
  const document = parseHtml(html)
  const metadata = htmlMetadata(document)
  const lines = document.body === null ? '' : htmlText(document.body)
  // Readability takes the document apart, so its turn comes last.
  const plain = document.body === null ? '' : htmlText(document.body, SURROUNDINGS)
  const article = longEnough(articleText(document)) ?? longEnough(metadata.body?.trim() ?? '') ?? longEnough(plain)
  if (article === null) return null
  return { text: withHeadline(article, metadata.title), lines, metadata }
}

/** Letters that an article has at the least; a page with fewer shows a menu or an error. */
const LEAST_LETTERS = 40
const longEnough = (text: string): string | null =>
  (text.match(/\p{L}/gu)?.length ?? 0) >= LEAST_LETTERS ? text : null

function articleText(document: HtmlDocument): string {
  if (document.documentElement === null || nesting(document.documentElement) > DEEPEST_NESTING) return ''
  try {
    const article = new Readability<HtmlNode>(document as unknown as ConstructorParameters<typeof Readability>[0], {
      charThreshold: CHAR_THRESHOLD,
      maxElemsToParse: MOST_ELEMENTS,
      serializer: (node) => node as unknown as HtmlNode,
    }).parse()
    return article?.content ? htmlText(article.content) : ''
  } catch {
    // A page too broken or too big for it; the plain text of the page is taken instead.
    return ''
  }
}

/** Characters below which Readability doubts its choice and takes in more of the page; news in brief is short. */
const CHAR_THRESHOLD = 200
const MOST_ELEMENTS = 20_000
/** Readability takes minutes for what lies thousands deep, which no editor makes. */
const DEEPEST_NESTING = 400

/** The headline is a paragraph of its own above the article, once. */
function withHeadline(article: string, title: string | null): string {
  if (title === null) return article
  const first = article.slice(0, article.indexOf('\n\n') + 1 || article.length)
  return plainLetters(first) === plainLetters(title) ? article : `${title}\n\n${article}`
}

const plainLetters = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
