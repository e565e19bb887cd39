import { indexAt, overlaps, type Span } from '../../../text/index.js'
import type { Doc } from '../../doc.js'
import type { Statement } from '../../reading.js'

/** The words of the tokens `[from, to)`. */
export const wordsBetween = (doc: Pick<Doc, 'article' | 'scan'>, from: number, to: number): string[] => {
  const { starts, ends } = doc.scan.tokens
  const words: string[] = []
  for (let token = from; token < to; token += 1) words.push(doc.article.text.slice(starts[token]!, ends[token]!))
  return words
}

/** The token so many words before `token`, quotation marks not counted. */
export function wordsBack({ article, scan }: Pick<Doc, 'article' | 'scan'>, token: number, count: number): number {
  const { starts } = scan.tokens
  let at = token
  for (let left = count; at > 0 && left > 0; at -= 1) if (!/["“”‘’«»]/.test(article.text[starts[at - 1]!]!)) left -= 1
  return at
}

/** The words that begin in a span. */
export const wordsIn = (doc: Doc, [start, end]: Span): string[] => {
  const { starts } = doc.scan.tokens
  const from = lowerBound(starts, doc.scan.tokens.length, start)
  return wordsBetween(doc, from, lowerBound(starts, doc.scan.tokens.length, end))
}

/** How many of the sorted `starts` lie before `offset`. */
export function lowerBound(starts: Int32Array, length: number, offset: number): number {
  let low = 0
  let high = length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (starts[middle]! < offset) low = middle + 1
    else high = middle
  }
  return low
}

/** The parts of a statement's content by sentence. */
export function partsOf(
  statement: Statement,
  sentences: readonly Span[],
): readonly (readonly [number, readonly Span[]])[] {
  const parts = new Map<number, Span[]>()
  for (const [start, end] of statement.content) {
    for (let at = Math.max(0, indexAt(sentences, start)); at < sentences.length; at += 1) {
      const [from, to] = sentences[at]!
      if (from >= end) break
      if (!overlaps([start, end], [from, to])) continue
      const list = parts.get(at) ?? []
      list.push([Math.max(start, from), Math.min(end, to)])
      parts.set(at, list)
    }
  }
  return [...parts].sort((a, b) => a[0] - b[0])
}

/** The first token of the part that holds `token`. */
export function firstTokenIn(starts: Int32Array, token: number, parts: readonly Span[]): number {
  const part = parts.find(([start, end]) => start <= starts[token]! && starts[token]! < end)
  let first = token
  while (part !== undefined && first > 0 && starts[first - 1]! >= part[0]) first -= 1
  return first
}
