import type { Span } from '../../text/index.js'
import { type Tag, tagWords } from '../attribution/index.js'
import type { Doc } from '../doc.js'

/** The tokens of one sentence, with their parts of speech. */
export interface Words {
  readonly text: string
  readonly count: number
  /** In lower case, apostrophes straight. */
  readonly lowers: readonly string[]
  readonly starts: readonly number[]
  readonly ends: readonly number[]
  readonly tags: readonly Tag[]
  /** 1 where the word begins with a capital. */
  readonly capitals: readonly boolean[]
}

/** Tokens `[from, to)` of the document. */
export function wordsOf(doc: Doc, from: number, to: number): Words {
  const { text } = doc.article
  const { starts, ends } = doc.scan.tokens
  const forms: string[] = []
  const lowers: string[] = []
  for (let at = from; at < to; at += 1) {
    const form = text.slice(starts[at], ends[at])
    forms.push(form)
    lowers.push(form.toLowerCase().replace(/’/g, "'"))
  }
  return {
    text,
    count: to - from,
    lowers,
    starts: Array.from(starts.subarray(from, to)),
    ends: Array.from(ends.subarray(from, to)),
    tags: tagWords(forms, lowers),
    capitals: forms.map((form) => /^\p{Lu}/u.test(form)),
  }
}

export const spanOf = (words: Words, from: number, to: number): Span => [words.starts[from]!, words.ends[to - 1]!]

/** Whether no white space stands between word `at` and the one before it. */
export const touches = (words: Words, at: number): boolean => words.starts[at] === words.ends[at - 1]
