import type { Span } from '../../text/index.js'
import type { Scan } from '../doc.js'
import { stemOf } from '../positions/issues/stem.js'
import { scan } from '../scan/index.js'

/** The words of a text as stems, parted by sentence: what phrases of a codebook are looked for in. */
export interface StemmedText {
  readonly stems: readonly string[]
  readonly spans: readonly Span[]
  /** Index of the first word of the sentence that each word stands in. */
  readonly sentenceOf: readonly number[]
}

const WORD = /[\p{L}\p{N}]/u

export function stemmed(text: string, { tokens }: Scan): StemmedText {
  const stems: string[] = []
  const spans: Span[] = []
  const sentenceOf: number[] = []
  for (let sentence = 0; sentence + 1 < tokens.sentenceAt.length; sentence += 1) {
    const first = stems.length
    for (let token = tokens.sentenceAt[sentence]!; token < tokens.sentenceAt[sentence + 1]!; token += 1) {
      const span: Span = [tokens.starts[token]!, tokens.ends[token]!]
      const word = text.slice(...span)
      if (!WORD.test(word)) continue
      stems.push(stemOf(word))
      spans.push(span)
      sentenceOf.push(first)
    }
  }
  return { stems, spans, sentenceOf }
}

/** Words that a phrase may have or lack: "leave the deal" is "leaving a deal" too. */
const LOOSE = new Set('the a an any its their his her our this that these those'.split(' ').map(stemOf))
/** Between two words of a phrase may stand so many others, as when positions are read: "signed the old harbour truce". */
const WIDEST_GAP = 5

/** The stems that a phrase is looked for by; empty when it holds no word. */
export const stemsOf = (phrase: string): readonly string[] => {
  const { stems } = stemmed(phrase, scan(phrase))
  const kept = stems.filter((stem) => !LOOSE.has(stem))
  return kept.length > 0 ? kept : stems
}

/** Where the stems stand in order within one sentence: spans from the first word to the last, not overlapping. */
export function placesOf(stems: readonly string[], { stems: words, spans, sentenceOf }: StemmedText): Span[] {
  const [first, ...rest] = stems
  const found: Span[] = []
  if (first === undefined) return found
  for (let at = 0; at < words.length; at += 1) {
    if (words[at] !== first) continue
    let last = at
    for (const stem of rest) {
      let next = last + 1
      const limit = last + 1 + WIDEST_GAP
      while (next <= limit && next < words.length && words[next] !== stem) next += 1
      last = next <= limit && next < words.length && sentenceOf[next] === sentenceOf[at] ? next : -1
      if (last < 0) break
    }
    if (last < 0) continue
    found.push([spans[at]![0], spans[last]![1]])
    at = last
  }
  return found
}
