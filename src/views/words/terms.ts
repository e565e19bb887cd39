import type { Span } from '../../text/index.js'

/** A term of a text: a word, or two that follow each other. */
export interface Term {
  /** In lower case, apostrophes straight, possessive endings off: what is counted. */
  readonly key: string
  readonly span: Span
}

const WORD = /[\p{L}\p{N}]+(?:['’.&-][\p{L}\p{N}]+)*/gu

/** Words that no pair begins or ends with; alone they are counted like others, for the weighing takes care of them. */
const SMALL = new Set(
  'a an and are as at be been but by for from had has have he her his i in is it its not of on or she that the their they this to was we were which who will with would'.split(
    ' ',
  ),
)

/** The words and pairs of words of a text outside `left` (sorted spans), in their order. Numbers are no terms. */
export function termsOf(text: string, left: readonly Span[]): Term[] {
  const terms: Term[] = []
  let before: Term | null = null
  let next = 0
  for (const { 0: word, index } of text.matchAll(WORD)) {
    while ((left[next]?.[1] ?? Number.POSITIVE_INFINITY) <= index) next += 1
    if ((left[next]?.[0] ?? Number.POSITIVE_INFINITY) <= index || !/\p{L}/u.test(word)) {
      before = null
      continue
    }
    const key = word.toLowerCase().replaceAll('’', "'").replace(/'s$/, '')
    const term: Term = { key, span: [index, index + word.length] }
    terms.push(term)
    if (
      before !== null &&
      !SMALL.has(before.key) &&
      !SMALL.has(key) &&
      /^[ \u00a0]$/.test(text.slice(before.span[1], index))
    ) {
      terms.push({ key: `${before.key} ${key}`, span: [before.span[0], term.span[1]] })
    }
    before = term
  }
  return terms
}
