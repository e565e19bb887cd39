import type { Span } from '../../text/index.js'
import type { Scan } from '../doc.js'
import { findParagraphs } from './paragraphs.js'
import { findSentences } from './sentences.js'
import { TokenList } from './token-list.js'
import { findTokens } from './tokens.js'

/**
 * Paragraphs, sentences and tokens of a text in one pass over its characters: no expression is run on a token, so that
 * millions of words a second go through. Every character that shows lies in exactly one token. Tokens follow the Penn
 * Treebank ("did n't", "Biden 's") but keep hyphenated words, addresses and "U.S." whole; the trained tagger rests on
 * them, so a change here asks for new weights.
 */
export function scan(text: string): Scan {
  const list = new TokenList((text.length >> 2) + 16)
  const paragraphs: Span[] = []
  const paragraphAt: number[] = []
  const sentenceAt: number[] = []
  for (const [from, to] of findParagraphs(text)) {
    const first = list.length
    findTokens(text, from, to, list)
    if (list.length === first) continue
    findSentences(text, list, first, list.length, sentenceAt)
    paragraphs.push([list.starts[first]!, list.ends[list.length - 1]!])
    paragraphAt.push(first)
  }
  const { length } = list
  const sentences = sentenceAt.map(
    (first, index): Span => [list.starts[first]!, list.ends[(sentenceAt[index + 1] ?? length) - 1]!],
  )
  return {
    paragraphs,
    sentences,
    tokens: {
      length,
      starts: list.starts.slice(0, length),
      ends: list.ends.slice(0, length),
      sentenceAt: Int32Array.from([...sentenceAt, length]),
      paragraphAt: Int32Array.from([...paragraphAt, length]),
    },
  }
}
