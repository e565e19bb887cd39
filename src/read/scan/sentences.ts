import { SENTENCE_STARTERS } from './abbreviations.js'
import { isBlank, isDigit, isLower, isUpper, isWord } from './character.js'
import { BULLET, CLOSER, ELLIPSIS, FINAL_ABBREVIATION, OPENER, QUOTE, STOP, type TokenList } from './token-list.js'

const SPEECH = new Set(
  'said says asked asks wrote writes told tells added adds replied cried shouted tweeted exclaimed declared wondered'.split(
    ' ',
  ),
)
/** How many words a name before the verb of a tag may have: "“Why?” President Ann Lee asked". */
const TAG_NAME_WORDS = 4

/** Appends to `starts` the index of each token of `[from, to)`, one paragraph, that begins a sentence. */
export function findSentences(text: string, list: TokenList, from: number, to: number, starts: number[]): void {
  const { starts: begins, ends, kinds } = list
  const isApart = (token: number): boolean => isBlank(text.charCodeAt(begins[token]! - 1))

  /** True for a closing mark, or one that must be closing for nothing parts it from the token before. */
  const isClosing = (token: number): boolean => {
    const kind = kinds[token]!
    return kind === CLOSER || (kind === QUOTE && !isApart(token))
  }

  const isStarter = (token: number): boolean => SENTENCE_STARTERS.has(text.slice(begins[token]!, ends[token]!))

  /** "“Stop!” Biden said": the tag of a question or a cry that begins with a name. */
  const isTag = (token: number): boolean => {
    for (let at = token; at < Math.min(to, token + TAG_NAME_WORDS + 1); at++) {
      if (at > token && SPEECH.has(text.slice(begins[at]!, ends[at]!))) return true
      if (!isUpper(text.charCodeAt(begins[at]!))) return false
    }
    return false
  }

  const opensSentence = (token: number, last: number, lastKind: number, isQuoted: boolean): boolean => {
    let first = token
    while (first < to && (kinds[first] === OPENER || kinds[first] === QUOTE)) first++
    const isOpened = first > token
    if (first === to) return isOpened && lastKind === STOP
    const code = text.charCodeAt(begins[first]!)
    if (isLower(code)) return false
    if (lastKind === FINAL_ABBREVIATION) return kinds[token] === BULLET || isStarter(first)
    if (lastKind === ELLIPSIS) return isUpper(code) && isApart(token)
    if (!isApart(token) && !isOpened) return isUpper(code) && isLower(text.charCodeAt(begins[last]! - 1))
    if (isQuoted && !isOpened && text.charCodeAt(begins[last]!) !== 0x2e && isTag(first)) return false
    return isWord(code) || isOpened || kinds[token] === BULLET || '$£€@#¿¡'.includes(text[begins[token]!]!)
  }

  let sentence = from
  if (from < to) starts.push(from)
  for (let token = from; token + 1 < to; token++) {
    const kind = kinds[token]!
    if (kind !== STOP && kind !== ELLIPSIS && kind !== FINAL_ABBREVIATION) continue
    let next = token + 1
    let lastKind = kind
    for (; next < to && (isClosing(next) || kinds[next] === STOP); next++) if (kinds[next] === STOP) lastKind = STOP
    if (next >= to) break
    const isNumbering =
      token === sentence + 1 && ends[sentence]! - begins[sentence]! <= 2 && isDigit(text.charCodeAt(begins[sentence]!))
    if (!isNumbering && opensSentence(next, token, lastKind, next > token + 1)) {
      starts.push(next)
      sentence = next
    }
    token = next - 1
  }
}
