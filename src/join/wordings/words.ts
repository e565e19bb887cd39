/** A word of what was said. */
export interface SaidWord {
  /** Folded: in lower case, without accents and endings of possession. */
  readonly key: string
  readonly start: number
  readonly end: number
  /** Whether it stands in quotation marks. */
  readonly quoted: boolean
  /** Whether it says something by itself: articles, pronouns, auxiliaries and the like do not. */
  readonly content: boolean
}

const TOKEN = /[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*|["“”„«»]|''|``/gu

const EMPTY = new Set(
  `a about above after again all also am an and any are as at be because been before being but by can could did do does
  doing for from had has have he her here him his how i if in into is it its just may me might more most must my no nor not
  of on only or other our out over own s said say says shall she should so some such than that the their them then there
  these they this those through to too under until up us very was we were what when where which while who whom why will
  with would you your`.split(/\s+/),
)

/** The words of what a statement says, in order. A text without any quotation mark counts as quoted when `isQuote`. */
export function saidWords(text: string, isQuote: boolean): SaidWord[] {
  const words: SaidWord[] = []
  let quoted = isQuote && !/["“”„«»]|''|``/.test(text)
  for (const { 0: token, index } of text.matchAll(TOKEN)) {
    if (!/[\p{L}\p{N}]/u.test(token)) {
      quoted = token === '“' || token === '„' || token === '«' ? true : token === '”' || token === '»' ? false : !quoted
      continue
    }
    const key = token.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('’', "'").replace(/'s$/, '')
    words.push({ key, start: index, end: index + token.length, quoted, content: !EMPTY.has(key) && key.length > 1 })
  }
  return words
}
