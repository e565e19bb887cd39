import type { Span } from '../../text/index.js'
import type { Occurrence } from './occurrences.js'

/** Characters of a snippet, about. */
const LENGTH = 240

/** The stretch of a text to be shown: around the place where most of the terms stand together; the beginning where none does. */
export function snippetSpan(text: string, occurrences: readonly Occurrence[], within: Span = [0, text.length]): Span {
  const [start, end] = densest(occurrences)?.span ?? [within[0], within[0]]
  const room = Math.max(LENGTH - (end - start), 0)
  const from = Math.max(within[0], start - Math.floor(room / 2))
  const to = Math.min(within[1], Math.max(end, from + LENGTH))
  return [forward(text, from, start, within[0]), backward(text, to, end, within[1])]
}

/** The window of a snippet's length with most different terms, then most of them, then the first; null without any. */
export function densest(occurrences: readonly Occurrence[]): { readonly span: Span; readonly terms: number } | null {
  let best: { span: Span; terms: number; count: number } | null = null
  for (const [index, { span }] of occurrences.entries()) {
    const terms = new Set<number>()
    let [end, count] = [span[1], 0]
    for (const other of occurrences.slice(index)) {
      if (other.span[1] - span[0] > LENGTH && count > 0) break
      terms.add(other.term)
      end = Math.max(end, other.span[1])
      count += 1
    }
    if (best === null || terms.size > best.terms || (terms.size === best.terms && count > best.count)) {
      best = { span: [span[0], end], terms: terms.size, count }
    }
  }
  return best
}

/** Words between the terms where all that a text has stand closest together; null where it has fewer than two. */
export function nearest(text: string, occurrences: readonly Occurrence[]): number | null {
  const wanted = new Set(occurrences.map(({ term }) => term)).size
  if (wanted < 2) return null
  const last = new Map<number, Span>()
  let best: Span | null = null
  for (const { span, term } of occurrences) {
    last.set(term, span)
    if (last.size < wanted) continue
    const start = Math.min(...[...last.values()].map(([from]) => from))
    if (best === null || span[1] - start < best[1] - best[0]) best = [start, span[1]]
  }
  if (best === null) return null
  const words = text.slice(...best).match(/\S+/g)?.length ?? 0
  return Math.max(words - wanted, 0)
}

/** Not in the middle of a word, and not in the paragraph before. */
function forward(text: string, from: number, limit: number, first: number): number {
  const paragraph = text.lastIndexOf('\n\n', limit)
  if (paragraph >= from) return paragraph + 2
  if (from <= first) return first
  const space = text.slice(from, limit).search(/\s/)
  return space < 0 ? from : from + space + 1
}

function backward(text: string, to: number, limit: number, last: number): number {
  const paragraph = text.indexOf('\n\n', limit)
  if (paragraph >= 0 && paragraph <= to) return paragraph
  if (to >= last) return last
  const rest = text.slice(limit, to)
  const space = rest.search(/\s\S*$/)
  return space < 0 ? to : limit + space
}
