/** What a UTF-16 code unit is to the scanner. */
export const BLANK = 1
export const LETTER = 2
export const DIGIT = 3
export const MARK = 4
/** Half of a surrogate pair, or what joins and varies emoji: runs of them are one token. */
export const SYMBOL = 5

/** Class of each code unit, filled in when a unit is first met: classing all 65,536 at load would cost some 20 ms. */
const classes = new Uint8Array(0x10000)

const LETTERS = /[\p{L}\p{M}_]/u
const DIGITS = /\p{N}/u
const BLANKS = /[\s\p{Cc}\p{Cf}\p{Z}]/u
const SOFT_HYPHEN = 0xad

function classOf(code: number): number {
  if ((code >= 0xd800 && code <= 0xdfff) || code === 0x200d || (code >= 0xfe00 && code <= 0xfe0f)) return SYMBOL
  if (code === SOFT_HYPHEN) return LETTER
  const character = String.fromCharCode(code)
  if (LETTERS.test(character)) return LETTER
  if (DIGITS.test(character)) return DIGIT
  return BLANKS.test(character) ? BLANK : MARK
}

/** Class of the code unit; `NaN` (behind the end of a text) counts as blank. */
export function characterClass(code: number): number {
  if (Number.isNaN(code)) return BLANK
  const known = classes[code]!
  if (known !== 0) return known
  const found = classOf(code)
  classes[code] = found
  return found
}

/** White space of any kind, and what shows nothing: controls, zero-width characters, byte order and direction marks. */
export const isBlank = (code: number): boolean => characterClass(code) === BLANK

export const isWord = (code: number): boolean => {
  const found = characterClass(code)
  return found === LETTER || found === DIGIT
}

export const isLetter = (code: number): boolean => characterClass(code) === LETTER

export const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39

export const isUpper = (code: number): boolean => {
  if (code < 0x80) return code >= 0x41 && code <= 0x5a
  if (!isLetter(code)) return false
  const character = String.fromCharCode(code)
  return character !== character.toLowerCase()
}

export const isLower = (code: number): boolean => {
  if (code < 0x80) return code >= 0x61 && code <= 0x7a
  if (!isLetter(code)) return false
  const character = String.fromCharCode(code)
  return character !== character.toUpperCase()
}

/** `'`, `’`, `ʼ` and `´`, all of which texts use for the apostrophe. */
export const isApostrophe = (code: number): boolean =>
  code === 0x27 || code === 0x2019 || code === 0x2bc || code === 0xb4
