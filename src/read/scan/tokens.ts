import { abbreviationUse, HOST_ENDINGS } from './abbreviations.js'
import {
  characterClass,
  DIGIT,
  isApostrophe,
  isBlank,
  isDigit,
  isLetter,
  isLower,
  isUpper,
  isWord,
  LETTER,
  SYMBOL,
} from './character.js'
import {
  ABBREVIATION,
  BULLET,
  CLOSER,
  ELLIPSIS,
  FINAL_ABBREVIATION,
  OPENER,
  OTHER,
  QUOTE,
  STOP,
  type TokenList,
  WORD,
} from './token-list.js'

const DOT = 0x2e
const COMMA = 0x2c
const COLON = 0x3a
const SLASH = 0x2f
const HYPHEN = 0x2d
const AT = 0x40
const HASH = 0x23
const AMPERSAND = 0x26
const BACKTICK = 0x60
const APOSTROPHE = 0x27
const isHyphen = (code: number): boolean => code === HYPHEN || code === 0x2010 || code === 0x2011

const MARK_KINDS = new Map<number, number>([
  ...[...'.!?‼⁇⁈⁉'].map((mark) => [mark.charCodeAt(0), STOP] as const),
  ...[...'“‘„‚«‹([{`'].map((mark) => [mark.charCodeAt(0), OPENER] as const),
  ...[...'”’»›)]}'].map((mark) => [mark.charCodeAt(0), CLOSER] as const),
  ...[...'"\'＂'].map((mark) => [mark.charCodeAt(0), QUOTE] as const),
  ...[...'•●▪■‣⦁►·✓'].map((mark) => [mark.charCodeAt(0), BULLET] as const),
  ['…'.charCodeAt(0), ELLIPSIS],
])

/** Length of the contraction's ending at `at`, where the apostrophe stands ("'s", "'ll"); 0 when it is none. */
function contractionLength(text: string, at: number, to: number): number {
  const first = text.charCodeAt(at + 1) | 0x20
  const second = text.charCodeAt(at + 2)
  if (at + 1 >= to || !isLetter(text.charCodeAt(at + 1))) return 0
  if (at + 2 >= to || !isWord(second)) return first === 0x73 || first === 0x6d || first === 0x64 ? 2 : 0
  if (at + 3 < to && isWord(text.charCodeAt(at + 3))) return 0
  const small = second | 0x20
  const isEnding =
    (first === 0x6c && small === 0x6c) || (first === 0x72 && small === 0x65) || (first === 0x76 && small === 0x65)
  return isEnding ? 3 : 0
}

/** True for "n't" whose apostrophe stands at `at`. */
const isNegation = (text: string, at: number, from: number, to: number): boolean =>
  at - 1 > from &&
  (text.charCodeAt(at - 1) | 0x20) === 0x6e &&
  at + 1 < to &&
  (text.charCodeAt(at + 1) | 0x20) === 0x74 &&
  (at + 2 >= to || !isWord(text.charCodeAt(at + 2)))

/** End of an address ("https://…", "www.…", "example.com/…") that begins before `at`: up to white space or a bracket. */
function addressEnd(text: string, at: number, to: number): number {
  let end = at
  while (end < to) {
    const code = text.charCodeAt(end)
    if (isBlank(code) || MARK_KINDS.get(code) === QUOTE || '<>“”‘’«»()[]{}|'.includes(text[end]!)) break
    end++
  }
  while (end > at && '.,;:!?…'.includes(text[end - 1]!)) end--
  return end
}

const isHandle = (code: number): boolean => isWord(code) || code === DOT || code === HYPHEN || code === 0x2b

/** End of a word that begins at `from`, and what it is: the heart of the scanner. */
function pushWord(text: string, from: number, to: number, list: TokenList): number {
  let at = from
  /** Where the part after the last stop or hyphen begins. */
  let part = from
  let kind = WORD
  while (at < to) {
    const code = text.charCodeAt(at)
    if (isWord(code)) {
      at++
      continue
    }
    const next = at + 1 < to ? text.charCodeAt(at + 1) : Number.NaN
    if (isHyphen(code)) {
      if (!isWord(next)) break
      at++
      part = at
    } else if (code === DOT) {
      const single = at - part === 1 && isLetter(text.charCodeAt(part))
      if (isWord(next)) {
        if (isDigit(text.charCodeAt(at - 1)) && isDigit(next)) at++
        else if (single && isLetter(next) && !(at + 2 < to && isLower(text.charCodeAt(at + 2)) && isUpper(next))) {
          at++
          part = at
        } else if (text.slice(part, at) === 'Ph' && next === 0x44) {
          at++
          part = at
        } else if (part === from && text.slice(from, at).toLowerCase() === 'www') {
          at = addressEnd(text, at, to)
          break
        } else {
          let end = at + 1
          while (
            end < to &&
            (isWord(text.charCodeAt(end)) || (text.charCodeAt(end) === DOT && isWord(text.charCodeAt(end + 1))))
          )
            end++
          const host = text.slice(text.lastIndexOf('.', end - 1) + 1, end)
          if (!HOST_ENDINGS.has(host)) break
          at = text.charCodeAt(end) === SLASH ? addressEnd(text, end, to) : end
          break
        }
      } else {
        const whole = part > from && text.charCodeAt(part - 1) === DOT
        const isInitial = single && (whole || (isUpper(text.charCodeAt(part)) && text.charCodeAt(part) !== 0x49))
        if (isInitial) {
          kind = FINAL_ABBREVIATION
        } else {
          const use = abbreviationUse(text.slice(part, at))
          if (use === null) break
          if (use === 'number') {
            let figure = at + 1
            while (figure < to && isBlank(text.charCodeAt(figure))) figure++
            if (figure === at + 1 || !isDigit(text.charCodeAt(figure))) break
            kind = ABBREVIATION
          } else kind = use === 'inside' ? ABBREVIATION : FINAL_ABBREVIATION
        }
        at++
        // "U.S.-led" is one word.
        if (isHyphen(text.charCodeAt(at)) && at + 1 < to && isWord(text.charCodeAt(at + 1))) {
          at++
          part = at
          kind = WORD
        } else break
      }
    } else if (code === COMMA) {
      if (!(isDigit(text.charCodeAt(at - 1)) && isDigit(next))) break
      at++
    } else if (code === COLON) {
      if (isDigit(text.charCodeAt(at - 1)) && isDigit(next)) at++
      else if (next === SLASH && text.charCodeAt(at + 2) === SLASH && /^(?:https?|ftp)$/i.test(text.slice(from, at))) {
        at = addressEnd(text, at, to)
        break
      } else break
    } else if (code === SLASH) {
      if (!(isDigit(text.charCodeAt(at - 1)) && isDigit(next))) break
      at++
    } else if (code === AMPERSAND) {
      if (!(isUpper(text.charCodeAt(at - 1)) && isUpper(next))) break
      at++
    } else if (code === AT) {
      if (!isWord(next)) break
      at++
      while (at < to && isHandle(text.charCodeAt(at))) at++
      while (!isWord(text.charCodeAt(at - 1))) at--
      break
    } else if (isApostrophe(code)) {
      if (!isWord(next)) break
      if (isNegation(text, at, from, to)) {
        list.push(from, at - 1, WORD)
        list.push(at - 1, at + 2, WORD)
        return at + 2
      }
      if (contractionLength(text, at, to) > 0) break
      at++
    } else break
  }
  list.push(from, at, kind)
  return at
}

