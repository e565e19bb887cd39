import type { Span } from '../../api/types.js'

/** The lines of a text that hold words: what the reader draws as paragraphs. White space at the edges is left out. */
export function paragraphsOf(text: string): Span[] {
  const paragraphs: Span[] = []
  for (const match of text.matchAll(/[^\r\n\u2028\u2029]+/g)) {
    const line = match[0]
    const words = line.trim()
    if (words === '') continue
    const start = match.index + line.indexOf(words)
    paragraphs.push([start, start + words.length])
  }
  return paragraphs
}
