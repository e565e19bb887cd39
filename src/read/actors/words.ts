import type { Span } from '../../text/index.js'
import type { Doc } from '../doc.js'
import { proseOrder } from '../prose-order.js'

/** The tokens of a document with what name rules ask of them; made once a document. */
export interface Words {
  readonly text: string
  /** ISO date of publication; null when unknown. */
  readonly published: string | null
  readonly count: number
  readonly forms: readonly string[]
  readonly starts: Int32Array
  readonly ends: Int32Array
  /** Index of the sentence of each token. */
  readonly sentenceOf: Int32Array
  readonly sentenceAt: Int32Array
  /** By sentence: how many sentences of prose stand before it, and whether it is one itself. */
  readonly orderOf: Int32Array
  readonly isProse: Uint8Array
  /** 1 where the token begins with a capital, or with a small article before one ("al-Maliki", "d'Orvelle"). */
  readonly capital: Uint8Array
  /** Where the source of an attribution that begins at a token ends; 0 where none begins. Towns and things do not speak. */
  readonly sourceTo: Int32Array
}

export function wordsOf(doc: Doc): Words {
  const { text } = doc.article
  const { starts, ends, length, sentenceAt } = doc.scan.tokens
  const forms: string[] = new Array(length)
  const capital = new Uint8Array(length)
  const sentenceOf = new Int32Array(length)
  for (let index = 0; index < length; index += 1) {
    const form = text.slice(starts[index], ends[index])
    forms[index] = form
    capital[index] = isCapital(form) ? 1 : 0
  }
  // "the People's Alliance": within a name it owns nothing.
  for (let index = 1; index + 1 < length; index += 1) {
    if (forms[index - 1] === 'People' && isPossessive(forms[index]) && capital[index + 1] === 1) capital[index] = 1
  }
  for (let sentence = 0; sentence + 1 < sentenceAt.length; sentence += 1) {
    sentenceOf.fill(sentence, sentenceAt[sentence], sentenceAt[sentence + 1])
  }
  const words = {
    text,
    published: doc.article.published?.slice(0, 10) ?? null,
    count: length,
    forms,
    starts,
    ends,
    sentenceOf,
    sentenceAt,
    capital,
    sourceTo: new Int32Array(length),
    ...proseOrder(doc),
  }
  for (const { source } of doc.attributions) {
    const [first] = source
    if (first === undefined) continue
    const from = tokenAt(words, first[0])
    words.sourceTo[from] = Math.max(words.sourceTo[from] ?? 0, tokenAt(words, first[1] - 1) + 1)
  }
  return words
}

/** Whether the tokens `[from, to)` are a source, or a source begins with them and goes on behind a comma or "and". */
export function isSource({ forms, sourceTo }: Words, from: number, to: number): boolean {
  const end = sourceTo[from] ?? 0
  return end === to || (end > to && /^(?:[,(]|and)$/.test(forms[to] ?? ''))
}

const PREFIXED = /^(?:(?:al|el|an|ar|as|at|ad|ash|ul)[-‐]|[dl]['’])\p{Lu}/u

function isCapital(form: string): boolean {
  const code = form.charCodeAt(0)
  if (code >= 65 && code <= 90) return true
  if (code < 128) return code >= 97 && PREFIXED.test(form)
  return /^\p{Lu}/u.test(form)
}

/** Text from token `from` up to token `to` (exclusive). */
export const sliceOf = (words: Words, from: number, to: number): string =>
  words.text.slice(words.starts[from], words.ends[to - 1])

export const spanOf = (words: Words, from: number, to: number): Span => [
  words.starts[from] ?? 0,
  words.ends[to - 1] ?? 0,
]

/** Index of the first token that ends after `offset`. */
export function tokenAt(words: Words, offset: number): number {
  let low = 0
  let high = words.count
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((words.ends[middle] ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  return low
}

/** First token of the sentence of token `index`, and the one after its last. */
export function sentenceRange(words: Words, index: number): readonly [from: number, to: number] {
  const sentence = words.sentenceOf[index] ?? 0
  return [words.sentenceAt[sentence] ?? 0, words.sentenceAt[sentence + 1] ?? words.count]
}

/** How many sentences of prose token `to` stands behind token `from`. */
export const proseBetween = (words: Words, from: number, to: number): number =>
  (words.orderOf[words.sentenceOf[to] ?? 0] ?? 0) - (words.orderOf[words.sentenceOf[from] ?? 0] ?? 0)

export const isPossessive = (form: string | undefined): boolean =>
  form === "'s" || form === '’s' || form === "'" || form === '’'