/** Pushes the mark, or run of marks, at `at`; answers where it ends. */
function pushMark(text: string, at: number, to: number, list: TokenList): number {
  const code = text.charCodeAt(at)
  let end = at + 1
  const run = (): void => {
    while (end < to && text.charCodeAt(end) === code) end++
  }
  if (code === DOT) {
    run()
    if (end - at === 1 && text.startsWith(' . .', end) && end + 4 <= to) {
      end += 4
      if (text.startsWith(' .', end) && end + 2 <= to) end += 2
      list.push(at, end, ELLIPSIS)
    } else list.push(at, end, end - at > 1 ? ELLIPSIS : STOP)
    return end
  }
  if (code === 0x21 || code === 0x3f) {
    while (end < to && (text.charCodeAt(end) === 0x21 || text.charCodeAt(end) === 0x3f)) end++
    list.push(at, end, STOP)
    return end
  }
  if (code === APOSTROPHE || code === BACKTICK) {
    if (end < to && text.charCodeAt(end) === code) {
      list.push(at, end + 1, code === BACKTICK ? OPENER : QUOTE)
      return end + 1
    }
  }
  const kind = MARK_KINDS.get(code) ?? OTHER
  if (kind === OTHER) run()
  list.push(at, end, kind)
  return end
}

/** "'90s", "’em": an apostrophe that begins a word. Answers the end of the word, or 0. */
function elisionEnd(text: string, at: number, to: number): number {
  if (isDigit(text.charCodeAt(at + 1)) && isDigit(text.charCodeAt(at + 2)) && !isDigit(text.charCodeAt(at + 3))) {
    let end = at + 3
    if (text.charCodeAt(end) === 0x73) end++
    return end <= to && (end === to || !isWord(text.charCodeAt(end))) ? end : 0
  }
  const small = text.slice(at + 1, at + 4).toLowerCase()
  const length = small.startsWith('em') ? 2 : small === 'til' ? 3 : 0
  const end = at + 1 + length
  return length > 0 && end <= to && (end === to || !isWord(text.charCodeAt(end))) ? end : 0
}

/** Finds the tokens of `text` between `from` and `to`, and appends them to `list`. */
export function findTokens(text: string, from: number, to: number, list: TokenList): void {
  let at = from
  while (at < to) {
    const code = text.charCodeAt(at)
    const found = characterClass(code)
    if (found === LETTER || found === DIGIT) at = pushWord(text, at, to, list)
    else if (found === SYMBOL) {
      let end = at + 1
      while (end < to && characterClass(text.charCodeAt(end)) === SYMBOL) end++
      list.push(at, end, OTHER)
      at = end
    } else if (isBlank(code)) at++
    else if ((code === AT || code === HASH) && at + 1 < to && isWord(text.charCodeAt(at + 1))) {
      let end = at + 2
      while (end < to && isWord(text.charCodeAt(end))) end++
      list.push(at, end, WORD)
      at = end
    } else if (isApostrophe(code) && at + 1 < to) {
      const isAttached = at > from && !isBlank(text.charCodeAt(at - 1))
      const ending = isAttached ? contractionLength(text, at, to) : 0
      const elision = ending === 0 && !isAttached ? elisionEnd(text, at, to) : 0
      if (ending > 0 || elision > 0) {
        const end = ending > 0 ? at + ending : elision
        list.push(at, end, WORD)
        at = end
      } else at = pushMark(text, at, to, list)
    } else if (
      code === DOT &&
      at + 1 < to &&
      isDigit(text.charCodeAt(at + 1)) &&
      (at === from || isBlank(text.charCodeAt(at - 1)))
    ) {
      let end = at + 2
      while (end < to && isDigit(text.charCodeAt(end))) end++
      list.push(at, end, WORD)
      at = end
    } else at = pushMark(text, at, to, list)
  }
}
