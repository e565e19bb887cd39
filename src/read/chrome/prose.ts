import { contains, overlaps, type Span } from '../../text/index.js'
import type { Doc } from '../doc.js'

/**
 * The paragraphs that belong to the article: those of the scan, without the ones that are page furniture; where
 * furniture fills only a part of one, the longer end that is left of it.
 */
export function proseParagraphs(doc: Pick<Doc, 'scan' | 'chrome'>): Span[] {
  const prose: Span[] = []
  let at = 0
  for (const paragraph of doc.scan.paragraphs) {
    while (at < doc.chrome.length && doc.chrome[at]![1] <= paragraph[0]) at += 1
    let rest: Span | null = paragraph
    for (let next = at; rest !== null && next < doc.chrome.length && doc.chrome[next]![0] < paragraph[1]; next += 1) {
      rest = without(rest, doc.chrome[next]!)
    }
    if (rest !== null) prose.push(rest)
  }
  return prose
}

function without(span: Span, furniture: Span): Span | null {
  if (contains(furniture, span)) return null
  if (!overlaps(span, furniture)) return span
  const before: Span = [span[0], Math.max(span[0], furniture[0])]
  const after: Span = [Math.min(span[1], furniture[1]), span[1]]
  return before[1] - before[0] >= after[1] - after[0] ? before : after
}
