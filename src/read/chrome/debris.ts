import type { Article, Span } from '../../text/index.js'

/**
 * Headlines that a page glued to the second, fuller form of a name, up to the word that ends them: "Sen. Ana Roy Ana Maria
 * Roy[Council votes on quays Lind: no more ships MORE] said". They stand in the middle of sentences and are no part of them.
 */
const GLUED_LINKS =
  /(\p{Lu}[\p{L}'’-]+) (?:(?:\p{Lu}[\p{L}.'’-]*|\([\p{L} .'’-]{1,20}\)) ){1,4}\1(?=[\p{Lu}\d"“'‘])[^\n]{12,900}? MORE(?![\p{L}\p{N}])/gu

/** Spans of page furniture inside paragraphs, in text order. */
export function debrisOf(text: string): Span[] {
  if (!text.includes(' MORE')) return []
  return [...text.matchAll(GLUED_LINKS)].map((match): Span => {
    const [whole, surname = ''] = match
    // Behind the second form of the name: the surname's first repetition that something is glued to.
    const name = new RegExp(` ${surname}(?=[\\p{Lu}\\d"“'‘])`, 'u').exec(whole)
    return [match.index + (name?.index ?? 0) + surname.length + 1, match.index + whole.length]
  })
}

/** The article with blanks for such furniture, so that sentences go on behind it and every offset stays what it was. */
export function withoutDebris(article: Article): Article {
  const spans = debrisOf(article.text)
  if (spans.length === 0) return article
  let text = ''
  let last = 0
  for (const [start, end] of spans) {
    text += article.text.slice(last, start) + ' '.repeat(end - start)
    last = end
  }
  return { ...article, text: text + article.text.slice(last) }
}
