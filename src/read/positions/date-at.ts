import { indexAt } from '../../text/index.js'
import type { Doc } from '../doc.js'
import type { Statement } from '../reading.js'
import type { Commitment } from './holding.js'

/**
 * The ISO date of a deed or of words: that of the statement, else of the nearest time in the sentence; null when the
 * article does not say.
 */
export function dateAt(doc: Doc, offset: number, statement: Statement | null, _commitment: Commitment): string | null {
  if (statement !== null) return statement.date
  const sentence = doc.scan.sentences[indexAt(doc.scan.sentences, offset)]
  if (sentence === undefined) return null
  let best: { readonly value: string; readonly distance: number } | null = null
  for (const { span, value } of doc.times) {
    if (span[0] < sentence[0] || span[1] > sentence[1]) continue
    if (!/^\d{4}-\d{2}(?:-\d{2})?$/.test(value)) continue
    const distance = Math.min(Math.abs(span[0] - offset), Math.abs(span[1] - offset))
    if (best === null || distance < best.distance) best = { value, distance }
  }
  return best?.value ?? null
}
