import { indexAt, type Span } from '../../text/index.js'
import type { StatementKind } from '../reading.js'

const DIRECT_SHARE = 0.6

/** Letters and digits of `text` in `[start, end)`. */
function weigh(text: string, start: number, end: number): number {
  let count = 0
  for (let at = start; at < end; at += 1) {
    const code = text.charCodeAt(at)
    if ((code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || code > 191)
      count += 1
  }
  return count
}

/**
 * `direct` when at least 60 % of the content stands in quotation marks, `mixed` when some of it does, else `indirect`:
 * the definition of PARC and PolNeAR. `quotations` are the outer ones, sorted.
 */
export function kindOf(text: string, content: readonly Span[], quotations: readonly Span[]): StatementKind {
  let all = 0
  let quoted = 0
  for (const [start, end] of content) {
    all += weigh(text, start, end)
    for (let at = Math.max(0, indexAt(quotations, start)); at < quotations.length; at += 1) {
      const [from, to] = quotations[at]!
      if (from >= end) break
      if (to > start) quoted += weigh(text, Math.max(start, from), Math.min(end, to))
    }
  }
  if (quoted === 0) return 'indirect'
  return quoted >= DIRECT_SHARE * all ? 'direct' : 'mixed'
}
