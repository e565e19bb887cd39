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

/** Whether no pair begins or ends with the term. */
export const isSmall = (term: string): boolean => SMALL.has(term)

/** In lower case, apostrophes straight, possessive endings off. */
export const foldTerm = (word: string): string => {
  const lower = word.toLowerCase()
  // Few words have either: most are left as they are.
  const straight = lower.includes('’') ? lower.replaceAll('’', "'") : lower
  return straight.endsWith("'s") ? straight.slice(0, -2) : straight
}

/** Takes a word of a text; `follows`: whether it stands right behind another, with one space between. */
type TakeWord = (start: number, end: number, follows: boolean) => void

/** The words of a text outside `left` (sorted spans), in their order. Numbers are none, and part what stands about them. */
export function eachWord(text: string, left: readonly Span[], take: TakeWord): void {
  let next = 0
  /** End of the word before; -2 where it is none. */
  let before = -2
  WORD.lastIndex = 0
  for (let match = WORD.exec(text); match !== null; match = WORD.exec(text)) {
    const start = match.index
    const end = WORD.lastIndex
    while ((left[next]?.[1] ?? Number.POSITIVE_INFINITY) <= start) next += 1
    const isLeft = (left[next]?.[0] ?? Number.POSITIVE_INFINITY) <= start
    if (isLeft || !(isPlainLetter(text.charCodeAt(start)) || HAS_LETTER.test(match[0]))) {
      before = -2
      continue
    }
    take(start, end, before === start - 1 && isSpace(text.charCodeAt(before)))
    before = end
  }
}

const HAS_LETTER = /\p{L}/u
/** Tells it of nearly every word, without a pattern. */
const isPlainLetter = (code: number): boolean => (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a)
const isSpace = (code: number): boolean => code === 0x20 || code === 0xa0

/** Words and pairs of words of a text outside `left` (sorted spans), in their order. Numbers are no terms. */
export function termsOf(text: string, left: readonly Span[]): Term[] {
  const terms: Term[] = []
  let before = null as Term | null
  eachWord(text, left, (start, end, follows) => {
    const term: Term = { key: foldTerm(text.slice(start, end)), span: [start, end] }
    terms.push(term)
    if (follows && before !== null && !isSmall(before.key) && !isSmall(term.key))
      terms.push({ key: `${before.key} ${term.key}`, span: [before.span[0], end] })
    before = term
  })
  return terms
}
